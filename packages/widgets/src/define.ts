import './define/compare.js';
import './define/delivery.js';
import './define/figure.js';
import './define/map.js';
import './define/ranking.js';
import './define/table.js';
import './define/timeline.js';
import './define/trend.js';
