import { type Day, isoOf } from "../../core/values/day.ts";
import type { ReportContext } from "../context.ts";
import { managementReports } from "../index.ts";
import { type CopiedFigures, keptFigures, lastMeeting } from "./figures.ts";
import { managementCopy } from "./management-copy.ts";

/** What a copy for a meeting is made with. */
export interface Meeting {
  /** The figures of earlier copies as they are kept; null = there are none. */
  readonly kept: unknown;
  /** The fewest people a number may tell of [count, ≥ 1]. */
  readonly least: number;
  readonly today: Day;
}

/** The copy of a run for a meeting, compared with the last one of an earlier day, and the figures to be kept for the next. */
export function meetingCopy(context: ReportContext, { kept, least, today }: Meeting) {
  const date = isoOf(today);
  const before = lastMeeting((kept as readonly CopiedFigures[] | null) ?? [], date);
  const { models, figures, text } = managementCopy(context, managementReports(), { least, date, before });
  return { models, text, kept: keptFigures(figures, before) };
}
