import { fileURLToPath } from 'node:url';

/** The folder that holds packages/, drizzle/ and dataset/; the same from src/ and from dist/. */
export const repositoryRoot = fileURLToPath(new URL('../../../', import.meta.url));

export const migrationsFolder = fileURLToPath(new URL('../../../drizzle', import.meta.url));

/** Manifests of documents that run by their id. */
export const persistedFolder = fileURLToPath(new URL('../persisted', import.meta.url));
