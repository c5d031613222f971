import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { built } from '../at.mjs';
import { contextOf, HOST, PORT } from './service.mjs';

const { schema } = await built('schema/dist/index.js');
const server = new ApolloServer({ schema, introspection: false, csrfPrevention: false });
await startStandaloneServer(server, { listen: { port: PORT, host: HOST }, context: contextOf });
