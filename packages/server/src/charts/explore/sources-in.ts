import type { CitableSource } from '@hasila/sdk/format';

/** Every document that an answer names, once: what stands below `source`, whatever the answer is of. */
export function sourcesIn(answers: unknown): readonly CitableSource[] {
  const sources = new Map<string, CitableSource>();
  visit(answers);
  return [...sources.values()];

  function visit(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if (isSource(value)) sources.set(value.slug, value);
    for (const member of Object.values(value)) visit(member);
  }
}

function isSource(value: object): value is CitableSource {
  return 'slug' in value && 'publisher' in value && typeof value.publisher === 'string';
}
