export { HasilaCompare } from './compare/compare-element.js';
export { setEndpoint } from './elements/endpoint.js';
export { HasilaElement } from './elements/hasila-element.js';
export { ELEMENT_STATES, type ElementState } from './elements/states.js';
export { HasilaFigure } from './figure/figure-element.js';
export { HasilaTrend } from './trend/trend-element.js';
