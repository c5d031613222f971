import { WIDGET_STYLES } from '@hasila/widgets/draw';

/** How the page of a frame looks: as the widget alone, on the paper of the page around it. */
export const EMBED_STYLES = `
:root { color-scheme: light dark; }
:root.light { color-scheme: light; }
:root.dark { color-scheme: dark; }
body { margin: 0; padding: .75rem; font: 1rem/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; overflow-wrap: break-word; }
:lang(ar) body { font-family: 'Noto Naskh Arabic', 'Geeza Pro', 'Segoe UI', 'Noto Sans Arabic', sans-serif; line-height: 1.75; }
.edition-note, .detail { margin: .75rem 0 0; font-size: .8125rem; color: light-dark(#7a4b00, #f2c26b); }
${WIDGET_STYLES}`;

/** In a frame: tells the page around how high the widget is, and again whenever that changes. */
export const EMBED_HEIGHT = `const page = document.documentElement;
const tell = () => parent.postMessage({ type: 'hasila:resize', height: Math.ceil(page.getBoundingClientRect().height) }, '*');
if (parent !== window) new ResizeObserver(tell).observe(page);
`;

/** On a page that has frames of ours: gives each the height that it tells. No other frame is listened to. */
export const EMBED_RESIZE = `addEventListener('message', ({ data, origin, source }) => {
  if (data === null || typeof data !== 'object' || data.type !== 'hasila:resize') return;
  if (!(data.height > 0 && data.height < 10000)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source) continue;
    const { origin: own, pathname } = new URL(frame.src, document.baseURI);
    if (own === origin && /^\\/(ar|en|fr)\\/embed\\//.test(pathname)) frame.height = String(Math.ceil(data.height));
  }
});
`;
