import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATA } from '../cluster.mjs';
import { checkAnswers, checkKept, keptAnswer, referenceAnswers } from '../contenders/answers.mjs';
import { CONTENDERS, isInstalled } from '../contenders/contenders.mjs';
import { COMPUTED, checkFigures, makePeerViews, VIEW } from '../contenders/postgraphile-questions.mjs';
import { get, load, neverSeen, post } from '../loads.mjs';
import { takeSample } from '../measure/sample.mjs';
import { during, startProcess } from '../processes.mjs';
import { addressOf, LIST, ONE } from '../questions.mjs';

const BOTH = { list: post(LIST), one: post(ONE) };
const kept = (etag) => ({ get: get(LIST), 'not modified': get(LIST, { 'if-none-match': etag }) });

/** What each is asked, under the names that results have. */
const WORKLOADS = {
  floorA: () => BOTH,
  floorB: kept,
  warm: kept,
  known: () => ({ ...BOTH, 'new document': neverSeen(LIST) }),
  cold: () => BOTH,
  yoga: () => BOTH,
  apollo: () => BOTH,
  mercurius: () => BOTH,
  postgraphile: () => ({ view: VIEW, computed: COMPUTED }),
};

const KEEPING = ['floorB', 'warm'];
const PERSISTED = ['warm', 'known', 'cold'];

/**
 * Requests a second of everybody on the same data. Each process is started anew in every round, and rounds begin with
 * another one each time.
 */
export async function throughput({ settings, data, say, only }) {
  const wanted = Object.keys(WORKLOADS).filter((name) => only === undefined || only.includes(name));
  const names = wanted.filter(isInstalled);
  for (const name of wanted)
    if (!names.includes(name))
      say(`${CONTENDERS[name].name} is not installed in bench/node_modules: left out`);
  if (names.includes('postgraphile')) await makePeerViews(data.env.DATABASE_URL);
  const start = (name, env = {}) =>
    startProcess(
      { ...CONTENDERS[name], env: { ...data.env, ...CONTENDERS[name].env, ...env } },
      name === 'postgraphile' ? VIEW : post(LIST),
    );
  const reference = await during(start('floorA'), referenceAnswers);
  const answer = await during(start('warm'), ({ origin }) => keptAnswer(origin, addressOf(LIST)));
  const answerFile = join(DATA, 'answer.json');
  await writeFile(answerFile, JSON.stringify(answer));

  const samples = [];
  for (let round = 0; round < settings.starts; round += 1) {
    for (const name of turned(names, round)) {
      await during(start(name, { ANSWER: answerFile }), async (process) => {
        await check(name, process, reference, answer);
        for (const [workload, request] of workloadsOf(name, answer, settings)) {
          const sample = await takeSample(load(process.origin, [request]), settings);
          samples.push({ round, contender: name, workload, ...sample });
          say(
            `${round + 1}  ${CONTENDERS[name].name.padEnd(20)} ${workload.padEnd(14)} ${described(sample)}`,
          );
        }
      });
    }
  }
  return { size: data.size, samples };
}

function workloadsOf(name, { headers }, { workloads = Number.POSITIVE_INFINITY }) {
  return Object.entries(WORKLOADS[name](headers.etag)).slice(0, workloads);
}

/** Before anything is measured. Floor B has the bytes of an answer of ours, and knows no question. */
async function check(name, process, reference, answer) {
  if (KEEPING.includes(name)) await checkKept(process, addressOf(LIST), answer);
  if (name === 'postgraphile') await checkFigures(process, reference);
  else if (name !== 'floorB') await checkAnswers(process, reference, { persisted: PERSISTED.includes(name) });
}

const described = ({ rate, p50, p99, foreign, taken }) =>
  `${String(Math.round(rate)).padStart(7)} /s   p50 ${p50.toFixed(2)}  p99 ${p99.toFixed(2)} ms   foreign ${foreign.toFixed(2)}${taken > 1 ? `, ${taken} times` : ''}`;

const turned = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];
