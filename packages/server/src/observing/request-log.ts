import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Observer } from './observer.js';
import type { RequestRecord } from './request-record.js';

/** Asked all the time, and by machines. */
const PROBES: readonly string[] = ['/health', '/ready'];

/**
 * One line for each request. The document is told by its hash; with `documents` its text and variables are told too,
 * which may be personal.
 */
export function requestLog(log: Logger, documents: boolean): Observer {
  return {
    onRequest: (record) => {
      const level = levelOf(record);
      if (log.isLevelEnabled(level)) log[level](lineOf(record, documents), 'request');
    },
  };
}

function levelOf({ status, outcome, route }: RequestRecord): 'debug' | 'info' | 'warn' {
  if (PROBES.includes(route) && status < 500) return 'debug';
  return outcome === 'failed' ? 'warn' : 'info';
}

function lineOf(record: RequestRecord, documents: boolean) {
  const { requestId, method, route, status, outcome, codes, cache, operation, cost, edition, document } =
    record;
  return {
    requestId,
    method,
    route,
    status,
    ms: Math.round(record.milliseconds * 10) / 10,
    outcome,
    cache,
    ...(codes.length > 0 && { codes }),
    ...(operation !== undefined && { operation }),
    ...(document !== undefined && { documentHash: createHash('sha256').update(document).digest('hex') }),
    ...(cost !== undefined && { cost }),
    ...(edition !== undefined && { edition }),
    ...(documents && document !== undefined && { document, variables: record.variables }),
  };
}
