export { startTracing, type Tracing, type TracingSettings } from './start-tracing.js';
