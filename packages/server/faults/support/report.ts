import type { LoadReport } from './load.js';

/** Prints the figure of a fault: what docs/reliability.md quotes. */
export function report(fault: string, ...figures: readonly string[]): void {
  process.stdout.write(`${fault.padEnd(34)} ${figures.join(' · ')}\n`);
}

export function ms(milliseconds: number): string {
  return `${Math.round(milliseconds)} ms`;
}

export function described({ requests, seconds, failed, problems, p50, p99, slowest }: LoadReport): string {
  const what = Object.entries(problems).map(([problem, count]) => `${count} × ${problem}`);
  return `${failed} failed of ${requests} in ${seconds.toFixed(0)} s${what.length > 0 ? ` (${what.join(', ')})` : ''}, p50 ${ms(p50)}, p99 ${ms(p99)}, slowest ${ms(slowest)}`;
}
