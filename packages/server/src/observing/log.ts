import { type DestinationStream, type Level, type Logger, pino } from 'pino';
import { errorRecord } from './error-record.js';

/** `json` for machines; `text` for a person at a terminal. */
export const LOG_FORMATS = ['json', 'text'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

export interface LogSettings {
  readonly level: Level | 'silent';
  readonly format: LogFormat;
}

/** Never logged, whatever hands it over: who asks, what they bear, and what hangs on the errors of drivers. */
const UNSAID = [
  'address',
  'authorization',
  'headers',
  'ip',
  'parameters',
  'params',
  'req',
  'request',
  'remoteAddress',
  'url',
];

/** The log of the service, a JSON object a line; as text it is the same, to be read by a person. */
export async function createLog(
  { level, format }: LogSettings,
  destination: DestinationStream = pino.destination(1),
): Promise<Logger> {
  const options = {
    level,
    serializers: { err: errorRecord, error: errorRecord },
    redact: { paths: UNSAID.flatMap((name) => [name, `*.${name}`]), remove: true },
  };
  if (format === 'text') return pino(options, await readable(destination));
  return pino(
    {
      ...options,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
}

/** Loaded only for a terminal. */
async function readable(destination: DestinationStream): Promise<DestinationStream> {
  const { prettyFactory } = await import('pino-pretty');
  const toText = prettyFactory({
    colorize: false,
    ignore: 'pid,hostname',
    singleLine: true,
    translateTime: 'SYS:HH:MM:ss',
  });
  return { write: (line) => destination.write(toText(line)) };
}
