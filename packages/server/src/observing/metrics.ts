import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AroundStatement, Observer } from './observer.js';
import { statementOutcomeOf } from './statement-outcome.js';

/** What the gauges read whenever somebody asks for the metrics. */
export interface Gauged {
  /** The most connections that requests use. */
  readonly poolSize: number;
  readonly load: { readonly running: number; readonly waiting: number };
  readonly away: boolean;
  readonly databases: readonly { readonly name: string; readonly serves: boolean }[];
  readonly current: () => Promise<{ readonly id: string; readonly loadedAt: string } | undefined>;
}

export interface Metrics extends Observer {
  readonly registry: Registry;
  /** Reads its gauges from here on. */
  readonly gauge: (gauged: Gauged) => void;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Counts and times for Prometheus. Every label has a bounded set of values, all of them ours: no text of a caller
 * becomes a label.
 */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'hasila_request_duration_seconds',
    help: 'Time until the answer to a request was ready, by where it went and the status of the answer.',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const operations = new Histogram({
    name: 'hasila_operation_duration_seconds',
    help: 'The same for what was asked of /graphql, by how it ended: ok, refused, failed, gone.',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers,
  });
  const errors = new Counter({
    name: 'hasila_errors_total',
    help: 'Answers with an error, by its code; an answer counts once for each code.',
    labelNames: ['code'],
    registers,
  });
  const cached = new Counter({
    name: 'hasila_cache_answers_total',
    help: 'Answers of /graphql: valid (what the caller kept is still right), hit (kept here), kept (made anew), none.',
    labelNames: ['outcome'],
    registers,
  });
  const cost = new Histogram({
    name: 'hasila_operation_cost',
    help: 'Cost of the operations that were weighed.',
    buckets: [10, 100, 1_000, 5_000, 10_000, 20_000, 50_000, 100_000],
    registers,
  });
  const rootFields = new Histogram({
    name: 'hasila_root_field_duration_seconds',
    help: 'Time that the resolver of a field of the query type took, by its name and whether it failed.',
    labelNames: ['field', 'failed'],
    buckets: SECONDS,
    registers,
  });
  const statements = new Histogram({
    name: 'hasila_sql_duration_seconds',
    help: 'Time of a statement, with its wait for a connection, by how it ended: ok, slow, away, superseded, given up, error.',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers,
  });
  return {
    registry,
    gauge: (gauged) => addGauges(registry, gauged),
    onRequest: (record) => {
      const seconds = record.milliseconds / 1_000;
      requests.observe({ route: record.route, status: record.status }, seconds);
      for (const code of record.codes) errors.inc({ code });
      if (record.route !== '/graphql') return;
      operations.observe({ outcome: record.outcome }, seconds);
      cached.inc({ outcome: record.cache });
      if (record.cost !== undefined) cost.observe(record.cost);
    },
    onRootField: (field, milliseconds, failed) =>
      rootFields.observe({ field, failed: String(failed) }, milliseconds / 1_000),
    aroundStatement: timed((outcome, seconds) => statements.observe({ outcome }, seconds)),
  };
}

function timed(tell: (outcome: string, seconds: number) => void): AroundStatement {
  return async (_text, run) => {
    const begun = performance.now();
    let outcome = 'ok';
    try {
      return await run();
    } catch (error) {
      outcome = statementOutcomeOf(error);
      throw error;
    } finally {
      tell(outcome, (performance.now() - begun) / 1_000);
    }
  };
}

function addGauges(registry: Registry, gauged: Gauged): void {
  const registers = [registry];
  new Gauge({
    name: 'hasila_pool_size',
    help: 'The most connections to the database that requests use.',
    registers,
  }).set(gauged.poolSize);
  new Gauge({
    name: 'hasila_pool_statements',
    help: 'Statements that run, and that wait for a connection.',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'running' }, gauged.load.running);
      this.set({ state: 'waiting' }, gauged.load.waiting);
    },
  });
  new Gauge({
    name: 'hasila_database_up',
    help: '1 while the database answers, or with replicas any of them.',
    registers,
    collect() {
      this.set(gauged.away ? 0 : 1);
    },
  });
  new Gauge({
    name: 'hasila_database_serves',
    help: '1 while a database, the primary or a replica by its number, answers and has the edition that is served.',
    labelNames: ['database'],
    registers,
    collect() {
      for (const { name, serves } of gauged.databases) this.set({ database: name }, serves ? 1 : 0);
    },
  });
  new Gauge({
    name: 'hasila_edition_loaded_timestamp_seconds',
    help: 'When the edition that is served was loaded; no sample while none is.',
    labelNames: ['edition'],
    registers,
    async collect() {
      this.reset();
      const edition = await gauged.current().catch(() => undefined);
      if (edition !== undefined)
        this.set({ edition: edition.id }, new Date(edition.loadedAt).getTime() / 1_000);
    },
  });
}
