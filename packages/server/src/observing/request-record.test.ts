import { expect, it } from 'vitest';
import { routeOf } from './request-record.js';

it.each([
  ['/', '/'],
  ['/graphql', '/graphql'],
  ['/oembed', '/oembed'],
  ['/ar', '/pages'],
  ['/ar/', '/pages'],
  ['/fr/indicators/x', '/pages'],
  ['/fr/explore', '/pages'],
  ['/en/charts/trend.svg', '/charts'],
  ['/en/embed/trend', '/embed'],
  ['/assets/page-abc.css', '/assets'],
  ['/widgets/hasila.js', '/widgets'],
  ['/xx/charts/trend.svg', 'other'],
  ['/arabic', 'other'],
  ['/charts/trend.svg', 'other'],
  ['/graphql/x', 'other'],
  ['/assetsx', 'other'],
  ['/<script>', 'other'],
])('%s is counted as %s', (pathname, route) => {
  expect(routeOf(pathname)).toBe(route);
});
