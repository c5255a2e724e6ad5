import type { SubscriptionKind, SubscriptionsTold } from "../../core/subscriptions/told.ts";

/**
 * `subscription`: a row a kind and delivery, everything (`all`) first, then by first product and by channel of the first
 * order; `atRisk` = those that can be judged. no row where the orders tell no subscriptions.
 */
export const subscriptionJson = (told: SubscriptionsTold | null) =>
  told === null ? [] : [told.all, ...told.products, ...told.channels].flatMap(rowsOf);

const rowsOf = ({ by, value, steps }: SubscriptionKind) =>
  steps.map(({ k, decided, stopped, survival }) => ({ by, value, k, atRisk: decided, stopped, survival }));
