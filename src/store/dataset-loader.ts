import type { Dataset } from '../domain/dataset';
import { DatasetError } from '../package/dataset-error';
import { connect, type Connection } from './connection';
import {
  fetchAnnouncement,
  fetchBytes,
  LoadError,
  refusalOf,
  type Announcement,
  type DatasetFeed
} from './dataset-feed';
import type { TwinlineDatabase } from './database';
import type { CaseListener } from './store-case';
import type { OpenDatabase } from './watch';
import { dropStored, keepDataset, keepingOf, readStored, type Keeping } from './stored-dataset';

/** Where a dataset came from: `memory` was fetched and could not be kept. */
export type Origin = 'store' | 'network' | 'memory';

export interface Loaded {
  readonly dataset: Dataset;
  readonly from: Origin;
}

/** What a loader needs of the world, handed in so that tests can bring their own. */
export interface LoaderWorld {
  /** The database; its library is a chunk of its own. */
  readonly database: OpenDatabase;
  /** Whether this device surely keeps nothing yet: then nobody waits for the store. */
  readonly keepsNothing: () => Promise<boolean>;
  /**
   * Resolves once the screen has fetched what it shows: where nothing is kept yet, the database's
   * library comes after that.
   */
  readonly whenShown: () => Promise<void>;
  readonly feed: DatasetFeed;
  /** Throws DatasetError where the bytes are no dataset or have another hash. */
  readonly decode: (bytes: Uint8Array, expectedHash: string) => Dataset;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs something later. @returns calls it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

export interface LoaderListener extends CaseListener {
  /** Share of the bytes that have come, 0 to 1. */
  readonly progress: (share: number) => void;
}

/** How long IndexedDB may be silent before the network is asked instead. */
export const OPENING_PATIENCE_MS = 3000;

/** Opening waits for another tab, or says nothing for longer than is bearable. */
type Stuck = 'blocked' | 'silent';

interface Fetched {
  readonly dataset: Dataset;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Brings the dataset to the screen: from the store where it is kept, else from the network into
 * the store. Nothing of the store is ever needed to read: where it cannot be had, the network is
 * enough; where the network cannot be had, the store is.
 */
export class DatasetLoader {
  /** The database once it is open; never where it stays closed. */
  readonly opened: Promise<TwinlineDatabase>;

  private opening: Promise<Connection> | undefined;
  private markOpened: (database: TwinlineDatabase) => void = () => undefined;
  private markStuck: (why: Stuck) => void = () => undefined;
  private readonly stuck = new Promise<Stuck>((resolve) => {
    this.markStuck = resolve;
  });

  constructor(
    private readonly world: LoaderWorld,
    private readonly listener: LoaderListener
  ) {
    this.opened = new Promise((resolve) => (this.markOpened = resolve));
  }

  /**
   * The dataset to show.
   * @param fresh past the browser's cache: for a retry after damage.
   * @throws LoadError where neither store nor network give one.
   */
  readonly load = async (signal: AbortSignal, fresh = false): Promise<Loaded> => {
    const isEmpty = await this.world.keepsNothing();
    const opening = isEmpty ? undefined : this.open();
    const connection = opening ? await Promise.race([opening, this.stuck]) : 'empty';
    if (connection === 'open') {
      const stored = await this.takeStored();
      if (stored) return { dataset: stored, from: 'store' };
    }
    let fetched: Fetched;
    try {
      const announcement = await fetchAnnouncement(this.world.feed, signal);
      fetched = await this.fetchDataset(announcement, signal, fresh);
    } catch (error) {
      // Without a network only the store can answer: once the reader has closed the other tab.
      const later = connection === 'blocked' ? await opening : connection;
      const stored = later === 'open' ? await this.takeStored() : undefined;
      if (stored) return { dataset: stored, from: 'store' };
      throw error;
    }
    const { dataset } = fetched;
    if (connection === 'empty' || connection === 'blocked' || connection === 'silent') {
      void this.keepLater(fetched, connection === 'empty');
      return { dataset, from: connection === 'empty' ? 'network' : 'memory' };
    }
    const isKept = connection === 'open' && (await this.keep(fetched)) === 'kept';
    return { dataset, from: isKept ? 'network' : 'memory' };
  };

