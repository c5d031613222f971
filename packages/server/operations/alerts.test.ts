import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../src/observing/metrics.js';
import { repositoryRoot } from '../src/paths.js';

/** PROMTOOL, or what stands in the path. */
const promtool = process.env['PROMTOOL'] ?? 'promtool';
const found = spawnSync(promtool, ['--version']).status === 0;
if (!found)
  process.stderr.write(
    '\n!! SKIPPED: no promtool here, so the alert rules were not run. apt-get install prometheus\n',
  );

const deploy = join(repositoryRoot, 'deploy');
const run = (...args: readonly string[]) => promisify(execFile)(promtool, args, { cwd: deploy });

describe.skipIf(!found)('promtool', () => {
  it('takes the rules', async () => {
    expect((await run('check', 'rules', 'alerts.yml')).stdout).toMatch(/SUCCESS: \d+ rules found/);
  });

  it('raises each alert that has an example, when it should', async () => {
    expect((await run('test', 'rules', 'alerts.test.yml')).stdout).toContain('SUCCESS');
  });

  it('finds nothing to say of the metrics of our own', async () => {
    const metrics = createMetrics();
    metrics.gauge({
      poolSize: 1,
      load: { running: 0, waiting: 0 },
      away: false,
      databases: [{ name: 'primary', serves: true }],
      current: async () => undefined,
    });
    const { stdout, stderr } = spawnSync(promtool, ['check', 'metrics'], {
      input: await metrics.registry.metrics(),
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).not.toContain('hasila_');
  });
});
