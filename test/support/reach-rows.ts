import { handedOver, type HandedOver, type HandoverRules } from "../../src/core/reach/handed-over.ts";
import { ANY_EMAIL } from "../../src/core/reach/reach.ts";
import type { ReachShop } from "../../src/core/reach/reach-shop.ts";
import { rowsEngine } from "../../src/engines/rows-engine.ts";
import type { CleaningRules } from "../../src/core/settings.ts";
import { contactRows, type ContactRow } from "./contact-rows.ts";
import { day, RULES } from "./shop.ts";

export const TODAY = "2024-07-01";

/** The shop of some rows as its people are reached; what a row does not say of its order is filled in. */
export function reachOf(rows: readonly ContactRow[], rules: Partial<CleaningRules> = {}) {
  const filled = rows.map((row, i) => ({ date: "2024-01-05", amount: 100, orderId: `O${i}`, ...row }));
  return rowsEngine(contactRows(filled), { ...RULES, ...rules }).reachOn(day(TODAY));
}

/** Everybody who bought. */
export function everybody({ purchases }: ReachShop): Uint8Array {
  const chosen = new Uint8Array(purchases.customerIds.length);
  purchases.customer.forEach((code) => {
    if (code >= 0) chosen[code] = 1;
  });
  return chosen;
}

/** Everybody who bought, handed over; `rows` hold customer ID, e-mail and phone unless other roles are named. */
export function handOver(rows: readonly ContactRow[], rules: Partial<HandoverRules> = {}): HandedOver {
  const shop = reachOf(rows);
  return handedOver(shop, everybody(shop), {
    needs: "email",
    emails: ANY_EMAIL,
    roles: ["customer", "email", "phone"],
    campaigns: [],
    contactRestDays: 7,
    sparesRunning: false,
    ...rules,
  });
}

/** The reasons that held, with their people. */
export function reasons({ excluded }: HandedOver): Record<string, number> {
  return Object.fromEntries(Object.entries(excluded).filter(([, people]) => people > 0));
}

/** The first cell of each row: the customer IDs. */
export const ids = ({ rows }: HandedOver): string[] => rows.map((row) => row[0] ?? "");
