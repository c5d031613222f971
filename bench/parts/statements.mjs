import { setTimeout as delay } from 'node:timers/promises';
import { dataOf } from '../contenders/answers.mjs';
import { CONTENDERS } from '../contenders/contenders.mjs';
import { neverSeen, post } from '../loads.mjs';
import { during, freePort, startProcess } from '../processes.mjs';
import { COMPARISON, LIST, ONE, RANKING } from '../questions.mjs';
import { compareQuestion } from './compare.mjs';

const TIMES = 20;

/** How many statements one request takes, by the service's own count. */
export async function statements({ data, say }) {
  const side = (period) => ({ period });
  const inputs = [{ indicator: 'indicator-0007', base: side('2024'), target: side('2025') }];
  const cold = await counts('cold', data, {
    list: post(LIST),
    one: post(ONE),
    comparison: post({ ...COMPARISON, variables: { inputs } }),
    ranking: post(RANKING),
    compare1: post(await compareQuestion(1)),
    compare200: post(await compareQuestion(Math.min(200, data.indicators))),
  });
  const { newDocument } = await counts('known', data, { list: post(LIST), newDocument: neverSeen(LIST) });
  const found = { ...cold, newDocument };
  for (const [question, count] of Object.entries(found)) say(`${question.padEnd(12)} ${count} statements`);
  return found;
}

async function counts(contender, data, requests) {
  const { name, program, args, env } = CONTENDERS[contender];
  const metricsPort = String(await freePort());
  const own = { ...data.env, ...env, METRICS_PORT: metricsPort };
  return during(startProcess({ name, program, args, env: own }, post(LIST)), async ({ origin }) => {
    // Until then it prepares statements, which are counted too.
    while ((await fetch(`${origin}/ready`)).status !== 200) await delay(20);
    const found = {};
    for (const [question, request] of Object.entries(requests)) {
      const before = await statementCount(metricsPort);
      for (let n = 0; n < TIMES; n += 1)
        await dataOf(origin, { ...request, body: request.body.replaceAll('__N__', String(n)) });
      found[question] = ((await statementCount(metricsPort)) - before) / TIMES;
    }
    return found;
  });
}

async function statementCount(port) {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const counted = text.matchAll(/^hasila_sql_duration_seconds_count\{[^}]*\} (\d+)$/gm);
  return [...counted].reduce((sum, [, count]) => sum + Number(count), 0);
}
