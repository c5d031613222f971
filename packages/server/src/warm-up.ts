import { schema } from '@hasila/schema';
import { execute, parse } from 'graphql';
import type { Logger } from 'pino';
import type { PersistedDocuments } from './persisted/manifest.js';
import type { Serving } from './serving/serving.js';

/** What comes for the second time is prepared, by each connection for itself. */
const ROUNDS = 2;
const CODES = '{ indicators(first: 200) { nodes { code } } }';
/** Any two will do: what is sent for them does not depend on what is found. */
const PERIODS = { base: { period: '2024' }, target: { period: '2025' } };

/** What is asked most, each time of another indicator, for rows that are remembered need no statement. */
const QUESTIONS = {
  Compare: (indicator: string) => ({ inputs: [{ indicator, ...PERIODS }], language: 'EN' }),
  Indicator: (indicator: string) => ({ indicator, first: 20, language: 'EN' }),
  YearOverYear: (indicator: string) => ({ indicator, language: 'EN' }),
} as const;

/**
 * Lets PostgreSQL plan the statements that are sent most before anybody waits for them. Whatever goes wrong with it goes
 * wrong for a caller too, who is told.
 */
export async function warmUp(
  serving: Serving,
  documents: PersistedDocuments,
  connections: number,
  log: Logger,
): Promise<void> {
  const ask = async (text: string, variableValues = {}) => {
    const reading = await serving.begin();
    if (reading === undefined) return undefined;
    const { loaders, edition } = reading;
    const contextValue = { reading, loaders, edition, language: undefined };
    const { data } = await execute({ schema, document: parse(text), contextValue, variableValues });
    return data;
  };
  try {
    const found = (await ask(CODES)) as
      | { readonly indicators: { readonly nodes: readonly { code: string }[] } }
      | undefined
      | null;
    const codes = found?.indicators.nodes.map(({ code }) => code) ?? [];
    // Without a dataset there is nothing to ask about.
    for (const [name, variablesOf] of Object.entries(QUESTIONS)) {
      const text = [...documents.values()].find((one) => one.startsWith(`query ${name}(`));
      for (let round = 0; text !== undefined && round < ROUNDS; round += 1) {
        const own = codes.slice(round * connections, (round + 1) * connections);
        await Promise.all(own.map((code) => ask(text, variablesOf(code))));
      }
    }
  } catch (error) {
    log.warn({ err: error }, 'the statements that are sent most were not prepared');
  }
}
