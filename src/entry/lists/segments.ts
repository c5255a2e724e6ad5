import { checkedSegment } from "../../core/segments/checked-segment.ts";
import { dayFields } from "../../core/segments/people-columns.ts";
import { withAskedSegment } from "../../core/segments/asked-segment.ts";
import { withoutSegment } from "../../core/segments/saved-segments.ts";
import { shownFields } from "../../reports/segments/shown-fields.ts";
import { suggestedSegments } from "../../reports/segments/suggested.ts";
import { loadSegments, saveSegments } from "../../sheets/stores/segments-store.ts";
import type { LastRun } from "../run/last-run.ts";
import type { SegmentPeople } from "./list-contract.ts";

/**
 * Everybody of the whole shop, as of the last run's anchor, in codes. The orders are read once.
 *
 * @param asked the segment that the page opens with; null = none
 * @throws InputProblem "no-stored-facts" and what reading orders throws
 */
export function segmentPeople(last: LastRun, asked: unknown): SegmentPeople {
  const segments = [...loadSegments(), ...(asked === null ? [] : [checkedSegment(asked)])];
  const question = { ...last.question(), slice: null };
  const columns = last.engine().peopleColumns(question, null, dayFields(segments));
  const { people, anchor, fields } = columns;
  return {
    people,
    anchor,
    fields: shownFields(columns, last.run().settings.currency, last.language),
    columns: [...fields],
    saved: loadSegments(),
    suggested: suggestedSegments(last.language),
  };
}

/**
 * Saves a segment by its name.
 *
 * @param replaces the name it had; anything else than one = it is new
 * @throws InputProblem as `withAskedSegment` does; nothing is saved then
 */
export function saveSegment(asked: unknown, replaces: unknown) {
  const saved = withAskedSegment(loadSegments(), asked, replaces);
  saveSegments(saved);
  return { saved };
}

/** Forgets a saved segment. */
export function removeSegment(name: string) {
  const saved = withoutSegment(loadSegments(), name);
  saveSegments(saved);
  return { saved };
}
