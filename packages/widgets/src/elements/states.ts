/** Where an element stands: its attribute `state` says it, for style sheets and tests. */
export const ELEMENT_STATES = ['idle', 'loading', 'ready', 'failed'] as const;
export type ElementState = (typeof ELEMENT_STATES)[number];
