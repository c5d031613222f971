import type { RequestRecord } from './request-record.js';

/** Runs a statement: whoever wants to know how long it takes stands around it. `text` has no values in it. */
export type AroundStatement = <T>(text: string, run: () => Promise<T>) => Promise<T>;

/** Somebody who is told what the service does. */
export interface Observer {
  readonly onRequest?: (record: RequestRecord) => void;
  /** A field of the query type was answered; `failed` when with an error. */
  readonly onRootField?: (field: string, milliseconds: number, failed: boolean) => void;
  readonly aroundStatement?: AroundStatement;
}

/** Several as one. */
export function allOf(observers: readonly Observer[]): Observer {
  const requests = observers.flatMap(({ onRequest }) => onRequest ?? []);
  const fields = observers.flatMap(({ onRootField }) => onRootField ?? []);
  const statements = observers.flatMap(({ aroundStatement }) => aroundStatement ?? []);
  return {
    ...(requests.length > 0 && {
      onRequest: (record) => {
        for (const tell of requests) tell(record);
      },
    }),
    ...(fields.length > 0 && {
      onRootField: (...answered) => {
        for (const tell of fields) tell(...answered);
      },
    }),
    ...(statements.length > 0 && {
      aroundStatement: <T>(text: string, run: () => Promise<T>) =>
        statements.reduce((inner, around) => () => around(text, inner), run)(),
    }),
  };
}
