import type { Plugin } from 'graphql-yoga';
import { setTier } from '../access/caller.js';
import type { Arrival } from '../access/client-address.js';
import { type Admission, type Doorkeeper, rateHeaders } from '../access/doorkeeper.js';
import { errorResponse } from '../error-response.js';
import { shownError } from '../errors.js';
import type { Handover } from '../front/handover.js';
import { requestIdOf } from './request-id.js';

/** Lets nobody in whom the doorkeeper refuses; whoever came by the front was asked there. */
export function useAccess(doorkeeper: Doorkeeper): Plugin {
  const admissions = new WeakMap<Request, Admission>();
  return {
    onRequest: async ({ request, serverContext, endResponse }) => {
      const { req, handover } = serverContext as { readonly req?: Arrival; readonly handover?: Handover };
      try {
        const admission = await (handover?.admission ?? doorkeeper.admit(request.headers, req));
        admissions.set(request, admission);
        if (admission.refusal !== undefined) throw admission.refusal;
        setTier(request, admission.tier);
      } catch (error) {
        endResponse(errorResponse(request, shownError(error, requestIdOf(request), false)));
      }
    },
    onResponse: ({ request, response: { headers } }) => {
      const admission = admissions.get(request);
      if (admission === undefined) return;
      for (const [name, value] of Object.entries(rateHeaders(admission))) headers.set(name, value);
    },
  };
}
