import type { ChangeDirection, DesiredDirection } from '@hasila/domain';

/** Whether a change is welcome. It decides a colour; the sign, the arrow and the words say the same without it. */
export type Tone = 'welcome' | 'unwelcome' | 'neutral';

export function toneOf(direction: ChangeDirection, desired: DesiredDirection): Tone {
  if (desired === 'NEUTRAL' || (direction !== 'INCREASE' && direction !== 'DECREASE')) return 'neutral';
  return (direction === 'INCREASE') === (desired === 'HIGHER') ? 'welcome' : 'unwelcome';
}

const ARROWS: Readonly<Record<ChangeDirection, string>> = {
  INCREASE: '▲',
  DECREASE: '▼',
  UNCHANGED: '=',
  UNDETERMINED: '?',
};

/** What stands before a change, for whoever sees no colours. */
export function arrowOf(direction: ChangeDirection): string {
  return ARROWS[direction];
}
