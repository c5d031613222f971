/** How large a part of a drawing is in a picture, and how bold, by its class. What it does not say is as around it. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
}

const LOOKS: Readonly<Record<string, Look>> = {
  name: { size: 20, bold: true },
  subtitle: { size: 14, bold: false },
  value: { size: 38, bold: true },
  period: { size: 16, bold: false },
  changed: { size: 17 },
  change: { bold: true },
  step: { bold: true },
  certainty: { size: 13, bold: false },
  against: { size: 14 },
  aside: { size: 13, bold: false },
  caution: { size: 13 },
  note: { size: 13 },
  notes: { size: 13 },
  source: { size: 12 },
  sources: { size: 12 },
  'axis-note': { size: 12 },
  legend: { size: 13 },
};

export const PLAIN: Required<Look> = { size: 14, bold: false };

/** The look of an element with these classes, inside of another. */
export function lookOf(classes: readonly string[], around: Required<Look>): Required<Look> {
  return Object.assign({ ...around }, ...classes.map((name) => LOOKS[name]));
}
