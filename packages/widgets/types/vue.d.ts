import type { HTMLAttributes } from 'vue';
import type { TagAttributes, TagEvents } from './generated/tags.js';

type Tags = {
  [Tag in keyof TagAttributes]: new () => {
    $props: Omit<HTMLAttributes, keyof TagAttributes[Tag]> &
      TagAttributes[Tag] & {
        onHasilaLoad?: (event: TagEvents['hasila-load']) => void;
        onHasilaError?: (event: TagEvents['hasila-error']) => void;
        onHasilaSelect?: (event: TagEvents['hasila-select']) => void;
      };
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
