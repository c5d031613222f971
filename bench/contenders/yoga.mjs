import { createServer } from 'node:http';
import { built } from '../at.mjs';
import { HOST, log, PORT, serving } from './service.mjs';

/** Our whole application, without what stands before it. */
const { createApp } = await built('server/dist/index.js');
createServer(createApp({ serving, log, withoutFront: true })).listen(PORT, HOST);
