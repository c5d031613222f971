import type { CitedSource } from '../answers/observation.js';
import type { SourceFragment } from '../generated/operations.js';
import { periodOrNull } from './period.js';

export function citedSource<Wire extends SourceFragment>({
  published,
  ...wire
}: Wire): Omit<Wire, 'published'> & CitedSource {
  return { ...wire, published: periodOrNull(published) };
}
