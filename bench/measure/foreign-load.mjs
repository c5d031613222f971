import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** Ticks of the clock in which processor time is counted. */
const TICKS = Number(execFileSync('getconf', ['CLK_TCK']));

/** Processors that others kept busy since `before`, as a number of processors; and what of all of them idled. */
export async function foreignSince(before) {
  const after = await processorTimes();
  const seconds = (after.at - before.at) / 1_000;
  const busy = after.busy - before.busy - (after.ours - before.ours);
  return { foreign: Math.max(0, busy / TICKS / seconds), idle: (after.idle - before.idle) / TICKS / seconds };
}

/**
 * What all processors have done, and what this process and all that it started have. Interrupts count for nobody: nearly
 * all of them are of our own requests.
 */
export async function processorTimes() {
  const [line] = (await readFile('/proc/stat', 'utf8')).split('\n', 1);
  const [user, nice, system, idle, wait, , , steal] = line.trim().split(/\s+/).slice(1).map(Number);
  return {
    at: performance.now(),
    busy: user + nice + system + steal,
    idle: idle + wait,
    ours: await ourTicks(),
  };
}

async function ourTicks() {
  const processes = new Map();
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => undefined);
    if (stat === undefined) continue;
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Children that have ended count with the parent that waited for them.
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    processes.set(Number(pid), { parent: Number(fields[1]), ticks });
  }
  let sum = 0;
  for (const pid of processes.keys()) if (isOurs(pid, processes)) sum += processes.get(pid).ticks;
  return sum;
}

function isOurs(pid, processes) {
  for (let at = pid; at !== undefined && at > 1; at = processes.get(at)?.parent)
    if (at === process.pid) return true;
  return false;
}
