import { tableChecksums } from '@hasila/schema/testing';
import { expect } from 'vitest';
import { openTestApp } from '../../test/support/app.js';

/** The application, with an eye on its statements. */
export async function openWatchedApp() {
  const test = await openTestApp();
  const before = await tableChecksums(test.database.db);
  /** Those that failed, also where another error of the same answer hides them. */
  const failures: unknown[] = [];
  const begin = test.serving.begin.bind(test.serving);
  test.serving.begin = async (signal) => {
    const reading = await begin(signal);
    if (reading === undefined) return undefined;
    const execute = reading.execute.bind(reading);
    reading.execute = (statement) =>
      execute(statement).catch((error: unknown) => {
        failures.push(error);
        throw error;
      });
    return reading;
  };
  return {
    ...test,
    /** Asks, and allows no error but a mistake of the caller, and no text of the caller in a statement. */
    sound: async (query: string, variables: object, texts: readonly string[]) => {
      test.database.statements.take();
      const answer = await test.ask(query, variables as Record<string, unknown>);
      expect(answer.status).toBeLessThan(500);
      for (const { message, extensions } of answer.errors)
        expect([extensions['code'], message]).toEqual(['BAD_USER_INPUT', message]);
      expect(failures).toEqual([]);
      const statements = test.database.statements.take();
      const telling = texts.filter((text) => text.length > 8);
      expect(statements.filter((sql) => telling.some((text) => sql.includes(text)))).toEqual([]);
      return { ...answer, statements };
    },
    expectRowsUnchanged: async () => expect(await tableChecksums(test.database.db)).toEqual(before),
  };
}
