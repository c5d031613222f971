import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { EXAMPLE_QUERIES } from './example-queries.js';

/** A page with the policy that lets its own scripts run, and no others. */
export interface Page {
  readonly html: string;
  readonly policy: string;
}

const INLINE_SCRIPT = /<script[^>]*>([\s\S]*?)<\/script>/g;
let made: Page | undefined;

/** GraphiQL with everything in one page, made once: it is nine megabytes. */
export function graphiqlPage(): Page {
  made ??= makePage();
  return made;
}

/** Nine megabytes are not read before somebody opens the editor. */
const fromHere = createRequire(import.meta.url);

function makePage(): Page {
  const { renderGraphiQL }: typeof import('@graphql-yoga/render-graphiql') = fromHere(
    '@graphql-yoga/render-graphiql',
  );
  const html = renderGraphiQL({ title: 'Hasila', defaultQuery: EXAMPLE_QUERIES });
  const scripts = [...html.matchAll(INLINE_SCRIPT)].map(([, script = '']) => `'sha256-${digest(script)}'`);
  return {
    html,
    policy: [
      "default-src 'none'",
      `script-src ${scripts.join(' ')}`,
      // The editor makes styles while it runs, and its workers from texts.
      "style-src 'unsafe-inline'",
      'worker-src blob: data:',
      'img-src data:',
      'font-src data:',
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
