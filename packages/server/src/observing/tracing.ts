import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tracingFolder } from '../paths.js';
import { StartupError } from '../startup-error.js';
import type { Observer } from './observer.js';

/** Of those of OTLP, which gRPC would add many packages for. */
export const TRACE_PROTOCOLS = ['http/protobuf', 'http/json'] as const;
export type TraceProtocol = (typeof TRACE_PROTOCOLS)[number];

export interface TracingSettings {
  readonly protocol: TraceProtocol;
  /** Whether spans may bear what callers wrote, and who they are. */
  readonly documents: boolean;
}

/** What packages/tracing gives. */
export interface Tracing extends Required<Pick<Observer, 'onRequest' | 'aroundStatement'>> {
  /** Sends what is left. */
  readonly close: () => Promise<void>;
}

interface TracingPackage {
  readonly startTracing: (settings: TracingSettings) => Tracing;
}

/** By its place and not by its name: whoever wants no traces does not install it, a fifth of all there is. */
const PACKAGE = join(tracingFolder, 'dist/index.js');
const MODULES = join(tracingFolder, 'node_modules');

/** Begins to trace. Must be done before GraphQL and the driver are loaded. */
export async function startTracing(settings: TracingSettings): Promise<Tracing> {
  if (!existsSync(PACKAGE) || !existsSync(MODULES)) {
    throw new StartupError(
      'Traces are asked for by OTEL_EXPORTER_OTLP_ENDPOINT, but what makes them is not installed: npm start installs it.',
    );
  }
  const { startTracing: begin }: TracingPackage = await import(PACKAGE);
  return begin(settings);
}
