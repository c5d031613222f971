import { html as onServers } from 'hono/html';
import { expect, it } from 'vitest';
import type { Tag } from '../drawing/templates.js';
import { html, htmlOf } from './markup.js';

const drawn = (tag: Tag) =>
  tag`<ul class="${'a" onclick="b'}">${[1, 'é', `<b>&'"</b>`].map((one) => tag`<li>${one}</li>`)}${''}${null}${undefined}</ul>`;

it('escapes what it is given, and nothing of a drawing: as a server does', () => {
  const shown = htmlOf(drawn(html));
  expect(shown).not.toMatch(/<b>|onclick="/);
  const plain = (text: string) =>
    text.replace(
      /&(#\d+|\w+);/g,
      (sign) => ({ '&quot;': '&#34;', '&lt;': '&#60;', '&gt;': '&#62;', '&amp;': '&#38;' })[sign] ?? sign,
    );
  expect(shown).toBe(plain(String(drawn(onServers as unknown as Tag))));
});

it('takes nothing for a drawing that a service could write', () => {
  expect(htmlOf({ html: '<b>', toString: () => '<i>' })).toBe('&#60;i&#62;');
  expect(htmlOf(['<b>', ['<i>']])).toBe('&#60;b&#62;&#60;i&#62;');
});
