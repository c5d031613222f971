import type { Language } from '@hasila/domain';
import type { Client } from '@hasila/sdk/core';
import { AXIS_DIRECTIONS, askAll, type Drawing, dayIn, oneOf } from '@hasila/widgets/draw';
import { html } from '../pages/html.js';
import type { Given } from './given.js';
import type { ChartKind } from './kind.js';

/** Attributes that the element of every kind has. */
export const COMMON_ATTRIBUTES = ['as-of', 'axis-direction'] as const;

/** A chart that is asked for: what of, and how. */
export interface Chart {
  /** Of its kind. */
  readonly name: string;
  readonly kind: ChartKind;
  readonly given: Given;
  readonly language: Language;
  readonly site: string;
}

/** What a widget shows, asked for. Throws `BadInputError` where an attribute is wrong, or there is no such thing. */
export async function answerOf({ kind, given, language }: Chart, client: Client): Promise<unknown> {
  dayIn(given.get('as-of'));
  oneOf(given.get('axis-direction'), 'axis-direction', AXIS_DIRECTIONS);
  const [answer] = askAll(client, [kind.question(given, language)]);
  return answer;
}

/** A widget as its element would draw it, with what is usual for it when it stands by itself. */
export function drawChart({ kind, given, language, site }: Chart, answer: unknown): Drawing {
  const context = {
    html,
    svg: html,
    language,
    site,
    axisDirection: oneOf(given.get('axis-direction'), 'axis-direction', AXIS_DIRECTIONS),
  };
  return kind.draw(answer, withUsual({ kind, given }), context);
}

/** The attributes of a chart that stands by itself. */
export function withUsual({ kind, given }: Pick<Chart, 'kind' | 'given'>): Given {
  const usual = Object.entries(kind.usual ?? {}).filter(([name]) => given.get(name) === null);
  return {
    get: (name) => given.get(name) ?? kind.usual?.[name] ?? null,
    entries: [...given.entries, ...usual],
  };
}
