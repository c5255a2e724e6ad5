import { withAskedSegment } from "../../core/segments/asked-segment.ts";
import { withoutSegment } from "../../core/segments/saved-segments.ts";
import { segmentPeople } from "../../reports/segments/segment-people.ts";
import { saveSegments } from "../../sheets/stores/segments-store.ts";
import type { Call } from "../call.ts";

/**
 * Everybody of the whole shop, as of the last run's anchor, in codes. The orders are read once.
 *
 * @throws InputProblem "no-stored-facts" and what reading orders throws
 */
export const wholeShop = ({ segment }: { segment: unknown }, call: Call) =>
  segmentPeople(call.segments(), segment ?? null, {
    columns: (beside) => call.engine().peopleColumns(call.wholeQuestion(), null, beside),
    currency: call.run().settings.currency,
    language: call.language,
  });

/**
 * Saves a segment by its name.
 *
 * @param asked `replaces` = the name it had; anything else than one = it is new
 * @throws InputProblem as `withAskedSegment` does; nothing is saved then
 */
export const saveSegment = (asked: { segment: unknown; replaces: unknown }, { segments }: Call) =>
  keep(withAskedSegment(segments(), asked.segment, asked.replaces));

/** Forgets a saved segment. */
export const removeSegment = ({ name }: { name: string }, { segments }: Call) =>
  keep(withoutSegment(segments(), name));

function keep<Saved extends Parameters<typeof saveSegments>[0]>(saved: Saved) {
  saveSegments(saved);
  return { saved };
}
