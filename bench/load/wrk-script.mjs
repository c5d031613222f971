/** What `wrk` is told of a load: the same that the load generator beside this reads. */
export function wrkScript({ requests, from = 0 }) {
  const varied = requests.length > 1 || requests.some(({ body = '' }) => body.includes('__N__'));
  return varied ? many(requests, from) + DONE : one(requests[0]) + DONE;
}

const text = (value) => `[==[${value}]==]`;

function table(headers) {
  return `{${Object.entries(headers)
    .map(([name, value]) => `[ ${text(name)} ] = ${text(value)}`)
    .join(',')}}`;
}

function one({ method = 'GET', path, headers = {}, body = '' }) {
  return `wrk.method = '${method}'\nwrk.path = ${text(path)}\nwrk.headers = ${table(headers)}
${body === '' ? '' : `wrk.body = ${text(body)}\n`}`;
}

function many(requests, from) {
  const rows = requests.map(({ method = 'GET', path, headers = {}, body = '' }) => {
    const given = `'${method}', ${text(path)}, ${table(headers)}`;
    if (body === '') return `function() return wrk.format(${given}) end`;
    return `function(n) return wrk.format(${given}, (string.gsub(${text(body)}, '__N__', n))) end`;
  });
  const fixed = requests.every(({ body = '' }) => !body.includes('__N__'));
  return `local makers = {}\n${rows.map((row, n) => `makers[${n + 1}] = ${row}`).join('\n')}
local count = ${from}
local made = {}
function init() ${fixed ? `for i = 1, #makers do made[i] = makers[i]('0') end` : ''} end
function request()
  count = count + 1
  local at = count % #makers + 1
  return made[at] or makers[at](string.format('%d', count))
end
`;
}

const DONE = `
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('{"requests":%d,"seconds":%f,"bad":%d,"p50":%f,"p99":%f}', summary.requests,
    summary.duration / 1e6, e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
`;
