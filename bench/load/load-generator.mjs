import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

/** As many requests as are answered: each connection sends its next one when its last one is answered. Prints one JSON object. */
const {
  origin,
  connections,
  seconds,
  requests,
  from = 0,
} = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { hostname, port } = new URL(origin);
const UNIQUE = '__N__';

const texts = requests.map(({ method = 'GET', path, headers = {}, body = '' }) => {
  const lines = Object.entries({ host: `${hostname}:${port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return { head: `${method} ${path} HTTP/1.1\r\n${lines.join('')}`, body };
});
const complete = ({ head, body }) =>
  Buffer.from(`${head}${body === '' ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`}\r\n${body}`);
const fixed = texts.map((text) => (text.body.includes(UNIQUE) ? undefined : complete(text)));

let sent = from;
let bad = 0;
const times = [];
const begun = performance.now();
const until = begun + seconds * 1_000;

function nextRequest() {
  const n = sent++;
  const at = n % texts.length;
  return fixed[at] ?? complete({ ...texts[at], body: texts[at].body.replaceAll(UNIQUE, String(n)) });
}

/** How many bytes the first answer takes, once it is there whole; and its status. */
function answerIn(data) {
  const end = data.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = data.toString('latin1', 0, end).toLowerCase();
  const status = Number(head.slice(9, 12));
  if (status === 304 || status === 204) return { status, length: end + 4 };
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
  if (length !== undefined) return { status, length: end + 4 + Number(length) };
  return data.toString('latin1', data.length - 5) === '0\r\n\r\n'
    ? { status, length: data.length }
    : undefined;
}

function open(done) {
  let data = Buffer.alloc(0);
  let asked = 0;
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  const ask = () => {
    asked = performance.now();
    if (asked < until) socket.write(nextRequest());
    else socket.end(done);
  };
  socket.on('connect', ask).on('error', () => {
    bad += 1;
    done();
  });
  socket.on('data', (chunk) => {
    data = data.length === 0 ? chunk : Buffer.concat([data, chunk]);
    const answer = answerIn(data);
    if (answer === undefined || data.length < answer.length) return;
    times.push(performance.now() - asked);
    if (answer.status >= 400) bad += 1;
    data = Buffer.alloc(0);
    ask();
  });
}

await Promise.all(Array.from({ length: connections }, () => new Promise(open)));
const took = (performance.now() - begun) / 1_000;
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
console.log(JSON.stringify({ requests: times.length, seconds: took, bad, p50: at(0.5), p99: at(0.99) }));
