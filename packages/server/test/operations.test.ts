import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { VARIABLES } from '../src/env.js';
import { createMetrics } from '../src/observing/metrics.js';
import { repositoryRoot } from '../src/paths.js';

const read = (path: string) => readFile(join(repositoryRoot, path), 'utf8');

/** The names of everything that /metrics may tell, with those of the parts of histograms. */
async function metricNames(): Promise<ReadonlySet<string>> {
  const metrics = createMetrics();
  const load = { running: 0, waiting: 0 };
  metrics.gauge({ poolSize: 1, load, away: false, databases: [], current: async () => undefined });
  const all = await metrics.registry.getMetricsAsJSON();
  return new Set(
    all.flatMap(({ name, type }) =>
      String(type) === 'histogram' ? [name, `${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
    ),
  );
}

describe('docs/operations.md', () => {
  it('names every variable, and no other', async () => {
    const rows = [...(await read('docs/operations.md')).matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)];
    expect(rows.map(([, name]) => name).sort()).toEqual([...VARIABLES].sort());
  });

  it('names every metric of ours, and every alert', async () => {
    const text = await read('docs/operations.md');
    const ours = (await createMetrics().registry.getMetricsAsJSON()).map(({ name }) => name);
    for (const name of ours.filter((one) => one.startsWith('hasila_'))) expect(text).toContain(`\`${name}\``);
    const { groups } = parse(await read('deploy/alerts.yml'));
    for (const { alert } of groups[0].rules) expect(text).toContain(`\`${alert}\``);
  });
});

describe('deploy/alerts.yml', () => {
  it('asks for metrics that there are', async () => {
    const known = await metricNames();
    const { groups } = parse(await read('deploy/alerts.yml'));
    const asked = groups[0].rules.flatMap(({ expr }: { expr: string }) =>
      [...expr.matchAll(/\b(?:hasila|process|nodejs)_\w+/g)].map(([name]) => name),
    );
    expect(asked.length).toBeGreaterThan(10);
    for (const name of asked) expect(known).toContain(name);
  });
});

describe('deploy/Dockerfile', () => {
  it('copies every package.json that the lock file speaks of', async () => {
    const text = await read('deploy/Dockerfile');
    const packages = await readdir(join(repositoryRoot, 'packages'));
    for (const name of packages)
      expect(text).toContain(`COPY packages/${name}/package.json packages/${name}/\n`);
    const { packageManager } = JSON.parse(await read('package.json'));
    expect(packageManager).toContain(`${/pnpm@[\d.]+/.exec(text)?.[0]}+`);
  });

  it('runs as somebody without rights, from exact versions, with a health check', async () => {
    const text = await read('deploy/Dockerfile');
    const users = [...text.matchAll(/^USER (.*)$/gm)];
    expect(users.at(-1)?.[1]).toBe('1000:1000');
    for (const [, image] of text.matchAll(/^FROM (\S+)/gm)) expect(image).toMatch(/^node:\d+\.\d+\.\d+-/);
    expect(text).toMatch(/^HEALTHCHECK /m);
    expect(text).not.toMatch(/password|secret|token/i);
  });
});

describe('deploy/compose.yml', () => {
  it('gives no service more than it needs', async () => {
    const { services } = parse(await read('deploy/compose.yml'));
    expect(Object.keys(services)).toEqual(['server', 'postgres', 'redis']);
    for (const service of Object.values<Record<string, unknown>>(services)) {
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
      expect(service['image']).toMatch(/^(hasila:local|\w+:\d+\.\d+(\.\d+)?-\w+)$/);
      expect(service['privileged']).toBeUndefined();
    }
    for (const port of services.server.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(services.postgres.ports).toBeUndefined();
    expect(services.redis.ports).toBeUndefined();
  });

  it('holds no password, and names only variables that there are', async () => {
    const { services } = parse(await read('deploy/compose.yml'));
    const written = [services.server, services.postgres].flatMap(({ environment }) =>
      Object.entries(environment),
    );
    for (const [name, value] of written) if (/PASSWORD/.test(name)) expect(value).toMatch(/^\$\{\w+:\?/);
    expect(Object.keys(services.server.environment).filter((name) => !VARIABLES.includes(name))).toEqual([]);
    expect(services.server.environment.DATABASE_URL).toMatch(/:\$\{HASILA_READER_PASSWORD:\?[^}]+\}@/);
  });
});
