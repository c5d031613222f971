import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startRegistry } from './registry.js';
import { makeRelease, type Release } from './release.js';
import { ProgramFailed } from './run.js';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly registryUrl: string;
    readonly npmCache: string;
    readonly releases: Readonly<Record<string, Release>>;
    /** What npm said to a tarball with its provenance flag as it stands, on a machine that can prove nothing. */
    readonly provenanceRefusal: string;
  }
}

/** One registry for the whole run, with both packages published to it as they would be. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'hasila-publish-'));
  const registry = await startRegistry(folder);
  const close = async () => {
    await registry.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const releases = await makeRelease(folder);
    const [first] = releases.values();
    project.provide('provenanceRefusal', await refusalOf(registry.publish(first?.tarball ?? '')));
    for (const { tarball } of releases.values()) await registry.publish(tarball, '--provenance=false');
    project.provide('registryUrl', registry.url);
    project.provide('npmCache', join(folder, 'npm-cache'));
    project.provide('releases', Object.fromEntries(releases));
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return '';
  } catch (error) {
    if (error instanceof ProgramFailed) return error.output;
    throw error;
  }
}
