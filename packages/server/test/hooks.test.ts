import { buildSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { useErrors } from '../src/plugins/errors.js';
import { guarded } from '../src/plugins/guarded.js';
import { useRequestId } from '../src/plugins/request-id.js';
import { request } from './support/raw-request.js';

const fail = (): never => {
  throw new Error('the secret of /etc/place');
};

/** Every hook of a plugin in which something of ours can go wrong. */
const HOOKS: readonly (readonly [name: string, plugin: Plugin])[] = [
  ['onRequest', { onRequest: fail }],
  ['onRequest, later', { onRequest: () => Promise.resolve().then(fail) }],
  ['onRequestParse', { onRequestParse: fail }],
  ['onRequestParseDone', { onRequestParse: () => ({ onRequestParseDone: fail }) }],
  ['onParams', { onParams: fail }],
  ['onEnveloped', { onEnveloped: fail }],
  ['onParse', { onParse: fail }],
  ['onParse, after', { onParse: () => fail }],
  ['onValidate', { onValidate: fail }],
  ['onValidate, after', { onValidate: () => fail }],
  ['onContextBuilding', { onContextBuilding: fail }],
  ['onExecute', { onExecute: fail }],
  ['onExecuteDone', { onExecute: () => ({ onExecuteDone: fail }) }],
  ['onExecutionResult', { onExecutionResult: fail }],
  ['onResultProcess', { onResultProcess: fail }],
  ['onResponse', { onResponse: fail }],
  ['onResponse, later', { onResponse: () => Promise.resolve().then(fail) }],
];

describe('what goes wrong in a hook of a plugin', () => {
  it.each(HOOKS)('%s: 500 with an id, logged, and not a word of it', async (_, plugin) => {
    const lines: string[] = [];
    const log = pino({ level: 'error' }, { write: (line) => lines.push(line) });
    const app = createYoga({
      schema: buildSchema('type Query { one: Int }'),
      logging: log,
      maskedErrors: false,
      plugins: guarded([useRequestId(), plugin, useErrors(log)], log),
    });
    const answer = await request(app, '/graphql?query={one}', { 'x-request-id': 'mine' });
    expect(answer).toMatchObject({ status: 500, headers: { 'x-request-id': 'mine' } });
    expect(answer.text).not.toMatch(/secret|etc|place|\bat |\.ts|node_modules/);
    expect(JSON.parse(answer.text).errors).toEqual([
      { message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'mine' } },
    ]);
    expect(lines.some((line) => line.includes('"mine"') && line.includes('secret'))).toBe(true);
  });
});
