import { setEndpoint } from './elements/endpoint.js';

// The service that a script was loaded from is the one that its elements ask.
setEndpoint(new URL('/graphql', import.meta.url).href);
