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
  /** True where its text alone is wanted, and no sheet is made of it. */
  readonly textOnly?: boolean;
}

/** The copy of a run for a meeting, compared with the last one of an earlier day, and the figures to be kept for the next. */
export function meetingCopy(context: ReportContext, { kept, least, today, textOnly = false }: Meeting) {
  const date = isoOf(today);
  const before = lastMeeting((kept as readonly CopiedFigures[] | null) ?? [], date);
  const of = { least, date, before, textOnly };
  const { models, figures, text } = managementCopy(context, managementReports(), of);
  return { models, text, kept: keptFigures(figures, before) };
}
