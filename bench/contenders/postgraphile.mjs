import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const { DATABASE_URL, DATABASE_POOL_SIZE, PORT } = process.env;

const api = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: DATABASE_URL,
      schemas: ['peers'],
      poolConfig: { max: Number(DATABASE_POOL_SIZE) },
    }),
  ],
  grafserv: { graphqlPath: '/graphql', watch: false },
  grafast: { explain: false },
});
const server = createServer();
await api.createServ(grafserv).addTo(server);
server.listen(Number(PORT), '127.0.0.1');
