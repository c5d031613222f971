import { built } from '../at.mjs';

/** What a server of another kind needs to run our resolvers: the same connections, statements and loaders as ours. */
const { Serving } = await built('server/dist/index.js');
const { createLog } = await built('server/dist/observing/log.js');

const { DATABASE_URL, DATABASE_POOL_SIZE } = process.env;
export const log = await createLog({ level: 'fatal', format: 'json' });
export const serving = new Serving({ url: DATABASE_URL, poolSize: Number(DATABASE_POOL_SIZE), log });
await serving.open();

/** The context of one request, as our own server makes it. */
export async function contextOf() {
  const reading = await serving.begin();
  return { reading, loaders: reading.loaders, edition: reading.edition, language: undefined };
}

export const PORT = Number(process.env.PORT);
export const HOST = '127.0.0.1';
