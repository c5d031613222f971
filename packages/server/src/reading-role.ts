import { createHmac } from 'node:crypto';
import { type Database, grantReading, mayWrite } from '@hasila/schema';
import { StartupError } from './startup-error.js';

/** The role that serves from the embedded database. */
const READER = 'hasila_reader';

/**
 * Makes the role that serves, where there is none, and gives the address to serve from. Its password follows from that
 * of the owner, so that it need not be kept anywhere, and is the same at every start.
 */
export async function makeReader(db: Database, ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl);
  const password = createHmac('sha256', url.password).update(READER).digest('hex');
  await grantReading(db, READER, password);
  url.username = READER;
  url.password = password;
  return url.href;
}

/** Lets a role that exists read what is served. */
export async function letRead(db: Database, role: string): Promise<void> {
  await grantReading(db, role);
}

/** Throws a StartupError when the role that is to serve could write to what it serves. */
export async function refuseWriter(db: Database, role: string, variable: string): Promise<void> {
  if (!(await mayWrite(db, role))) return;
  throw new StartupError(
    `The role "${role}" of ${variable} may write. Give it no rights on the tables, and is not their owner: those to read it gets at every start.`,
  );
}
