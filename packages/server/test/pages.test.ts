import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp } from './support/app.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  test.app.fetch(`http://test${path}`, { headers, redirect: 'manual' });

describe('the bare address', () => {
  it.each([
    ['ar', '/ar'],
    ['fr-CA, en;q=0.5', '/fr'],
    ['de', '/en'],
    ['', '/en'],
  ])('leads by Accept-Language %j to %s', async (accepted, location) => {
    const response = await get('/', { 'accept-language': accepted });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(location);
    expect(response.headers.get('vary')).toContain('Accept-Language');
  });
});

describe.each(['ar', 'fr', 'en'])('/%s', (language) => {
  it('is a page in its language', async () => {
    const response = await get(`/${language}`);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(html).toContain(`<link rel="canonical" href="http://test/${language}">`);
  });
});
