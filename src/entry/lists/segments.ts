import type { Language } from "../../catalog/language.ts";
import { checkedSegment } from "../../core/segments/checked-segment.ts";
import { withoutSegment, withSegment } from "../../core/segments/saved-segments.ts";
import type { Segment } from "../../core/segments/segment.ts";
import { shownFields } from "../../reports/segments/shown-fields.ts";
import { suggestedSegments } from "../../reports/segments/suggested.ts";
import { fileZone } from "../../sheets/file.ts";
import { saveSegments } from "../../sheets/stores/segments-store.ts";
import { ordersEngine } from "../run/run.ts";
import { questionOfRun, storedRun } from "../run/stored-run.ts";
import type { SegmentPeople } from "./list-contract.ts";
import { savedSegments } from "./saved-segments.ts";

/**
 * Everybody of the whole shop, as of the last run's anchor, in codes. The orders are read once.
 *
 * @throws InputProblem "no-stored-facts" and what reading orders throws
 */
export function segmentPeople(language: Language): SegmentPeople {
  const run = storedRun("last");
  const engine = ordersEngine(run, fileZone(), language);
  const columns = engine.peopleColumns({ ...questionOfRun(run), slice: null });
  const { people, anchor, fields } = columns;
  return {
    people,
    anchor,
    fields: shownFields(columns, run.settings.currency, language),
    columns: [...fields],
    saved: savedSegments(),
    suggested: suggestedSegments(language),
  };
}

/**
 * Saves a segment by its name.
 *
 * @param replaces the name it had; anything else than one = it is new
 * @throws InputProblem as `checkedSegment` and `withSegment` do; nothing is saved then
 */
export function saveSegment(asked: unknown, replaces: unknown): { saved: Segment[] } {
  const was = typeof replaces === "string" ? replaces : null;
  const saved = withSegment(savedSegments(), checkedSegment(asked), was);
  saveSegments(saved);
  return { saved };
}

/** Forgets a saved segment. */
export function removeSegment(name: string): { saved: Segment[] } {
  const saved = withoutSegment(savedSegments(), name);
  saveSegments(saved);
  return { saved };
}
