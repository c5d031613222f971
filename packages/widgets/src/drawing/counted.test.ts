import { expect, it } from 'vitest';
import * as things from '../words/counted-things.js';
import { counted } from './counted.js';

it.each([
  [0, 'لا منشآت'],
  [1, 'منشأة واحدة'],
  [2, 'منشأتان'],
  [3, '⁦3⁩ منشآت'],
  [10, '⁦10⁩ منشآت'],
  [11, '⁦11⁩ منشأة'],
  [99, '⁦99⁩ منشأة'],
  [100, '⁦100⁩ منشأة'],
  [102, '⁦102⁩ منشأة'],
  [103, '⁦103⁩ منشآت'],
])('%i in Arabic', (count, said) => {
  expect(counted(count, things.FACILITIES, 'AR')).toBe(said);
});

it('a noun after many is not the noun after a hundred', () => {
  expect([11, 100].map((count) => counted(count, things.COMMITMENTS, 'AR'))).toEqual([
    '⁦11⁩ التزاما',
    '⁦100⁩ التزام',
  ]);
});

it('French has one for nothing, English has not', () => {
  expect([0, 1, 2].map((count) => counted(count, things.EVENTS, 'FR'))).toEqual([
    '0 événement',
    '1 événement',
    '2 événements',
  ]);
  expect([0, 1, 2].map((count) => counted(count, things.EVENTS, 'EN'))).toEqual([
    '0 events',
    '1 event',
    '2 events',
  ]);
  expect(counted(1_000_000, things.EVENTS, 'FR')).toMatch(/événements$/);
});

it.each(Object.entries(things))(
  '%s: every form but zero, one and two has a place for its number',
  (_, forms) => {
    for (const form of [...forms.AR.slice(3), ...forms.EN, ...forms.FR]) expect(form).toContain('#');
    for (const form of forms.AR.slice(0, 3)) expect(form).not.toContain('#');
  },
);
