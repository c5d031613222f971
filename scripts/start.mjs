import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { programOf } from './program.mjs';
import { fail, step } from './step.mjs';

/** As packages/server/src/env.ts reads them: then the packages that make traces are needed too. */
const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_SDK_DISABLED } = process.env;
const traced =
  Boolean(OTEL_EXPORTER_OTLP_ENDPOINT || OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) &&
  OTEL_SDK_DISABLED?.toLowerCase() !== 'true';

await ensureInstalled(traced ? 'traced' : 'start').catch(fail);
await step(
  'build',
  () => build('packages/cli', ...(traced ? ['packages/tracing'] : [])),
  () => 'packages/*/dist',
).catch(fail);
// In this process, not another: a signal sent to it reaches the server itself.
process.setSourceMapsEnabled(true);
await import(pathToFileURL(programOf(traced)).href);
