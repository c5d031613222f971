import { DomUtils, parseDocument } from 'htmlparser2';

const { findAll, getAttributeValue, textContent } = DomUtils;

type Element = ReturnType<typeof findAll>[number];

/** A page as a browser would take it apart. */
export interface ReadPage {
  readonly lang: string | undefined;
  readonly dir: string | undefined;
  readonly title: string;
  readonly headings: readonly string[];
  readonly text: string;
  readonly canonical: string | undefined;
  /** By language. */
  readonly alternates: Readonly<Record<string, string>>;
  /** schema.org, one for each element. */
  readonly data: readonly Readonly<Record<string, unknown>>[];
  /** Scripts that a browser would run without asking for a file. */
  readonly inlineScripts: number;
  /** Attributes that a strict policy forbids: styles, and handlers of events. */
  readonly forbidden: readonly string[];
  readonly ids: readonly string[];
  /** Addresses that the page leads to or needs. */
  readonly links: readonly string[];
  readonly named: (name: string) => readonly Element[];
}

export function readPage(html: string): ReadPage {
  const document = parseDocument(html);
  const all = findAll(() => true, document.children);
  const named = (name: string) => all.filter((element) => element.name === name);
  const rel = (wanted: string) => named('link').filter((link) => getAttributeValue(link, 'rel') === wanted);
  const scripts = named('script');
  const data = scripts.filter((script) => getAttributeValue(script, 'type') === 'application/ld+json');
  const inline = scripts.filter((script) => !data.includes(script) && !('src' in script.attribs));
  const [root] = named('html');
  const hreflangs = rel('alternate').filter((link) => 'hreflang' in link.attribs);
  return {
    lang: root?.attribs['lang'],
    dir: root?.attribs['dir'],
    title: textContent(named('title')),
    headings: named('h1').map(textContent),
    text: textContent(named('body')),
    canonical: rel('canonical')[0]?.attribs['href'],
    alternates: Object.fromEntries(
      hreflangs.map(({ attribs }) => [attribs['hreflang'] ?? '', attribs['href'] ?? '']),
    ),
    data: data.map((script) => JSON.parse(textContent(script))),
    inlineScripts: inline.length,
    forbidden: all.flatMap(({ attribs }) => Object.keys(attribs).filter((name) => /^(style$|on)/.test(name))),
    ids: all.flatMap(({ attribs }) => attribs['id'] ?? []),
    links: all.flatMap(({ attribs }) => attribs['href'] ?? attribs['src'] ?? attribs['action'] ?? []),
    named,
  };
}
