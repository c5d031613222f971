import { FRONT } from './front/front-page.js';
import type { PageKind } from './page.js';

/** Every kind of page. */
export const PAGE_KINDS: readonly PageKind[] = [FRONT];
