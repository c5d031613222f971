const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 };

/** Goes from one point of a chart to another by the arrow keys; says whether it did. */
export function movePoint(event: Event, key: string): boolean {
  const point = pointOf(event);
  const chart = point?.closest('.chart');
  if (!point || !chart) return false;
  const points = [...chart.querySelectorAll<SVGElement>('.point')];
  const next = placeAfter(key, points.indexOf(point), points.length, isMirrored(points));
  const target = points[next ?? -1];
  if (!target) return false;
  point.setAttribute('tabindex', '-1');
  target.setAttribute('tabindex', '0');
  target.focus();
  return true;
}

/** What the point stands for that an event happened on: its period, place or status. */
export function choiceAt(event: Event): Readonly<Record<string, string | undefined>> | undefined {
  const point = pointOf(event);
  return point && { ...point.dataset };
}

function placeAfter(key: string, at: number, count: number, mirrored: boolean): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const across = key === 'ArrowRight' || key === 'ArrowLeft';
  return Math.min(count - 1, Math.max(0, at + (mirrored && across ? -step : step)));
}

/** Where time runs to the left, the left arrow goes on in time. */
function isMirrored(points: readonly SVGElement[]): boolean {
  const [first = 0, second = first] = points.map((point) => point.getBoundingClientRect().x);
  return second < first;
}

/** Keys and clicks happen on elements. */
function pointOf({ target }: Event): SVGElement | undefined {
  return (target as Element).closest<SVGElement>('.point') ?? undefined;
}
