import type { OfferedList } from "../../src/entry/contract.ts";
import type { Listing } from "../explain-state.ts";
import { show } from "./open.ts";
import { languageOf } from "./page.ts";
import type { Page } from "./page.ts";

/** Asks what the number under the user's cursor is. */
export async function explain(page: Page): Promise<void> {
  const { state, dispatch } = page.store;
  if (state().explaining.step === "asking") return;
  dispatch({ type: "explaining", explaining: { step: "asking" } });
  const reply = await page.call("explain", { language: languageOf(page) });
  if (reply.ok) {
    const explaining = { step: "answered", answer: reply.value, listing: { step: "offered" } } as const;
    return dispatch({ type: "explaining", explaining });
  }
  dispatch({ type: "explaining", explaining: { step: "idle" } });
  dispatch({ type: "failed", trouble: reply.trouble });
}

/** Has the customers behind a number written to a new sheet, once the user said so, and shows it. */
export async function makeList(page: Page, offer: OfferedList): Promise<void> {
  const { state, dispatch } = page.store;
  const { explaining } = state();
  if (explaining.step !== "answered" || explaining.listing.step !== "confirming") return;
  const go = (listing: Listing) => dispatch({ type: "listing", listing });
  go({ step: "writing", offer });
  const { set, customers, compared } = offer;
  const column = compared === undefined ? {} : { compared };
  const reply = await page.call("explainList", { set, customers, ...column, language: languageOf(page) });
  if (!reply.ok) {
    go({ step: "offered" });
    return dispatch({ type: "failed", trouble: reply.trouble });
  }
  go({ step: "made", made: reply.value });
  await show(page, reply.value.sheetId);
}
