import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AnyElement, ELEMENTS, type ElementCase, markup } from './support/elements.js';
import { HONEST, held, json, openGate } from './support/gate.js';
import { needsBrowser, read } from './support/visit.js';

beforeEach(needsBrowser);

const OWN = 'What the newspaper wrote.';

describe.for(ELEMENTS)('$tag', ({ tag, attributes, changes }) => {
  it('goes through its states, and says so to style sheets and listeners', async () => {
    const gate = await openGate();
    const [first, second] = [held(), held()];
    gate.behave(first.behaviour);
    const around = `<div id="place"></div>`;
    await read(
      around,
      async ({ page, problems }) => {
        const written = markup({ tag }, { ...attributes, endpoint: gate.endpoint }, OWN);
        expect(await stateWhenMade(page, tag)).toBe('idle');
        await listen(page);
        await page.evaluate((html) => {
          const place = document.getElementById('place');
          if (place !== null) place.innerHTML = html;
        }, written);

        await waitFor(page, tag, 'loading');
        expect(await look(page, tag)).toMatchObject({ ownText: true, figures: '', told: [] });

        first.release();
        await waitFor(page, tag, 'ready');
        const ready = await look(page, tag);
        expect(ready).toMatchObject({ ownText: false, told: ['hasila-load object'] });
        expect(ready.figures).toMatch(/Source/);

        gate.behave(second.behaviour);
        await change(page, tag, changes[0]?.[0] ?? {});
        await waitFor(page, tag, 'loading');
        expect((await look(page, tag)).figures).toBe(ready.figures);
        second.release();
        await waitFor(page, tag, 'ready');
        const changed = await look(page, tag);
        expect(changed.figures).not.toBe(ready.figures);
        expect(changed.told).toEqual(['hasila-load object', 'hasila-load object']);

        gate.behave(json(500, 'no'));
        await change(page, tag, { language: 'fr' });
        await waitFor(page, tag, 'failed');
        expect(await look(page, tag)).toMatchObject({ ownText: true, figures: '' });
        await change(page, tag, { language: 'ar' });
        await expect.poll(async () => (await look(page, tag)).state).toBe('failed');
        expect((await look(page, tag)).told.slice(2)).toContain('hasila-error object');

        gate.behave(HONEST);
        await change(page, tag, { language: 'en' });
        await waitFor(page, tag, 'ready');
        expect((await look(page, tag)).figures).toBe(changed.figures);
        expect(await problems()).toEqual([]);
      },
      { connect: gate.origin },
    ).finally(gate.close);
  });

  it('shows data that it is given, and asks nobody', async () => {
    const gate = await openGate();
    await read(
      `${markup({ tag }, { ...attributes, endpoint: gate.endpoint, id: 'asking' })}<${tag} id="given" hidden></${tag}>`,
      async ({ page, problems }) => {
        await waitFor(page, '#asking', 'ready');
        const asked = gate.questions();
        await page.evaluate(
          ({ name, endpoint, attributes }) => {
            const [asking] = document.querySelectorAll<HTMLElement>('#asking');
            const given = document.createElement(name) as unknown as AnyElement;
            const { data } = asking as unknown as { readonly data: unknown };
            for (const [attribute, value] of Object.entries(attributes)) given.setAttribute(attribute, value);
            given.setAttribute('endpoint', endpoint);
            given.data = data ?? (window as unknown as { loaded: unknown }).loaded;
            document.querySelector('#given')?.replaceWith(given);
            given.id = 'given';
          },
          { name: tag, endpoint: gate.endpoint, attributes },
        );
        await waitFor(page, '#given', 'ready');
        expect((await look(page, '#given')).figures).toBe((await look(page, '#asking')).figures);
        expect([gate.questions(), await problems()]).toEqual([asked, []]);
      },
      {
        connect: gate.origin,
        ownScript: `addEventListener('hasila-load', ({ detail }) => { window.loaded = structuredClone(detail); });`,
      },
    ).finally(gate.close);
  });
});

function stateWhenMade(page: Page, tag: ElementCase['tag']): Promise<string> {
  return page.evaluate(async (name) => {
    await customElements.whenDefined(name);
    return (document.createElement(name) as unknown as AnyElement).state;
  }, tag);
}

async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    for (const name of ['hasila-load', 'hasila-error', 'hasila-select'])
      document.addEventListener(name, (event) =>
        told.push(`${event.type} ${typeof (event as CustomEvent).detail}`),
      );
  });
}

async function waitFor(page: Page, selector: string, state: string): Promise<void> {
  await page.locator(`${selector}[state="${state}"]`).first().waitFor({ state: 'attached' });
}

function look(page: Page, selector: string) {
  return page.evaluate((chosen) => {
    const element = document.querySelector<HTMLElement>(chosen);
    const slot = element?.shadowRoot?.querySelector<HTMLSlotElement>('slot:not([name])');
    return {
      state: element?.getAttribute('state'),
      ownText: (slot?.assignedNodes().length ?? 0) > 0,
      figures: element?.shadowRoot?.querySelector('[part~="figure"]')?.textContent ?? '',
      told: (window as unknown as { told?: readonly string[] }).told ?? [],
    };
  }, selector);
}

async function change(
  page: Page,
  selector: string,
  attributes: Readonly<Record<string, string>>,
): Promise<void> {
  await page.evaluate(
    ({ chosen, entries }) => {
      for (const [name, value] of entries) document.querySelector(chosen)?.setAttribute(name, value);
    },
    { chosen: selector, entries: Object.entries(attributes) },
  );
}
