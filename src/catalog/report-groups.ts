/** What reports are about: lists of them are grouped by it, in this order. */
export const REPORT_GROUPS = ["assets", "value", "lasting", "meeting"] as const;

export type ReportGroup = (typeof REPORT_GROUPS)[number];
