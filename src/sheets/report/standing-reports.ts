import { markedAs } from "../marker.ts";

/** A report's sheet as it stands. */
export interface StandingReport {
  /** The report's id in the catalogue. */
  readonly id: string;
  readonly name: string;
  readonly sheetId: number;
  /** When the orders it shows were read, e.g. `2026/11/22 14:30`, or the ISO day alone. */
  readonly at: string;
  /** The run whose figures it shows; null = not known: an earlier version wrote it, or its writing was cut off. */
  readonly facts: string | null;
}

/** Every report that stands in the file, whatever its sheet is called. */
export const standingReports = (): StandingReport[] =>
  markedAs("report").map(({ sheet, marker: { sheetId, written, writing } }) => ({
    ...{ id: written.report, name: sheet.getName(), sheetId },
    at: written.figures?.at ?? written.made,
    facts: writing === undefined ? (written.figures?.facts ?? null) : null,
  }));

/** The データ品質 sheet that stands, as a run knows it. */
export function standingQuality(): { qualitySheet?: number } {
  const found = standingReports().find(({ id }) => id === "dataQuality");
  return found === undefined ? {} : { qualitySheet: found.sheetId };
}
