import { beforeEach, expect, it } from 'vitest';
import { ELEMENTS, markup } from './support/elements.js';
import { altered, type Behaviour, json, openGate } from './support/gate.js';
import { needsBrowser, read } from './support/visit.js';

beforeEach(needsBrowser);

/** What a service may do that no widget should break at. */
const TROUBLES: Readonly<Record<string, Behaviour>> = {
  'a fault': json(500, '{"errors":[{"message":"no"}]}'),
  'a busy service': json(503, 'busy', 'text/plain'),
  'a cut connection': (response) => void response.socket?.destroy(),
  'an answer cut short': (response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-length': '900' });
    response.write('{"data":{');
    setTimeout(() => response.socket?.destroy(), 20);
  },
  'a page instead of figures': json(200, '<!doctype html><h1>Welcome</h1>', 'text/html'),
  'JSON of another kind': json(200, '[1, 2]'),
  'no data': json(200, '{"data":null}'),
  'nothing in the data': json(200, '{"data":{}}'),
  'null for each field': altered((text) => emptied(text, null)),
  'another type for each field': altered((text) => emptied(text, 7)),
  'null inside of figures': altered((text) =>
    text.replace(/"(label|quantity|text|indicator|title|name)":\{/g, '"$1":null,"was":{'),
  ),
  'figures of another shape': altered((text) =>
    text.replace(/"(nodes|items|entries|reasons)":\[/g, '"$1":{},"was":['),
  ),
};

it.for(Object.entries(TROUBLES))('the words of the page stay: %s', async ([, behaviour]) => {
  const gate = await openGate();
  gate.behave(behaviour);
  const body = ELEMENTS.map((element) =>
    markup(element, { ...element.attributes, endpoint: gate.endpoint }, '<b>Our own words.</b>'),
  );
  await read(
    `${body.join('')}${markup({ tag: 'hasila-trend' }, { indicator: 'recruits', endpoint: gate.endpoint })}`,
    async ({ page, problems }) => {
      // A client may ask again before it gives up.
      await page.waitForFunction(
        (count) => document.querySelectorAll('[state="failed"]').length === count,
        ELEMENTS.length + 1,
        { timeout: 30_000 },
      );
      const words = await page.locator('b').all();
      for (const one of words) expect(await one.isVisible()).toBe(true);
      const empty = page.locator('hasila-trend').last();
      expect(await empty.innerText()).toBe('');
      expect(await empty.locator('[part="status"]').innerText()).toBe('The figures could not be loaded.');
      expect(await problems()).toEqual([]);
    },
    { connect: gate.origin },
  ).finally(gate.close);
});

/** An answer with another value in the place of each root field. */
function emptied(text: string, value: unknown): string {
  const { data } = JSON.parse(text);
  return JSON.stringify({ data: Object.fromEntries(Object.keys(data).map((name) => [name, value])) });
}