  /**
   * Looks whether another dataset is published than the one on screen, and stores it for the next
   * start. Says nothing where there is no network.
   */
  readonly update = async (
    shownHash: string,
    signal: AbortSignal,
    fresh = false
  ): Promise<void> => {
    const { report, withdraw } = this.listener;
    withdraw('update_refused');
    let announcement: Announcement;
    try {
      announcement = await fetchAnnouncement(this.world.feed, signal);
    } catch {
      return;
    }
    if (announcement.hash === shownHash) return;
    try {
      const stored = await this.takeHash();
      const keeping =
        stored === announcement.hash
          ? 'kept'
          : await this.store(await this.fetchDataset(announcement, signal, fresh));
      if (keeping === 'kept') report('update_ready');
      else if (keeping === 'full') report('update_full');
      else if (keeping === 'broken') report('broken');
    } catch (error) {
      if (!(error instanceof LoadError) || error.reason !== 'unreachable') report('update_refused');
    }
  };

  /** The screen is served first; the store follows when it can. */
  private async keepLater(fetched: Fetched, isFirstVisit: boolean): Promise<void> {
    if (isFirstVisit) await this.world.whenShown();
    if ((await this.open()) === 'open') await this.keep(fetched);
  }

  private open(): Promise<Connection> {
    this.opening ??= this.connect();
    return this.opening;
  }

  private async connect(): Promise<Connection> {
    const { report, withdraw } = this.listener;
    const callOff = this.world.after(OPENING_PATIENCE_MS, () => this.markStuck('silent'));
    const connection = await this.world.database().then(
      async (database) => {
        const connection = await connect(database, {
          report: (what) => {
            report(what);
            if (what === 'blocked') this.markStuck('blocked');
          },
          withdraw
        });
        if (connection === 'open') this.markOpened(database);
        return connection;
      },
      // The library could not be fetched: as good as a browser without a store.
      () => 'refused' as const
    );
    callOff();
    if (connection !== 'open') report(connection);
    return connection;
  }

  /** The stored dataset where it is whole; a damaged one is dropped. */
  private async takeStored(): Promise<Dataset | undefined> {
    const { decode } = this.world;
    try {
      const database = await this.world.database();
      const stored = await readStored(database);
      if (!stored) return undefined;
      try {
        return decode(new Uint8Array(stored.bytes), stored.hash);
      } catch (error) {
        // Another layout is no damage: an app of another version has kept it.
        if (error instanceof DatasetError && error.reason === 'bad_version') return undefined;
        this.listener.report('damaged');
        await dropStored(database);
        return undefined;
      }
    } catch (error) {
      if (keepingOf(error) !== 'closed') this.listener.report('broken');
      return undefined;
    }
  }

  private async takeHash(): Promise<string | undefined> {
    try {
      return (await readStored(await this.world.database()))?.hash;
    } catch {
      return undefined;
    }
  }

  private async fetchDataset(
    announcement: Announcement,
    signal: AbortSignal,
    fresh: boolean
  ): Promise<Fetched> {
    const { feed, decode } = this.world;
    const onProgress = this.listener.progress;
    const bytes = await fetchBytes(feed, announcement, { signal, fresh, onProgress });
    try {
      return { dataset: decode(bytes, announcement.hash), bytes };
    } catch (error) {
      throw refusalOf(error);
    }
  }

  private async store({ dataset, bytes }: Fetched): Promise<Keeping> {
    const { hash, version } = dataset;
    const { database, now } = this.world;
    return keepDataset(await database(), {
      key: 'current',
      hash,
      version,
      bytes: bytes.buffer,
      storedAt: now()
    });
  }

  private async keep(fetched: Fetched): Promise<Keeping> {
    const keeping = await this.store(fetched);
    if (keeping === 'full' || keeping === 'broken') this.listener.report(keeping);
    return keeping;
  }
}
