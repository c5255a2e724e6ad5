import type { MetaFacts } from "./meta.ts";
import type { RequestOf } from "./tables.ts";

/** How many of them [count]. */
const MOST = 20;

/** The tables `subscription` and `subscribers` as of an anchor. */
export const subscriptionRequest = ({
  anchor,
  dataStart,
}: Pick<MetaFacts, "anchor" | "dataStart">): RequestOf<"subscription"> => ({
  ...({ table: "subscription", anchor, start: dataStart, most: MOST } as const),
});
export const subscribersRequest = (
  meta: Pick<MetaFacts, "anchor" | "dataStart">,
): RequestOf<"subscribers"> => ({
  ...{ ...subscriptionRequest(meta), table: "subscribers" },
});
