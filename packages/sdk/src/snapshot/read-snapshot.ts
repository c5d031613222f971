import { SNAPSHOT_VERSION, type Snapshot } from '@hasila/domain';
import { BadInputError } from '../errors/hasila-error.js';

/**
 * A snapshot from its text, its value, or the module that a JSON file is imported as. What is none, or one that this
 * package cannot read, is refused with what to do about it.
 */
export function readSnapshot(json: unknown): Snapshot {
  const value = typeof json === 'string' ? parsed(json) : json;
  const given = isObject(value) && isObject(value['default']) ? value['default'] : value;
  if (!isObject(given) || given['format'] !== 'hasila-snapshot')
    throw refused('BAD_SNAPSHOT', 'This is no snapshot of Hasila', `${JSON.stringify(given)}`.slice(0, 80));
  const { version } = given;
  if (version === SNAPSHOT_VERSION) return given as unknown as Snapshot;
  const newer = typeof version === 'number' && version > SNAPSHOT_VERSION;
  const what = `The snapshot has version ${String(version)}, and this package reads version ${SNAPSHOT_VERSION}`;
  const remedy = newer ? 'install a newer @hasila/sdk' : 'export it again';
  throw refused('SNAPSHOT_VERSION', `${what}: ${remedy}`, version);
}

/** A document that contradicts itself: something in it names what is not there. */
export function brokenSnapshot(kind: string, code: string): BadInputError {
  return refused('BAD_SNAPSHOT', `The snapshot names a ${kind} "${code}" that it does not hold`, code);
}

function refused(code: string, sentence: string, value: unknown): BadInputError {
  const allowed = `what hasila export --snapshot writes, of version ${SNAPSHOT_VERSION}`;
  return new BadInputError(`${sentence}.`, { code, problems: [{ path: 'json', value, allowed }] });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
