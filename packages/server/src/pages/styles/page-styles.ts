import { WIDGET_STYLES } from '@hasila/widgets/draw';
import { CONTENT } from './content.js';
import { SHELL } from './shell.js';

/** Everything that a page looks like, in one file. */
export const PAGE_STYLES = `${SHELL}${CONTENT}${WIDGET_STYLES}`;
