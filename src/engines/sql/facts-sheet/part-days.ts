import type { SheetDays } from "../../../core/facts/assumed-days.ts";
import { partsOf, type RunPart } from "../../../core/slices/sliced-facts.ts";
import { isoOf } from "../../../core/values/day.ts";
import { nullIfEmpty } from "../../sliced-facts.ts";
import { FactsSheetProblem } from "./sheet-problem.ts";
import { daysOfPart, type SheetQuestion, slicedParts } from "./sheet-terms.ts";

/** The days that a result tells: of the shop, and of any part; those of a slice in which nobody bought are not told. */
export interface TellsDays {
  readonly shop: SheetDays;
  readonly of: (part: RunPart) => Promise<SheetDays>;
}

/**
 * Requires that each part was asked by the days that it has.
 *
 * @throws FactsSheetProblem "facts-days" or "facts-slice-days", with all days, where more would have been asked by them
 */
export async function requireDays(question: SheetQuestion, { shop, of }: TellsDays): Promise<void> {
  const found = new Map<number, SheetDays>();
  for (const part of partsOf(question.slices)) {
    const days = part.slice === null ? shop : await of(part).catch(nullIfEmpty);
    found.set(part.place, days ?? daysOfPart(question, part.place));
  }
  const wrong: RunPart[] = [];
  for (const part of partsOf(question.slices))
    if (!(await asksAlike(question, part, found.get(part.place) ?? shop))) wrong.push(part);
  if (wrong.length === 0) return;
  const firsts = slicedParts(question.slices).map(({ place }) =>
    isoOf((found.get(place) ?? shop).firstPurchase),
  );
  throw new FactsSheetProblem(wrong.some(({ slice }) => slice === null) ? "facts-days" : "facts-slice-days", {
    ...{ firstPurchase: isoOf(shop.firstPurchase), dataStart: isoOf(shop.dataStart) },
    firsts: firsts.join(","),
  });
}

/** Whether a part is asked the same by some days as by those that were assumed. */
async function asksAlike(
  question: SheetQuestion,
  { asked, place }: RunPart,
  { anchor, firstPurchase, dataStart, shopStart = dataStart }: SheetDays,
): Promise<boolean> {
  const due = await question.requests(asked, { anchor, firstPurchase, dataStart, shopStart });
  return JSON.stringify(due) === JSON.stringify(await question.requests(asked, daysOfPart(question, place)));
}
