import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { repositoryRoot } from '../../src/paths.js';
import { buildProgram } from '../../test/support/server-process.js';
import { TestPostgres } from './postgres.js';

/** Compiles the program, and loads the dataset once: every test file copies the cluster. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildProgram();
  await promisify(execFile)(
    process.execPath,
    [join(repositoryRoot, 'node_modules/typescript7/bin/tsc'), '-b', 'packages/cli'],
    {
      cwd: repositoryRoot,
    },
  );
  const database = await TestPostgres.create('empty');
  await database.setUp();
  await database.stop('SIGINT');
  project.provide('loadedCluster', database.cluster);
  return () => database.remove();
}
