import { builder } from './builder.js';

/** The argument of everything that can be asked as of another day. */
export const asOfArgs = builder.args((t) => ({
  asOf: t.field({
    type: 'Date',
    description: 'As the world knew it on this day; absent: as it is known now.',
  }),
}));
