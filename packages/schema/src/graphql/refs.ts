import type { CommitmentRecord } from '../queries/commitments.js';
import type { ComparisonRecord } from '../queries/comparisons.js';
import type { EventRecord } from '../queries/events.js';
import type { FacilityRecord } from '../queries/facilities.js';
import type {
  ClaimRecord,
  IndicatorRecord,
  ObservationRecord,
  PlaceRecord,
  ReadingRecord,
  ReportRecord,
  SeriesRecord,
  SourceRecord,
} from '../queries/records.js';
import { builder } from './builder.js';
import { connectionTypes } from './connection.js';

/** The types that refer to one another, by name: each is told in the file of its name. */
export const Source = builder.objectRef<SourceRecord>('Source');
export const Report = builder.objectRef<ReportRecord>('Report');
export const Reading = builder.objectRef<ReadingRecord>('Reading');
export const Observation = builder.objectRef<ObservationRecord>('Observation');
export const Place = builder.objectRef<PlaceRecord>('Place');
export const Series = builder.objectRef<SeriesRecord>('Series');
export const Indicator = builder.objectRef<IndicatorRecord>('Indicator');
export const Claim = builder.objectRef<ClaimRecord>('Claim');
export const Facility = builder.objectRef<FacilityRecord>('Facility');
export const Event = builder.objectRef<EventRecord>('Event');
export const Commitment = builder.objectRef<CommitmentRecord>('Commitment');
export const Comparison = builder.objectRef<ComparisonRecord>('Comparison');

export const SourceConnection = connectionTypes('Source', Source);
export const ReportConnection = connectionTypes('Report', Report);
export const ReadingConnection = connectionTypes('Reading', Reading);
export const ObservationConnection = connectionTypes('Observation', Observation);
export const PlaceConnection = connectionTypes('Place', Place);
export const SeriesConnection = connectionTypes('Series', Series);
export const IndicatorConnection = connectionTypes('Indicator', Indicator);
export const ClaimConnection = connectionTypes('Claim', Claim);
export const FacilityConnection = connectionTypes('Facility', Facility);
export const EventConnection = connectionTypes('Event', Event);
export const CommitmentConnection = connectionTypes('Commitment', Commitment);
export const ComparisonConnection = connectionTypes('Comparison', Comparison);
