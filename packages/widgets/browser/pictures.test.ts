import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { newspaper } from './support/newspaper.js';
import { PICTURES, type PictureCase } from './support/picture-cases.js';
import {
  changedPart,
  takenWith,
  whatDiffers,
  writePicture,
  writeTakenWith,
} from './support/picture-files.js';
import { needsBrowser, openedBrowser, settled, visit } from './support/visit.js';

beforeEach(needsBrowser);

const ANEW = process.env['UPDATE_PICTURES'] === '1';
/** Of all pixels: an edge of a letter may fall a little differently. */
const MAY_DIFFER = 0.002;

describe('pictures of the documentation', () => {
  it.for(PICTURES)('$name', async (picture, { skip }) => {
    const here = takenWith((await openedBrowser()).version());
    const taken = await take(picture);
    if (ANEW) {
      await writePicture(picture.name, taken);
      await writeTakenWith(here);
      return;
    }
    const differences = await whatDiffers(here);
    if (differences !== '') {
      console.error(
        `\n!! SKIPPED: ${picture.name}.png was taken elsewhere, and is not compared: ${differences}\n`,
      );
      skip(differences);
    }
    const changed = await changedPart(picture.name, taken);
    expect(changed, 'UPDATE_PICTURES=1 takes the pictures anew: look at them').toBeLessThan(MAY_DIFFER);
  });
});

async function take({ language, width, colors, body, path }: PictureCase): Promise<Buffer> {
  const address =
    body === undefined
      ? `${inject('service')}/${language}${path ?? ''}`
      : (await newspaper()).publish(body, { language, heading: false });
  return visit(
    address,
    async ({ page }) => {
      await settled(page);
      await page.evaluate(() => document.fonts.ready);
      return body === undefined ? page.screenshot() : photograph(page);
    },
    { viewport: { width, height: 900 }, colorScheme: colors },
  );
}

async function photograph(page: Page): Promise<Buffer> {
  return page.locator('body').screenshot({ animations: 'disabled' });
}
