import type { TestProject } from 'vitest/node';
import { buildProgram } from '../../test/support/server-process.js';
import { TestPostgres } from './postgres.js';

/** Compiles the program, and loads the dataset once: every test file copies the cluster. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildProgram();
  const database = await TestPostgres.create('empty');
  await database.setUp();
  await database.stop('SIGINT');
  project.provide('loadedCluster', database.cluster);
  return () => database.remove();
}
