import type { Limits } from './pool.js';
import type { Statement } from './reading.js';
import { WatchedDatabase, type WatchedDatabaseSettings } from './watched-database.js';

export interface DatabasesSettings extends Omit<WatchedDatabaseSettings, 'name'> {
  readonly replicaUrls: readonly string[];
}

/** The primary, into which editions are loaded, and its replicas, which answer in its place where they have the edition. */
export class Databases {
  /** The primary first. */
  readonly all: readonly WatchedDatabase[];
  readonly #primary: WatchedDatabase;
  readonly #replicas: readonly WatchedDatabase[];
  #turn = 0;

  constructor({ url, replicaUrls, ...settings }: DatabasesSettings) {
    this.#primary = new WatchedDatabase({ ...settings, url, name: 'primary' });
    this.#replicas = replicaUrls.map(
      (replica, index) => new WatchedDatabase({ ...settings, url: replica, name: `replica ${index + 1}` }),
    );
    this.all = [this.#primary, ...this.#replicas];
  }

  /** Whether nobody answers. */
  get away(): boolean {
    return this.all.every(({ away }) => away);
  }

  /** How many statements run and wait, of all. */
  get load(): WatchedDatabase['load'] {
    const loads = this.all.map(({ load }) => load);
    return {
      running: loads.reduce((sum, { running }) => sum + running, 0),
      waiting: loads.reduce((sum, { waiting }) => sum + waiting, 0),
    };
  }

  /** Which says what is served: the primary, and while it is away the replica that was loaded last. */
  get leading(): WatchedDatabase {
    if (!this.#primary.away) return this.#primary;
    const [first, ...others] = this.#replicas.filter(({ away }) => !away);
    if (first === undefined) return this.#primary;
    return others.reduce((newest, other) => (isLater(other, newest) ? other : newest), first);
  }

  async open(): Promise<void> {
    await Promise.all(this.all.map((database) => database.open()));
  }

  /** Asks all of them now; settles when all have answered, or are known to be away. */
  async check(): Promise<void> {
    await Promise.all(this.all.map((database) => database.check()));
  }

  /** Whether some database answers that is thought to have what was loaded then: it is asked, and then the next one. */
  async someoneHas(loadedAt: string): Promise<boolean> {
    for (const _ of this.all) {
      if (this.away) break;
      if (await this.#having(loadedAt).check()) return true;
    }
    return false;
  }

  /** Runs a statement where that is which was loaded then; without an edition, where editions are loaded. */
  run(statement: Statement, loadedAt: string | undefined, limits: Limits): Promise<readonly unknown[]> {
    const database = loadedAt === undefined ? this.leading : this.#having(loadedAt);
    return database.run(statement, limits);
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((database) => database.close()));
  }

  /**
   * The replica with the edition that has least to do; in their place the primary, which is busy enough with loads. With
   * nobody left, whoever leads: that it has another edition is for the check in the statement to say.
   */
  #having(loadedAt: string): WatchedDatabase {
    if (this.#replicas.length === 0) return this.#primary;
    this.#turn += 1;
    const replicas = this.#replicas.filter((replica) => !replica.away && replica.loadedAt === loadedAt);
    const calm = leastBusy(
      replicas.filter(({ doubtful }) => !doubtful),
      this.#turn,
    );
    if (calm !== undefined) return calm;
    if (!this.#primary.away && !this.#primary.doubtful) return this.#primary;
    return leastBusy(replicas, this.#turn) ?? this.leading;
  }
}

/** Of those with as little to do, each in its turn. */
function leastBusy(databases: readonly WatchedDatabase[], turn: number): WatchedDatabase | undefined {
  const from = databases.length === 0 ? 0 : turn % databases.length;
  const inTurn = [...databases.slice(from), ...databases.slice(0, from)];
  const busy = ({ load }: WatchedDatabase) => load.running + load.waiting;
  return inTurn.reduce<WatchedDatabase | undefined>(
    (least, other) => (least === undefined || busy(other) < busy(least) ? other : least),
    undefined,
  );
}

/** As texts: every connection writes them in one time zone. */
function isLater({ loadedAt = '' }: WatchedDatabase, { loadedAt: than = '' }: WatchedDatabase): boolean {
  return loadedAt > than;
}
