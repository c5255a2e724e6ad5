/** Classes of all four schemes and who moved between two days, person by person, from definitions.md 4.1, 6, 7.2, 8 and 8.2. */
import { daysBetween, twinRank } from "./slow-twin-rfm.ts";
import { type TwinLedger, type TwinPurchase, within, yearsBefore } from "./slow-twin.ts";

/** 1/100 of the currency unit from which on people are 流行 or 優良; the other limits are those of the definitions. */
export const TWIN_AMOUNT = 100_000;

type ClassOf = (bought: readonly TwinPurchase[], day: string) => string;

const idle = (bought: readonly TwinPurchase[], day: string): number =>
  daysBetween(bought[bought.length - 1]?.day ?? "", day);

function stage(bought: readonly TwinPurchase[], day: string): string {
  const active = within(bought, yearsBefore(day, 1), day).length > 0;
  return `F${Math.min(5, bought.length)}${active ? "" : "-lapsed"}`;
}

function nurture(bought: readonly TwinPurchase[], day: string): string {
  const [days, n] = [idle(bought, day), bought.length];
  if (days >= 361) return "lost";
  if (days >= 121) return "dormant";
  if (n >= 6) return "loyal";
  if (n >= 3) return "repeat";
  return n === 2 ? "firstRepeat" : "new";
}

function cpm(bought: readonly TwinPurchase[], day: string): string {
  const tenure = daysBetween(bought[0]?.day ?? "", bought[bought.length - 1]?.day ?? "");
  const enough = bought.reduce((sum, { amount }) => sum + amount, 0) >= TWIN_AMOUNT;
  const status = idle(bought, day) < 240 ? "active" : "churned";
  const group = (): string => {
    if (bought.length === 1) return "first";
    if (tenure < 90) return "toddler";
    if (!enough) return "steady";
    return tenure < 210 ? "trend" : "loyal";
  };
  return `${group()}-${status}`;
}

const CLASS_OF: Readonly<Record<string, ClassOf>> = {
  stage,
  rfm: (bought, day) => twinRank(idle(bought, day), bought.length),
  nurture,
  cpm,
};

/** The class of everybody who bought by a day, by customer ID. */
export function twinClasses(ledger: TwinLedger, scheme: string, day: string): Map<string, string> {
  const known = [...ledger].map(([id, all]) => [id, within(all, "", day)] as const);
  return new Map(
    known.flatMap(([id, bought]) =>
      bought.length === 0 ? [] : [[id, CLASS_OF[scheme]?.(bought, day) ?? ""] as const],
    ),
  );
}

/** Best first; behind the bar stand those who are away. */
const ORDER: Readonly<Record<string, string>> = {
  stage: "F5 F4 F3 F2 F1 | F5-lapsed F4-lapsed F3-lapsed F2-lapsed F1-lapsed",
  rfm: "loyal promising new atRisk wavering defecting | lost",
  nurture: "loyal repeat firstRepeat new | dormant lost",
  cpm:
    "loyal-active trend-active steady-active toddler-active first-active | " +
    "loyal-churned trend-churned steady-churned toddler-churned first-churned",
};

function word(scheme: string, from: string | undefined, to: string): string {
  if (from === undefined) return "new";
  const [here = "", away = ""] = (ORDER[scheme] ?? "").split(" | ");
  const all = [...here.split(" "), ...away.split(" ")];
  const isAway = (name: string): boolean => away.split(" ").includes(name);
  if (isAway(to) && !isAway(from)) return "left";
  if (isAway(from) && !isAway(to)) return "back";
  if (all.indexOf(to) < all.indexOf(from)) return "up";
  return from === to ? "same" : "down";
}

/** Everybody who bought by the later day: `from to word` → people, and what they spent after the earlier day. */
export function twinFlow(ledger: TwinLedger, scheme: string, [since, until]: readonly [string, string]) {
  const [before, now] = [since, until].map((day) => twinClasses(ledger, scheme, day));
  const found = new Map<string, { customers: number; sales: number }>();
  for (const [id, to] of now ?? []) {
    const from = before?.get(id);
    const key = `${from ?? "-"} ${to} ${word(scheme, from, to)}`;
    const sum = found.get(key) ?? { customers: 0, sales: 0 };
    const spent = within(ledger.get(id) ?? [], since, until).reduce((all, { amount }) => all + amount, 0);
    found.set(key, { customers: sum.customers + 1, sales: sum.sales + spent });
  }
  return found;
}
