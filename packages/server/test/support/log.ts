import { createLog, type LogSettings } from '../../src/observing/log.js';

/** A log as the service writes it, and what it wrote. */
export async function memoryLog(settings: Partial<LogSettings> = {}) {
  const written: string[] = [];
  const destination = { write: (text: string) => void written.push(text) };
  return {
    log: await createLog({ level: 'info', format: 'json', ...settings }, destination),
    text: () => written.join(''),
    // biome-ignore lint/suspicious/noExplicitAny: each test says which members a line has.
    lines: (): readonly any[] => written.map((line) => JSON.parse(line)),
    clear: () => void written.splice(0),
  };
}
