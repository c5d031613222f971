import type { Plugin } from 'graphql-yoga';
import { EMBED_RESIZE } from '../../charts/embed/embed-files.js';
import { fileAt } from './file-address.js';
import { FOREVER, fileResponse } from './file-response.js';
import { servedFile } from './served-file.js';
import { widgetFile } from './widget-files.js';

/** Scripts of widgets have plain names, which pages of others write: they are asked for again after five minutes. */
const FOR_A_WHILE = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';

/** What pages of others include that have frames of ours. */
const RESIZE = '/assets/embed-resize.js';
let resize: ReturnType<typeof servedFile> | undefined;

const WIDGET = /^\/widgets\/([\w.-]+)$/;

/**
 * `/assets/…`, the files of our own pages, and `/widgets/…`, what pages of others include. They cost nothing, so
 * nobody is counted for them: stands before whoever counts.
 */
export function useFiles(): Plugin {
  return {
    onRequest: ({ request, url, endResponse }) => {
      const { pathname } = url;
      const isFile = pathname.startsWith('/assets/') || pathname.startsWith('/widgets/');
      if (!isFile || (request.method !== 'GET' && request.method !== 'HEAD')) return;
      const own = fileAt(pathname);
      if (own !== undefined) return endResponse(fileResponse(own, request, FOREVER));
      if (pathname === RESIZE) {
        resize ??= servedFile(RESIZE, Buffer.from(EMBED_RESIZE));
        return endResponse(fileResponse(resize, request, FOR_A_WHILE));
      }
      const widget = widgetFile(WIDGET.exec(pathname)?.[1] ?? '');
      if (widget !== undefined) return endResponse(fileResponse(widget, request, FOR_A_WHILE));
      endResponse(new Response(null, { status: 404, headers: { 'cache-control': 'no-cache' } }));
    },
  };
}
