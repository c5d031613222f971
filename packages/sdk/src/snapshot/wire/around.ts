import { parseBreakdown, type SeriesKey, type SnapshotLabel, type SnapshotUnit } from '@hasila/domain';
import type {
  DocumentFragment,
  PlaceFragment,
  SourceFragment,
  UnitFragment,
} from '../../generated/operations.js';
import { type Request, textOf } from '../request.js';

/** What stands around figures, in the shapes of the API. */

export function labelToWire({ code, label }: SnapshotLabel, request: Request) {
  return { code, label: textOf(label, request) };
}

export function unitToWire(unit: SnapshotUnit, request: Request): UnitFragment {
  const { signed, symbol } = unit;
  return { ...labelToWire(unit, request), signed, symbol };
}

export function sourceToWire(slug: string, request: Request): SourceFragment {
  const { publisher, kind, url, published, title } = request.edition.sources.get(slug);
  return { slug, publisher, kind, url, published, title: textOf(title, request) };
}

/** A source as a list of sources has it. */
export function documentToWire(slug: string, request: Request): DocumentFragment {
  const { sources, reports } = request.edition;
  const { language, report } = sources.get(slug);
  const told = report === null ? null : reports.get(report);
  return {
    ...sourceToWire(slug, request),
    language,
    report: told && {
      slug: told.slug,
      title: textOf(told.title, request),
      kind: told.kind,
      period: told.period,
      issuedOn: told.issuedOn,
    },
  };
}

export function placeToWire(slug: string, request: Request): PlaceFragment {
  const { type, name, latitude = null, longitude = null } = request.edition.places.get(slug);
  return { slug, type, name: textOf(name, request), latitude, longitude };
}

/** A series by its codes. */
export function seriesToWire({ place, breakdown }: SeriesKey) {
  return {
    place: { slug: place },
    breakdown: parseBreakdown(breakdown).map(({ dimension, member }) => ({
      dimension: { code: dimension },
      member: { code: member },
    })),
  };
}

/** A series with its names. */
export function namedSeriesToWire({ place, breakdown }: SeriesKey, request: Request) {
  const { edition } = request;
  return {
    place: { slug: place, name: textOf(edition.places.get(place).name, request) },
    breakdown: edition.membersOf(breakdown).map(({ dimension, ...member }) => ({
      dimension: { code: dimension },
      member: labelToWire(member, request),
    })),
  };
}

/** What an answer says of an indicator that it is about. */
export function indicatorLabelToWire(code: string, request: Request) {
  return labelToWire(request.edition.indicators.get(code), request);
}
