import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { TagAttributes, TagElements, TagEvents } from './generated/tags.js';

type Tags = {
  [Tag in keyof TagAttributes]: Omit<
    DetailedHTMLProps<HTMLAttributes<TagElements[Tag]>, TagElements[Tag]>,
    keyof TagAttributes[Tag]
  > &
    TagAttributes[Tag] & {
      [Name in keyof TagEvents as `on${Name}`]?: ((event: TagEvents[Name]) => void) | undefined;
    };
};

declare module 'react' {
  // biome-ignore lint/style/noNamespace: React's types have one, and tags are added to it.
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
