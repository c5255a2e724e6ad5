import type { Language } from "../../catalog/language.ts";
import { sliceChoices } from "../../reports/comparison/slice-choices.ts";
import { loadSegments } from "../../sheets/stores/segments-store.ts";
import type { SliceRequest } from "../contract.ts";
import { readWords } from "../run/orders.ts";

/** What the shop may be sliced by, from the columns that say it, the list of customers, and the saved segments. */
export const sliceValues = (orders: SliceRequest, language: Language) =>
  sliceChoices({ words: readWords(orders), saved: loadSegments() }, language);
