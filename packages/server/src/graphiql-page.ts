import { createHash } from 'node:crypto';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
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

function makePage(): Page {
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
