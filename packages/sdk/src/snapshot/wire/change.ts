import { type Change, formatChange, type SnapshotUnit } from '@hasila/domain';
import type { ChangeFragment } from '../../generated/operations.js';
import type { Request } from '../request.js';

/** `unit` is that of the figures that were compared. */
export function changeToWire(change: Change, unit: SnapshotUnit, { language }: Request): ChangeFragment {
  return { ...change, text: { value: formatChange(change, unit.words, language, unit), language } };
}
