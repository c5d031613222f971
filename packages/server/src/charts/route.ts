import type { ChartMakers } from './in-edition.js';
import type { Problem } from './problem-response.js';

/** Where a request is answered. */
export interface Around {
  /** Origin of the service, as readers write it: `https://data.example`. */
  readonly site: string;
  readonly makers: ChartMakers;
}

/** Addresses of one form, and what stands there. */
export interface ChartRoute {
  readonly path: RegExp;
  /** Throws what `problemOf` reads. */
  readonly serve: (request: Request, url: URL, around: Around) => Promise<Response>;
  readonly fail: (problem: Problem, url: URL, around: Around) => Response;
}
