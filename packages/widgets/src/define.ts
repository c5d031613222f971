import './define/compare.js';
import './define/figure.js';
import './define/trend.js';
