import {
  COMPARABILITY_REASONS,
  COMPARABILITY_VERDICTS,
  type Comparability,
  type ComparabilityNote,
  comparabilityMessage,
  SEVERITIES,
  verdictLabel,
} from '@hasila/domain';
import { builder } from './builder.js';
import { describedEnum } from './described-enum.js';
import { languageArgs, languageOf, TextType } from './text.js';

const ComparabilityVerdictEnum = describedEnum(
  'ComparabilityVerdict',
  'Whether two figures may be compared: the verdict of the gravest reason.',
  COMPARABILITY_VERDICTS,
  {
    COMPARABLE: 'They may.',
    WITH_CAUTION: 'They may, with the cautions given.',
    NOT_COMPARABLE: 'They may not: the change is given only when it is asked for all the same.',
    NOT_ASSESSED: 'A side is missing.',
  },
);

const SeverityEnum = describedEnum('Severity', 'How grave a reason is.', SEVERITIES, {
  BLOCKING: 'The two may not be compared.',
  CAUTION: 'The change needs care.',
  NOTE: 'Good to know.',
});

const ComparabilityReasonEnum = describedEnum(
  'ComparabilityReason',
  'Why a comparison needs care.',
  COMPARABILITY_REASONS,
  {
    SERIES_BREAK: 'Something else is counted since a recorded break between the two. Blocking.',
    SCOPE_DIFFERS: 'The two figures cover different populations. Blocking.',
    UNIT_DIFFERS: 'They are published in units that do not convert. Blocking.',
    PERIOD_LENGTH_DIFFERS: 'A flow over periods of different length. Caution.',
    PARTIAL_PERIOD: 'A figure is known not to cover its whole period. Caution.',
    BASE_REVISED: 'Another report gives the base differently. Caution.',
    TARGET_REVISED: 'Another report gives the target differently. Caution.',
    CONFLICTING_READINGS: 'Sources of one report disagree on a side. Caution.',
    PLACE_DIFFERS: 'Two places were asked for; recorded activity is no ranking of areas. Note.',
    BREAKDOWN_DIFFERS: 'Two breakdowns were asked for. Note.',
    SOURCE_DIFFERS: 'The two figures have other publishers. Note.',
    QUALIFIED_VALUE: 'A side is not an exact figure. Note.',
    CUTOFF_UNSTATED: 'A report was issued before the period ended, and states no cut-off. Note.',
  },
);

const ComparabilityNoteType = builder.objectRef<ComparabilityNote>('ComparabilityNote').implement({
  description: 'One reason to read a comparison with care.',
  fields: (t) => ({
    code: t.expose('code', { type: ComparabilityReasonEnum, description: 'The reason.' }),
    severity: t.expose('severity', { type: SeverityEnum, description: 'How grave it is.' }),
    message: t.field({
      type: TextType,
      description: 'The reason in a sentence.',
      args: languageArgs,
      resolve: ({ code }, args, context) => {
        const language = languageOf(args, context);
        return { value: comparabilityMessage(code, language), language };
      },
    }),
  }),
});

export const ComparabilityType = builder.objectRef<Comparability>('Comparability').implement({
  description: 'Whether two figures may be compared, and why.',
  fields: (t) => ({
    verdict: t.expose('verdict', {
      type: ComparabilityVerdictEnum,
      description: 'That of the gravest reason.',
    }),
    reasons: t.expose('reasons', {
      type: [ComparabilityNoteType],
      description: 'All that apply, the gravest first.',
    }),
    text: t.field({
      type: TextType,
      description: 'The verdict in words: “comparable with caution”.',
      args: languageArgs,
      resolve: ({ verdict }, args, context) => {
        const language = languageOf(args, context);
        return { value: verdictLabel(verdict, language), language };
      },
    }),
  }),
});
