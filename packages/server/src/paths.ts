import { fileURLToPath } from 'node:url';

/**
 * Places of files. All are told from here, for the program may be one file in the place of this one.
 */

/** The folder that holds packages/, drizzle/ and dataset/; the same from src/ and from dist/. */
export const repositoryRoot = fileURLToPath(new URL('../../../', import.meta.url));

export const migrationsFolder = fileURLToPath(new URL('../../../drizzle', import.meta.url));

/** Manifests of documents that run by their id. */
export const persistedFolder = fileURLToPath(new URL('../persisted', import.meta.url));

/** What pages run in a browser, compiled; the same from src/ and from dist/. */
export const browserFolder = fileURLToPath(new URL('../dist/browser', import.meta.url));

/** The bundles of the widgets, where they were built. */
export const widgetBundles = fileURLToPath(new URL('../../widgets/dist/bundles', import.meta.url));

/** The package that makes traces, where it is installed. */
export const tracingFolder = fileURLToPath(new URL('../../tracing', import.meta.url));
