import { YEARS } from '../generate/sizes.mjs';
import { CONNECTIONS, LONG, POOL_SIZE } from '../settings.mjs';
import { table } from './table.mjs';

/** On what, with what and by which rules it was measured, and how to do it again. */
export function methodSection(results) {
  const all = Object.values(results);
  const [{ on }] = all;
  const { peers } = on;
  const samples = all.flatMap(({ samples: own }) => own ?? []).filter(({ taken }) => taken !== undefined);
  const again = samples.filter(({ taken }) => taken > 1).length;
  const failed = samples.filter((sample) => sample.failed > 0).length;
  const disturbed = samples.filter(({ foreign }) => foreign > LONG.mostForeign).length;
  return [
    '## How it was measured',
    `${on.processors}, ${on.memoryGb} GB, ${on.system}; Node ${on.node}, PostgreSQL ${on.postgres} as the project brings it, ${on.load};
Apollo Server ${peers['@apollo/server']}, Mercurius ${peers.mercurius}, PostGraphile ${peers.postgraphile} on Node ${peers.node}. Everything on one machine:
who asks, who answers and the database share its processors.`,
    `- **Who.** Floor A does by hand what \`list\` and \`one\` need: one prepared statement, the domain's arithmetic, \`JSON.stringify\`.
  Floor B answers a GET with the bytes of our own answer and our own headers, or 304. PostGraphile computes the change in
  SQL, by a view or a computed column. Apollo, Mercurius and *Yoga alone* run our schema, our resolvers and our connections.
  Every process has ${POOL_SIZE} connections to the database.
- **What.** \`list\` is twenty indicators, each with one comparison; \`one\` an indicator with a comparison and twenty observations.
  *Cold*: neither answers nor rows are kept. *Rows known*: rows are, answers are not. *Warm*: both.
- **The same.** Before it is measured every process must give the same answers as floor A; PostGraphile, whose shapes differ,
  the same figures.
- **How.** ${CONNECTIONS} connections that send the next request when the last one is answered; ${LONG.warmUp} s to warm up, then ${LONG.seconds} s. Every process is
  started ${LONG.starts} times, one after the other in turn, each round beginning with another one. Ratios are of one round; the
  table gives their median, and the least and the largest.
- **Others on the machine.** While a sample is taken, processor time of processes that are not ours is measured. With more than
  ${LONG.mostForeign} of a processor the sample is taken again, twice at most, and the least disturbed counts: for everybody alike. So is
  one in which a request failed. Of ${samples.length} samples ${again} were taken again, ${failed} because a request failed, and ${disturbed} stayed disturbed.
- **Data.** From a generator with a seed: ${YEARS[0]} to ${YEARS.at(-1)}, every tenth figure told by two sources, every fifth rounded or
  "more than". Ratios are of the largest size unless a row says otherwise.`,
    '### Again',
    `\`npx pnpm@10.34.9 run bench\` measures all and writes this page; the first time it fills databases for some minutes.
\`npx pnpm@10.34.9 run bench PART\` measures a part again. More in [bench/README.md](../bench/README.md); every sample is in
\`bench/results\`.`,
    table(
      ['part', 'measured', 'commit'],
      all.map(({ part, date, on: { commit } }) => [part, `${date.replace('T', ' ')} UTC`, commit]),
    ),
  ];
}
