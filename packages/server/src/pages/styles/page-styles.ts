import { WIDGET_STYLES } from '@hasila/widgets/draw';
import { EXPLORE_STYLES } from '../../charts/explore/explore-styles.js';
import { CONTENT } from './content.js';
import { SHELL } from './shell.js';

/** Everything that a page looks like, in one file. */
export const PAGE_STYLES = `${SHELL}${CONTENT}${EXPLORE_STYLES}${WIDGET_STYLES}`;
