import type {
  CustomerListAnswer,
  Explanation,
  NoExplanation,
  OfferedList,
  PersonOrders,
} from "../src/entry/contract.ts";

/** How far the list of the people behind a number is. */
export type Listing =
  | { step: "offered" }
  | { step: "confirming"; offer: OfferedList }
  | { step: "writing"; offer: OfferedList }
  | { step: "made"; made: CustomerListAnswer };

/** What the page knows of the number under the cursor. */
export type Explaining =
  | { step: "idle" }
  | { step: "asking" }
  | { step: "answered"; answer: Explanation | PersonOrders | NoExplanation; listing: Listing };

/** The answer with its list in another step; anything else stays as it is. */
export function withListing(explaining: Explaining, listing: Listing): Explaining {
  return explaining.step === "answered" ? { ...explaining, listing } : explaining;
}
