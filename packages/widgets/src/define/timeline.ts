import { HasilaTimeline } from '../timeline/timeline-element.js';
import { register } from './register.js';

register('hasila-timeline', HasilaTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'hasila-timeline': HasilaTimeline;
  }
}
