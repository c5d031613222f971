import { fileURLToPath } from 'node:url';

/** A path inside the repository. */
export const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** A path inside this folder. */
export const fromBench = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A module of a package as it was built, whether the package shows it to others or not. */
export const built = (path) => import(new URL(`../packages/${path}`, import.meta.url).href);
