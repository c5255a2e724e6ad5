import { type Due, dueOf } from "../../src/core/steps/due.ts";
import type { StepPlan, StepStart, StepStop } from "../../src/core/steps/step-plan.ts";
import { stepShop } from "../../src/core/steps/step-shop.ts";
import { isoOf } from "../../src/core/values/day.ts";
import type { CleaningRules } from "../../src/core/settings.ts";
import { day, RULES, SETTINGS } from "./shop.ts";
import { type WideRow, wideShop } from "./wide-shop.ts";

const PURCHASE: StepStop = { on: "purchase" };
export const NEVER: StepStop = { on: "never" };

export const plan = (start: StepStart, days: number, stops: StepStop = PURCHASE): StepPlan => ({
  ...{ name: "mail", start, days, stops },
});
export const nth = (k: number): StepStart => ({ from: "order", k });

export const shopAt = (rows: readonly WideRow[], today: string, rules: Partial<CleaningRules> = {}) => {
  const { purchases, ledger } = wideShop(rows, rules);
  return stepShop({ purchases, ledger, rules: { ...RULES, ...rules } }, SETTINGS, day(today));
};
type Shop = ReturnType<typeof shopAt>;

const named = ({ purchases }: Shop, due: readonly Due[]): string[] =>
  due.map(({ code, day: on }) => `${purchases.customerIds[code] ?? ""} ${isoOf(on)}`).sort();

export const found = (shop: Shop, asked: StepPlan, chosen: Uint8Array | null = null) => {
  const { due, ...others } = dueOf(asked, shop, chosen);
  return { due: named(shop, due), ...others };
};
export const dueIn = (shop: Shop, asked: StepPlan): string[] => found(shop, asked).due;

let orders = 0;
export const row = (customer: string, date: string, more: WideRow = {}): WideRow => ({
  ...{ customer, date, orderId: `O${++orders}`, amount: 1000 },
  ...more,
});
