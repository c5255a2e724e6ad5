import { textOf } from "../values/cells.ts";
import { type Day, dayOfIso, isoOf } from "../values/day.ts";
import { minorOf } from "../values/money.ts";
import { InputProblem } from "../values/problem.ts";
import type { Campaign } from "./campaign.ts";
import { type Groups, MOST_CONTROL } from "./control.ts";

/** A campaign as a page or the command line asks for it: a number that cannot be read is the text that was typed. */
export interface AskedCampaign {
  name: string;
  /** ISO text; null = today. */
  sentOn: string | null;
  windowDays: number | string;
  /** In whole currency units; null = not said. */
  costPerContact: number | string | null;
  /** 0 to 0.5 */
  controlShare: number | string;
  /** The usual share of buyers where the orders cannot tell it, 0 to 1. */
  baseRate: number | string;
}

/** A campaign that nobody is in yet. */
export interface CampaignPlan extends Pick<
  Campaign,
  "id" | "name" | "sentOn" | "windowDays" | "costPerContact" | "controlShare"
> {
  /** The usual share of buyers where the orders cannot tell it [ratio]. */
  readonly baseRate: number;
}

/** Letters of a name, days of a window, and how far ahead a campaign may be planned. */
const [MOST_LETTERS, MOST_DAYS, MOST_AHEAD] = [60, 365, 30];

/**
 * The campaign that is asked for; a page may send anything. Its name is its ID: the same name draws the same groups.
 *
 * @param days today, and the first purchase of the data
 * @throws InputProblem "campaign-name", "campaign-date", "campaign-far-off", "campaign-before-data", "campaign-window",
 *   "campaign-cost", "campaign-share", "campaign-rate"
 *
 * @example
 * const asked = { name: " 春のDM ", sentOn: "1970-01-11", windowDays: 30, costPerContact: 65, controlShare: 0.1, baseRate: 0.05 };
 * const { id, sentOn, costPerContact } = checkedCampaign(asked, { today: 10, first: 0 });
 * [id, sentOn, costPerContact] //=> ["春のDM", 10, 6500]
 */
export function checkedCampaign(
  asked: unknown,
  { today, first }: { readonly today: Day; readonly first: Day },
): CampaignPlan {
  const said = (typeof asked === "object" && asked !== null ? asked : {}) as Partial<
    Record<keyof AskedCampaign, unknown>
  >;
  const name = nameOf(said.name);
  return {
    id: name,
    name,
    sentOn: dayIn(said.sentOn, { today, first }),
    windowDays: numberIn(
      said.windowDays,
      "campaign-window",
      (n) => Number.isInteger(n) && n >= 1 && n <= MOST_DAYS,
    ),
    costPerContact: costOf(said.costPerContact),
    controlShare: numberIn(said.controlShare, "campaign-share", (n) => n >= 0 && n <= MOST_CONTROL),
    baseRate: numberIn(said.baseRate, "campaign-rate", (n) => n > 0 && n < 1),
  };
}

/**
 * Refuses a share that leaves a group empty.
 *
 * @throws InputProblem "campaign-no-control", "campaign-no-sent"
 *
 * @example
 * // of two people ten in a hundred are nobody
 * const groups = { sent: ["A", "B"], control: [] };
 * try { requireGroups(groups, { controlShare: 0.1 }); } catch ({ code, values }) { [code, values]; }
 * //=> ["campaign-no-control", { share: "10%", n: 2 }]
 */
export function requireGroups(
  { sent, control }: Groups,
  { controlShare }: Pick<CampaignPlan, "controlShare">,
): void {
  const values = { share: percent(controlShare), n: sent.length + control.length };
  if (sent.length === 0) throw new InputProblem("campaign-no-sent", values);
  if (control.length === 0 && controlShare > 0) throw new InputProblem("campaign-no-control", values);
}

function nameOf(said: unknown): string {
  const name = typeof said === "string" ? said.normalize("NFC").replace(/\s+/g, " ").trim() : "";
  if (name === "" || name.length > MOST_LETTERS)
    throw new InputProblem("campaign-name", { most: MOST_LETTERS, length: name.length });
  return name;
}

function dayIn(said: unknown, { today, first }: { readonly today: Day; readonly first: Day }): Day {
  if (said === null) return today;
  const text = typeof said === "string" ? said.trim() : "";
  const day = dayOfIso(text);
  if (day === null) throw new InputProblem("campaign-date", { value: text });
  const values = { date: isoOf(day), first: isoOf(first), last: isoOf(today + MOST_AHEAD), days: MOST_AHEAD };
  if (day > today + MOST_AHEAD) throw new InputProblem("campaign-far-off", values);
  if (day < first) throw new InputProblem("campaign-before-data", values);
  return day;
}

type NumberCode = "campaign-window" | "campaign-cost" | "campaign-share" | "campaign-rate";

function numberIn(said: unknown, code: NumberCode, holds: (n: number) => boolean): number {
  if (typeof said === "number" && Number.isFinite(said) && holds(said)) return said;
  const isShare = code === "campaign-share" || code === "campaign-rate";
  const value = typeof said === "number" && isShare ? percent(said) : textOf(said);
  throw new InputProblem(code, {
    value,
    most: code === "campaign-window" ? MOST_DAYS : percent(MOST_CONTROL),
  });
}

function costOf(said: unknown): number | null {
  if (said === null || said === undefined || said === "") return null;
  return minorOf(numberIn(said, "campaign-cost", (n) => n >= 0));
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
