import type { ChangeMeasure, ResolvedMeasure } from '@hasila/domain';
import type { IndicatorCode } from './codes.js';
import type { IndicatorCodes } from './register.js';

/** Of a code that this package does not know, nothing is known but that it has a unit. */
type UnitOf<Code> = [Code] extends [keyof IndicatorCodes] ? IndicatorCodes[Code]['unit'] : string;

/** What to give where the unit is percent, where it is not, and where both may be. */
type ByUnit<Code, Percent, Other> = [UnitOf<Code>] extends ['percent']
  ? Percent
  : 'percent' extends UnitOf<Code>
    ? Percent | Other
    : string extends UnitOf<Code>
      ? Percent | Other
      : Other;

/** The measures that fit an indicator: a share has points and no percent, all others have percent and no points. */
export type MeasureOf<Code extends IndicatorCode> = ByUnit<
  Code,
  'AUTO' | 'ABSOLUTE' | 'PERCENTAGE_POINT',
  Exclude<ChangeMeasure, 'PERCENTAGE_POINT'>
>;

/** The measure that an answer is in, when this one was asked for. */
export type AnsweredMeasure<Code extends IndicatorCode, Asked extends ChangeMeasure> =
  | Extract<Asked, ResolvedMeasure>
  | ('AUTO' extends Asked ? ByUnit<Code, 'PERCENTAGE_POINT', 'PERCENT'> : never);
