import type { Language } from '@hasila/domain';
import { breakdownsIn } from '@hasila/widgets/draw';
import type { ExploreState } from './explore-state.js';
import type { ExploredChart } from './explored-charts.js';

/** What a page shows, as a program would ask for it. */
export interface AskingCode {
  readonly query: string;
  /** JSON. */
  readonly variables: string;
  /** TypeScript, with the SDK. */
  readonly call: string;
}

/** Figures, or comparisons where two periods are compared. */
export function askingCode(
  state: ExploreState,
  shown: readonly ExploredChart[],
  {
    language,
    site,
    country,
  }: { readonly language: Language; readonly site: string; readonly country: string },
): AskingCode {
  const code =
    state.kind === 'compare' || state.kind === 'figure'
      ? comparisonCode(shown)
      : figuresCode(state, state.kind === 'map' ? undefined : country);
  const variables = { ...code.variables, language };
  const client = `import { ${code.imports.join(', ')} } from '@hasila/sdk';

const hasila = createHasila({ url: ${text(`${site}/graphql`)}, language: ${text(language)} });
`;
  return {
    query: code.query,
    variables: JSON.stringify(variables, null, 2),
    call: `${client}\n${code.call}`,
  };
}

interface Code {
  readonly query: string;
  readonly variables: object;
  readonly call: string;
  readonly imports: readonly string[];
}

const FIGURES = `query Figures($filter: ObservationFilter!, $language: Language!) {
  observations(filter: $filter, first: 200) {
    nodes {
      indicator { code label(language: $language) { value } }
      place { slug name(language: $language) { value } }
      breakdown { dimension { code } member { code } }
      period
      quantity { value qualifier min max text(language: $language) { value } }
      reading { citation { source { publisher url } } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

function figuresCode(
  { indicators, places, breakdowns, from, to }: ExploreState,
  country: string | undefined,
): Code {
  const named = places.length > 0 || country === undefined ? places : [country];
  const filter = {
    indicators,
    ...(named.length > 0 && { places: named }),
    ...(from !== undefined && { from: String(from) }),
    ...(to !== undefined && { to: String(to) }),
  };
  // One alone can be asked for; of several all are read.
  const parts = breakdownsIn(breakdowns[0])[0] ?? [];
  const [asked, called] =
    breakdowns.length > 1
      ? [{ anyBreakdown: true }, { anyBreakdown: true }]
      : [{ breakdown: parts }, { breakdown: membersOf(parts) }];
  const call = `const figures = await hasila.observations({ filter: ${literal({ ...filter, ...called })} }).toArray();
for (const { indicator, place, breakdown, period, quantity, reading } of figures) {
  console.log(indicator.label.value, place, breakdown, formatPeriod(period), quantity.text.value, reading.source.publisher);
}
`;
  const imports = ['createHasila', 'formatPeriod'];
  return { query: FIGURES, variables: { filter: { ...filter, ...asked } }, call, imports };
}

const COMPARISONS = `query Comparisons($inputs: [CompareInput!]!, $language: Language!) {
  compare(inputs: $inputs) {
    indicator { code label(language: $language) { value } }
    base { period quantity { value text(language: $language) { value } } }
    target { period quantity { value text(language: $language) { value } } }
    change { value min max certainty text(language: $language) { value } }
    comparability { verdict }
    explanation(language: $language) { value }
  }
}`;

/** A comparison as charts ask for it: which periods it is of is known once it is answered. */
interface Compared {
  readonly basePeriod: string;
  readonly targetPeriod: string;
}

function comparisonCode(shown: readonly ExploredChart[]): Code {
  const pairs = shown.flatMap(({ chart: { given }, answer }) => {
    if (answer === undefined) return [];
    const { basePeriod, targetPeriod } = answer as Compared;
    const [indicator, place] = [given.get('indicator') ?? '', given.get('place') ?? ''];
    const parts = breakdownsIn(given.get('breakdown'))[0] ?? [];
    return [{ indicator, place, base: basePeriod, target: targetPeriod, parts }];
  });
  const inputs = pairs.map(({ indicator, place, base, target, parts }) => {
    const breakdown = parts.length === 0 ? {} : { breakdown: parts };
    return {
      indicator,
      base: { period: base, place, ...breakdown },
      target: { period: target, place, ...breakdown },
    };
  });
  const call = `const changes = await hasila.compareMany([
${pairs
  .map(({ parts, ...pair }) => {
    const whole = parts.length === 0 ? pair : { ...pair, breakdown: membersOf(parts) };
    return `  ${literal(whole)},\n`;
  })
  .join('')}]);
for (const { explanation } of changes) console.log(explanation.value);
`;
  return { query: COMPARISONS, variables: { inputs }, call, imports: ['createHasila'] };
}

/** A breakdown as the SDK takes it. */
function membersOf(
  parts: readonly { readonly dimension: string; readonly member: string }[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(parts.map(({ dimension, member }) => [dimension, member]));
}

/** An object as TypeScript writes it. */
function literal(value: object): string {
  const members = Object.entries(value).map(([name, member]) => {
    const key = /^\w+$/.test(name) ? name : text(name);
    if (Array.isArray(member)) return `${key}: [${member.map(text).join(', ')}]`;
    if (typeof member === 'boolean') return `${key}: ${member}`;
    return `${key}: ${typeof member === 'object' ? literal(member) : text(member)}`;
  });
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** A text as TypeScript writes it: codes, periods and addresses hold no quotes, and if they did they were escaped. */
function text(value: unknown): string {
  return `'${JSON.stringify(String(value)).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
