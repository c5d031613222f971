import { openTestDatabase, type TestDatabase } from '@hasila/schema/testing';
import { pino } from 'pino';
import { type AppSettings, createApp } from '../../src/app.js';
import { Serving } from '../../src/serving/serving.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of the question, which each test writes out.
  readonly data: any;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  readonly extensions: Record<string, unknown> | undefined;
}

/** The application on a database of its own with the dataset loaded. Call `close` in afterAll. */
export async function openTestApp(settings: Partial<AppSettings> = {}) {
  const opened = await openTestDatabase('loaded');
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line) => lines.push(line) });
  const statements: string[] = [];
  const onStatement = (text: string) => statements.push(text);
  const sent: string[] = [];
  const aroundStatement = <T>(text: string, run: () => Promise<T>) => {
    sent.push(text);
    return run();
  };
  const serving = new Serving({ url: opened.url, poolSize: 4, log, onStatement, aroundStatement });
  const database: TestDatabase = {
    ...opened,
    statements: { take: () => statements.splice(0) },
    close: async () => {
      await serving.close();
      await opened.close();
    },
  };
  const appWith = (others: Partial<AppSettings>) => createApp({ serving, log, ...settings, ...others });
  const app = appWith({});
  await serving.open();
  await serving.current();
  const post = async (body: unknown, headers: Record<string, string> = {}) =>
    app.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const ask = async (
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await post({ query, variables }, headers);
    const { data, errors = [], extensions } = JSON.parse(await response.text());
    return { status: response.status, headers: response.headers, data, errors, extensions };
  };
  /** The texts that were sent: what is asked for in one turn is sent as one. */
  const takeSent = () => sent.splice(0);
  return { app, appWith, ask, post, lines, database, serving, takeSent };
}
