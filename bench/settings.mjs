/** For whoever asks: every load, unless a row says otherwise. */
export const CONNECTIONS = 32;
/** Of each process, to the database. */
export const POOL_SIZE = 4;

/** How often and how long everything is measured. */
export const LONG = {
  size: '6m',
  starts: 5,
  warmUp: 2,
  seconds: 2,
  /** Processors that others may keep busy while a sample is taken. */
  mostForeign: 0.15,
};

/** Only to see that all of it runs, and that all answers are equal: of each contender one load, without a warm-up. */
export const SHORT = {
  size: '10k',
  starts: 1,
  warmUp: 0,
  seconds: 1,
  mostForeign: Number.POSITIVE_INFINITY,
  workloads: 1,
};
