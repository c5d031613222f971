export { type AppSettings, createApp } from './app.js';
export { type DatabaseUse, type OpenDatabase, openDatabase } from './database.js';
export { refreshDataset, requireDataset } from './dataset.js';
export { type Environment, readEnvironment } from './env.js';
export { migrationsFolder, repositoryRoot } from './paths.js';
export { Progress } from './progress.js';
export { refuseNewerSchema } from './schema-version.js';
export { Serving, type ServingSettings } from './serving/serving.js';
export { StartupError } from './startup-error.js';
