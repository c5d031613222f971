import { type Edition, type KnownRows, type Loaders, makeLoaders, type Reader } from '@hasila/schema';
import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { isGone, isOfAnotherEdition } from './failures.js';
import type { Limits } from './pool.js';
import { Together } from './together.js';

/** What became of the statements of a reading: `superseded` by another edition, or `lost` with their connection. */
export type Outcome = 'fine' | 'superseded' | 'lost';

/** A statement as PostgreSQL takes it. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
  /** The texts of those that it is made of. */
  readonly parts?: () => readonly string[];
}

const DIALECT = new PgDialect();

export function written(statement: SQL): Statement {
  const { sql: text, params: parameters } = DIALECT.sqlToQuery(statement);
  return { text, parameters };
}

/** What a reading asks of whoever gave it. */
export interface Source {
  /** Answers from what was loaded then, or fails. */
  readonly run: (statement: Statement, loadedAt: string, limits: Limits) => Promise<readonly unknown[]>;
  /** What is known of an edition; undefined where nothing is remembered. */
  readonly known: (edition: Edition) => KnownRows | undefined;
  /** The reading to begin again with; undefined when there is none. */
  readonly again: (reading: Reading) => Promise<Reading | undefined>;
}

/** The statements of one request, all answered from one edition, or failing. */
export class Reading implements Reader {
  readonly edition: Edition;
  readonly loaders: Loaders;
  readonly limits: Limits;
  readonly known: KnownRows | undefined;
  /** 1, unless this is a second beginning. */
  readonly attempt: number;
  readonly #source: Source;
  readonly #together = new Together((statement, parts) =>
    this.#run({ ...written(statement), parts: () => parts.map((part) => written(part).text) }),
  );
  #outcome: Outcome = 'fine';

  constructor(source: Source, edition: Edition, limits: Limits, attempt = 1) {
    this.#source = source;
    this.edition = edition;
    this.limits = limits;
    this.attempt = attempt;
    this.known = source.known(edition);
    this.loaders = makeLoaders(this, edition.units);
  }

  get outcome(): Outcome {
    return this.#outcome;
  }

  execute(statement: SQL): Promise<readonly unknown[]> {
    return this.#run(written(statement));
  }

  executeTogether(statement: SQL): Promise<readonly unknown[]> {
    return this.#together.execute(statement);
  }

  async executeKnown(statement: SQL): Promise<readonly unknown[]> {
    if (this.known === undefined) return this.execute(statement);
    const { text, parameters } = written(statement);
    const name = `${text} ${JSON.stringify(parameters)}`;
    const held = this.known.get(name) as readonly unknown[] | undefined;
    if (held !== undefined) return held;
    const rows = await this.#run({ text, parameters });
    this.known.set(name, rows, rows.length);
    return rows;
  }

  async #run(statement: Statement): Promise<readonly unknown[]> {
    try {
      return await this.#source.run(statement, this.edition.loadedAt, this.limits);
    } catch (error) {
      if (isOfAnotherEdition(error)) this.#outcome = 'superseded';
      else if (isGone(error)) this.#outcome = 'lost';
      throw error;
    }
  }

  next(): Promise<Reading | undefined> {
    return this.#outcome === 'fine' ? Promise.resolve(undefined) : this.#source.again(this);
  }
}

/**
 * Does the work of a request; when another edition was loaded meanwhile, or a connection was lost, does it again from
 * the beginning. Work that only gathers errors, as that of GraphQL does, need not throw them.
 */
export async function inOneEdition<T>(first: Reading, work: (reading: Reading) => Promise<T>): Promise<T> {
  for (let reading = first; ; ) {
    const done = await work(reading).then(
      (value) => () => value,
      (error: unknown) => () => {
        throw error;
      },
    );
    const next = await reading.next();
    if (next === undefined) return done();
    reading = next;
  }
}
