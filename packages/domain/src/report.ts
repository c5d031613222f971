export const REPORT_KINDS = ['ANNUAL', 'ANNIVERSARY', 'PART_YEAR', 'OTHER'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
