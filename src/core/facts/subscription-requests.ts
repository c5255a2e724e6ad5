import type { MetaFacts } from "./meta.ts";
import type { RequestOf } from "./tables.ts";

/** How many of them [count]. */
const MOST = 20;

/** The tables `subscription` and `subscribers` as of an anchor; deliveries before the data lie before the whole shop's. */
export const subscriptionRequest = ({
  anchor,
  shopStart,
}: Pick<MetaFacts, "anchor" | "shopStart">): RequestOf<"subscription"> => ({
  ...({ table: "subscription", anchor, start: shopStart, most: MOST } as const),
});
export const subscribersRequest = (
  meta: Pick<MetaFacts, "anchor" | "shopStart">,
): RequestOf<"subscribers"> => ({
  ...{ ...subscriptionRequest(meta), table: "subscribers" },
});
