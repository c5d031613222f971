import type { Plugin } from 'graphql-yoga';

/** For answers that are no pages: nothing in them is to be loaded or shown. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";

/** For pages of our own: everything comes from here, scripts and styles in files. */
const OWN_FILES =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

/** What may stand in a frame on any page. */
const EMBED = /^(\/[a-z]{2})?\/embed(\/|$)/;

/** Tells browsers that an answer is no page. */
export function secureAnswer(headers: Headers): void {
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  headers.set('cross-origin-resource-policy', 'cross-origin');
  headers.set('content-security-policy', NOTHING);
}

/** Tells browsers what an answer may do: little. `policies` has the pages that need a policy of their own. */
export function useSecurityHeaders(policies: Readonly<Record<string, () => string>>): Plugin {
  return {
    onResponse: ({ request, response: { headers } }) => {
      secureAnswer(headers);
      if (headers.get('content-type')?.startsWith('text/html') !== true) return;
      const { pathname } = new URL(request.url, 'http://localhost');
      const embed = EMBED.test(pathname);
      const policy = policies[pathname]?.() ?? OWN_FILES;
      headers.set('content-security-policy', `${policy}; frame-ancestors ${embed ? '*' : "'none'"}`);
      if (!embed) headers.set('x-frame-options', 'DENY');
    },
  };
}
