import { type SQL, sql } from 'drizzle-orm';

type Rows = readonly unknown[];

interface Asked {
  readonly statement: SQL;
  readonly resolve: (rows: Rows) => void;
  readonly reject: (reason: unknown) => void;
}

interface PartRow {
  readonly part: number;
  readonly row: unknown;
}

/**
 * Sends all that is asked for in one turn of the event loop as one statement: to begin a statement takes this process and
 * PostgreSQL longer than to answer most of them.
 */
export class Together {
  readonly #run: (statement: SQL, parts: readonly SQL[]) => Promise<Rows>;
  #waiting: Asked[] = [];

  constructor(run: (statement: SQL, parts: readonly SQL[]) => Promise<Rows>) {
    this.#run = run;
  }

  execute(statement: SQL): Promise<Rows> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ statement, resolve, reject });
      // Loaders that are asked in this turn send their statements before the next one.
      if (this.#waiting.length === 1) setImmediate(() => void this.#send());
    });
  }

  async #send(): Promise<void> {
    const asked = this.#waiting;
    this.#waiting = [];
    try {
      const answers = await this.#answers(asked.map(({ statement }) => statement));
      for (const [index, { resolve }] of asked.entries()) resolve(answers[index] ?? []);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }

  async #answers(statements: readonly SQL[]): Promise<readonly Rows[]> {
    const [only, ...more] = statements;
    if (only === undefined) return [];
    if (more.length === 0) return [await this.#run(only, statements)];
    const parts = statements.map(
      (statement, part) =>
        sql`select ${sql.raw(String(part))} as part, to_jsonb(a) as row from (${statement}) a`,
    );
    const rows = (await this.#run(sql.join(parts, sql` union all `), statements)) as readonly PartRow[];
    const answers: unknown[][] = statements.map(() => []);
    for (const { part, row } of rows) answers[part]?.push(row);
    return answers;
  }
}
