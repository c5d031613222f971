import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { default as Axe, AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** More would say the same again. */
const MOST = 12;

/** What axe finds on a page and in the shadow roots of its widgets: rule, place, reason. By all rules, or by these. */
export async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const { violations: found } = await page.evaluate(
    (only): Promise<AxeResults> =>
      (window as unknown as { readonly axe: typeof Axe }).axe.run(document, {
        preload: false,
        resultTypes: ['violations'],
        ...(only === undefined ? {} : { runOnly: only }),
      }),
    rules === undefined ? undefined : [...rules],
  );
  return found
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html, any }) =>
        [
          id,
          help,
          JSON.stringify(target),
          html.slice(0, 160),
          any.map(({ message }) => message).join(' '),
        ].join(' | '),
      ),
    )
    .slice(0, MOST);
}
