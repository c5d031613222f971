import { builder } from './builder.js';
import { labelledType } from './labelled.js';

export const Topic = labelledType('Topic', 'What a group of indicators is about: drugs, identity documents.');

builder.queryField('topics', (t) =>
  t.field({
    type: [Topic],
    description: 'All topics, by code.',
    resolve: (_root, _args, { loaders }) => loaders.topics(),
  }),
);
