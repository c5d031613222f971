import './scalars.js';
import './dataset.js';
import './topic.js';
import './unit.js';
import './indicator.js';
import './series.js';
import './observation.js';
import './reading.js';
import './report.js';
import './source.js';
import './place.js';
import './comparison.js';
import './claim.js';
import './facility.js';
import './event.js';
import './commitment.js';
import './ranking.js';
import './year-in-review.js';
import './search.js';
import { builder } from './builder.js';
import { withCountedLists, withListSizes } from './list-sizes.js';

/** The GraphQL schema of the service, each list with its size for the cost of a query. */
export const schema = withCountedLists(withListSizes(builder.toSchema()));
