import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';

/** A site of its own origin that takes widgets from the service, under a policy without a hole. */
export interface Newspaper {
  readonly origin: string;
  /** Publishes a page with this in its body; gives its address. */
  readonly publish: (body: string, options?: PageOptions) => string;
  /** What browsers reported against the policy since the last call. */
  readonly reports: () => readonly string[];
}

export interface PageOptions {
  readonly language?: string;
  /** Which bundles it loads; all elements by default. */
  readonly scripts?: readonly string[];
  /** A script of the newspaper's own, served as a file. */
  readonly ownScript?: string;
  /** Where else its elements may ask. */
  readonly connect?: string;
  readonly styles?: string;
  /** Whether it has its own heading, as every page should: by default. */
  readonly heading?: boolean;
}

let opened: Promise<Newspaper> | undefined;

export function newspaper(): Promise<Newspaper> {
  opened ??= start();
  return opened;
}

async function start(): Promise<Newspaper> {
  const service = inject('service');
  const files = new Map<string, { readonly type: string; readonly text: string; readonly policy?: string }>();
  const reports: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/reports') {
      request.setEncoding('utf8').on('data', (text) => reports.push(String(text)));
      response.writeHead(204).end();
      return;
    }
    const { type = 'text/plain', text = '', policy } = files.get(path) ?? {};
    const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' };
    response.writeHead(
      files.has(path) ? 200 : 404,
      policy === undefined ? headers : { ...headers, 'content-security-policy': policy },
    );
    response.end(text);
  }).listen(0, '127.0.0.1');
  server.unref();
  await once(server, 'listening');
  // Another origin by its name, too: what goes by cookies would not be sent along.
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  files.set('/icon.svg', { type: 'image/svg+xml', text: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  return {
    origin,
    publish: (
      body,
      { language = 'en', scripts = ['hasila'], ownScript, connect = '', styles = '', heading = true } = {},
    ) => {
      const name = `/pages/${files.size}`;
      files.set(`${name}.css`, { type: 'text/css', text: `${PRINTED}${styles}` });
      if (ownScript !== undefined) files.set(`${name}.js`, { type: 'text/javascript', text: ownScript });
      const bundles = scripts.map(
        (one) => `<script type="module" src="${service}/widgets/${one}.js"></script>`,
      );
      const own = ownScript === undefined ? '' : `<script type="module" src="${name}.js"></script>`;
      files.set(name, {
        type: 'text/html',
        text: `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><title>Newspaper</title><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="${service}/widgets/hasila.css"><link rel="stylesheet" href="${name}.css">${own}${bundles.join('')}</head>
<body><main>${heading ? '<h1>Newspaper</h1>' : ''}${body}</main></body></html>`,
        policy: `default-src 'self'; script-src 'self' ${service}; style-src 'self' ${service}; connect-src ${service} ${connect}; report-uri /reports`,
      });
      return `${origin}${name}`;
    },
    reports: () => reports.splice(0),
  };
}

const PRINTED = `html { background: Canvas; color: CanvasText; }
body { font: 16px/1.5 'Liberation Sans', 'DejaVu Sans', sans-serif; margin: 0; padding: 16px; }
main { max-inline-size: 60rem; margin-inline: auto; display: grid; gap: 24px; }
main > * { min-inline-size: 0; }
h1 { font-size: 24px; margin: 0; }
`;
