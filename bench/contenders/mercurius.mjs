import fastify from 'fastify';
import mercurius from 'mercurius';
import { built } from '../at.mjs';
import { contextOf, HOST, PORT } from './service.mjs';

const { schema } = await built('schema/dist/index.js');
const app = fastify();
app.register(mercurius, { schema, jit: 1, context: contextOf });
await app.listen({ port: PORT, host: HOST });
