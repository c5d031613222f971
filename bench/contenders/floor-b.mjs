import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** The least that a server can do: a constant answer, with the headers of ours, or 304. */
const { headers, body } = JSON.parse(readFileSync(process.env.ANSWER, 'utf8'));
const bytes = Buffer.from(body);
const { 'content-type': _, ...unchanged } = headers;

createServer(({ headers: { 'if-none-match': kept } }, response) => {
  const id = { 'x-request-id': randomUUID() };
  if (kept === headers.etag) response.writeHead(304, { ...unchanged, ...id }).end();
  else response.writeHead(200, { ...headers, ...id, 'content-length': bytes.length }).end(bytes);
}).listen(Number(process.env.PORT), '127.0.0.1');
