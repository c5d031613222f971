import { createServer } from 'node:http';
import { built } from '../at.mjs';
import { driver } from '../driver.mjs';

/** The least that can be done for the same answers: one prepared statement, the domain's arithmetic, no GraphQL. */
const { compare, observe, parsePeriod } = await built('domain/dist/index.js');
const { DATABASE_URL, DATABASE_POOL_SIZE, PORT } = process.env;
const connection = { plan_cache_mode: 'force_generic_plan' };
const sql = driver(DATABASE_URL, { max: Number(DATABASE_POOL_SIZE), connection });
const [{ edition }] = await sql`select edition from dataset`;
const columns = sql`i.code, i.kind, i.event_series, i.label_en, u.code as unit_code, u.percent, u.signed,
  r.id, r.period, r.value, r.low, r.high, r.qualifier, r.ulp, r.unit, r.source, c.publisher, c.kind as source_kind,
  r.report, p.issued_on, p.cut_off, r.known_on, r.date_derived, r.set_aside, r.partial, r.population`;
const joins = sql`join units u on u.code = i.unit
  join series s on s.indicator = i.code and s.place = 'morocco' and s.breakdown = ''
  join readings r on r.series_id = s.id join sources c on c.slug = r.source
  left join reports p on p.slug = r.report`;

const questions = {
  List: async ({ base, target }) => {
    const rows = await sql`select ${columns} from (select * from indicators order by code limit 20) i ${joins}
      where r.period in (${base}, ${target}) order by i.code, r.period, r.known_on desc, r.id`;
    return { indicators: { nodes: grouped(rows, 'code').map((own) => answer(own, base, target)) } };
  },
  One: async ({ code, base, target }) => {
    const rows = await sql`select ${columns} from indicators i ${joins} where i.code = ${code}
      order by r.first_day, r.last_day, r.known_on desc, r.id`;
    const nodes = grouped(rows, 'period').map((own) => ({ period: own[0].period, ...figure(observed(own)) }));
    return { indicator: { ...answer(rows, base, target), observations: { nodes: nodes.slice(0, 20) } } };
  },
};

function grouped(rows, column) {
  const groups = new Map();
  for (const row of rows)
    if (groups.get(row[column])?.push(row) === undefined) groups.set(row[column], [row]);
  return [...groups.values()];
}

function answer(rows, base, target) {
  const [{ code, kind, event_series: series, label_en: value, unit_code: unit, percent, signed }] = rows;
  const measured = { code, kind, perEdition: series !== null, breaks: [] };
  const side = (period) => observed(rows.filter((row) => row.period === period));
  const indicator = { ...measured, unit: { code: unit, percent, signed } };
  const compared = compare(indicator, side(base), side(target));
  const change = { value: compared.change.value, direction: compared.change.direction };
  const comparison = { base: figure(compared.base), target: figure(compared.target), change };
  return { code, label: { value }, comparison };
}

const figure = ({ reading }) => ({ quantity: { value: reading.quantity.value } });
function observed(rows) {
  const key = { place: 'morocco', breakdown: '', period: parsePeriod(rows[0].period) };
  return observe(key, rows.map(readingOf));
}

function readingOf(row) {
  const unit = { code: row.unit_code, percent: row.percent, signed: row.signed };
  const quantity = { value: row.value, qualifier: row.qualifier, ulp: row.ulp, unit };
  if (row.low !== null) quantity.between = [row.low, row.high];
  return {
    id: row.id,
    quantity,
    source: { slug: row.source, publisher: row.publisher, kind: row.source_kind },
    report: row.report && { slug: row.report, issuedOn: row.issued_on, cutOff: row.cut_off },
    knownOn: row.known_on,
    dateDerived: row.date_derived,
    setAside: row.set_aside !== null,
    partial: row.partial,
    population: row.population,
  };
}

createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  const { operationName, variables } = JSON.parse(body);
  const text = JSON.stringify({ data: await questions[operationName](variables), extensions: { edition } });
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(text);
}).listen(Number(PORT), '127.0.0.1');
