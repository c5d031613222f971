import type { HTMLAttributes } from 'svelte/elements';
import type { TagAttributes, TagElements, TagEvents } from './generated/tags.js';

type Tags = {
  [Tag in keyof TagAttributes]: Omit<HTMLAttributes<TagElements[Tag]>, keyof TagAttributes[Tag]> &
    TagAttributes[Tag] & {
      [Name in keyof TagEvents as `on${Name}`]?: ((event: TagEvents[Name]) => void) | undefined;
    };
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
