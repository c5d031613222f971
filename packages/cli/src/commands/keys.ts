import { createApiKey, listApiKeys, revokeApiKey } from '@hasila/schema';
import { CommandFailure, type OutputOptions, print, type Terminal } from '../terminal.js';
import { withDatabase } from '../with-database.js';

/** Makes an API key and shows it, this once. */
export async function createKey(terminal: Terminal, name: string, options: OutputOptions): Promise<void> {
  const made = await withDatabase(terminal, (db) => createApiKey(db, name));
  terminal.err('It is shown this once: the service keeps its hash alone.\n');
  print(terminal, options, made, [made.key, `id ${made.id}, for ${made.name}`]);
}

/** Lists every key by its id, revoked ones too. */
export async function listKeys(terminal: Terminal, options: OutputOptions): Promise<void> {
  const keys = await withDatabase(terminal, listApiKeys);
  const lines = keys.map(({ id, name, createdAt, revokedAt }) =>
    [id, day(createdAt), revokedAt === null ? 'good' : `revoked ${day(revokedAt)}`, name].join('  '),
  );
  print(terminal, options, keys, lines.length === 0 ? ['no keys'] : lines);
}

/** Ends a key: running services refuse it some seconds later. */
export async function revokeKey(terminal: Terminal, id: string, options: OutputOptions): Promise<void> {
  const revoked = await withDatabase(terminal, (db) => revokeApiKey(db, id));
  if (!revoked) {
    terminal.err(`hasila: no key has the id ${id}, or it was revoked before\n`);
    throw new CommandFailure('nothing to revoke');
  }
  print(terminal, options, { id, revoked }, [`${id} is revoked`]);
}

function day(time: Date): string {
  return time.toISOString().slice(0, 10);
}
