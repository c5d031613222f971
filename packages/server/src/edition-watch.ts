import { type Database, type Edition, readEdition } from '@hasila/schema';
import type { Logger } from 'pino';

/** Tells of every load, also those by other programs. */
export interface LoadNotices {
  /** Calls back for each load, and again whenever notices may have been missed. */
  readonly listen: (onLoad: () => void) => Promise<void>;
}

/** The edition that is served, read from the database once for each load. */
export interface EditionWatch {
  readonly current: () => Promise<Edition | undefined>;
}

/** Keeps the edition in memory until a notice says that another was loaded. A failed read is tried again. */
export function watchEdition(db: Database, notices: LoadNotices, log: Logger): EditionWatch {
  let known: Promise<Edition | undefined> | undefined;
  const forget = () => {
    known = undefined;
  };
  notices.listen(forget).catch((error: unknown) => log.error(error, 'cannot listen for loads'));
  return {
    current: () => {
      known ??= readEdition(db).then(
        (edition) => {
          if (edition === undefined) forget();
          return edition;
        },
        (error: unknown) => {
          forget();
          throw error;
        },
      );
      return known;
    },
  };
}
