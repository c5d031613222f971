import type { Language } from '@hasila/domain';
import type { Edition } from '@hasila/schema';
import type { Client } from '@hasila/sdk/core';
import type { Observer } from '../observing/observer.js';
import { askInProcess } from '../pages/asking.js';
import { noDataset } from '../pages/make-page.js';
import { inOneEdition } from '../serving/reading.js';
import type { Serving } from '../serving/serving.js';

/** What charts are made from. */
export interface ChartMakers {
  readonly serving: Serving;
  readonly observer: Observer;
}

/** Does work with a client that asks in this process, all of it in the edition that it is told. */
export async function inEdition<T>(
  { serving, observer }: ChartMakers,
  language: Language,
  work: (client: Client, edition: Edition) => Promise<T>,
): Promise<T> {
  const reading = await serving.begin();
  if (reading === undefined) throw noDataset();
  return inOneEdition(reading, (one) => work(askInProcess(one, language, observer), one.edition));
}

/** The edition that is served. */
export async function currentEdition({ serving }: ChartMakers): Promise<Edition> {
  const edition = await serving.current();
  if (edition === undefined) throw noDataset();
  return edition;
}
