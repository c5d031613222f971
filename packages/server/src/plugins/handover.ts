import type { Plugin } from 'graphql-yoga';
import type { RequestContext } from '../app.js';

/** Does not execute again what the front has executed. Stands before `useEdition`. */
export function useHandover(): Plugin<Partial<RequestContext>> {
  return {
    onExecute: ({ args: { contextValue }, executeFn, setExecuteFn }) => {
      const executed = contextValue.handover?.executed;
      if (executed === undefined) return;
      setExecuteFn((args) =>
        args.contextValue.reading === executed.reading ? executed.result : executeFn(args),
      );
    },
  };
}
