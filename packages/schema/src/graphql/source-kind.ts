import { SOURCE_KINDS } from '@hasila/domain';
import { describedEnum } from './described-enum.js';

export const SourceKindEnum = describedEnum('SourceKind', 'Who speaks in a source.', SOURCE_KINDS, {
  OFFICIAL: 'The institution’s own text.',
  PRESS: 'The press, telling a report.',
  OPINION: 'An opinion piece.',
});
