import { vi } from 'vitest';
import { createHasila } from '../../src/hasila.js';
import type { ClientSettings } from '../../src/transport/settings.js';

/** A client whose server gives these answers in turn, and what it was asked. */
export function scripted(answers: readonly unknown[], settings: Partial<ClientSettings> = {}) {
  const variables: Readonly<Record<string, unknown>>[] = [];
  const fetch = vi.fn(async (_url: string, init: RequestInit) => {
    variables.push(JSON.parse(String(init.body)).variables);
    return Response.json({ data: answers[variables.length - 1] });
  });
  return {
    hasila: createHasila({ url: 'http://x/', fetch, persisted: false, ...settings }),
    variables,
    fetch,
  };
}

/** A page of a list, with the fields that say what follows. */
export function pageOf<Node>(nodes: readonly Node[], endCursor: string | null = null) {
  return { nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } };
}
