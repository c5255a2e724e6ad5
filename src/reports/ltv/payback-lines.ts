/** A line of いくらまで使えるか・何か月で回収するか: the margin by days, the CPO, and the month it has come back in. */
import { NO_ANSWER } from "../../catalog/look.ts";
import { sameText } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { PAYBACK_TEXTS as T } from "../../catalog/texts/payback-texts.ts";
import type { AdCostKey } from "../../core/ltv/ad-costs.ts";
import { marginLtv, MONTH_DAYS, PAYBACK_DAYS } from "../../core/ltv/payback.ts";
import type { MonthPayback, PaybackLine } from "../../core/ltv/payback-lines.ts";
import type { Words } from "../context.ts";
import { about } from "../page/about.ts";
import { aside, money, num, text } from "../page/grid.ts";
import { stepHeads } from "./ltv-columns.ts";

/** What lines are told by. */
export interface PaybackTold {
  readonly words: Words;
  /** 粗利率 [ratio] */
  readonly margin: number;
  readonly minSample: number;
  /** The first day with a purchase. */
  readonly start: number;
  /** Whether any line has a cost, so that there are columns for it. */
  readonly hasCosts: boolean;
}

/** The header over the names of the lines. */
export function paybackHeader(name: string, { words, hasCosts }: PaybackTold): Cell[] {
  const head = (one: keyof typeof T): Cell => text(words.say(T[one]), "header");
  const none = text("", "headerOpen");
  return [
    ...[text(name, "headerLeft"), head("people"), hasCosts ? head("cpo") : none],
    ...stepHeads(PAYBACK_DAYS, words),
    ...(hasCosts ? [head("back"), head("costPeople"), none, head("spend")] : [none, none, none, none]),
  ];
}

/** The cells of a line. @param name the first of them */
export function paybackCells(line: PaybackLine | MonthPayback, name: Cell, told: PaybackTold): Cell[] {
  const { words, hasCosts } = told;
  const { curve, cost } = line;
  const isSmall = curve !== null && curve.customers < told.minSample;
  const style = isSmall ? "mutedNumber" : "number";
  const named = line.channel + line.product === "" ? {} : { line: sameText(nameOf(line, words)) };
  const period = curve && { period: { start: told.start, end: curve.end } };
  const rest = { ...named, ...period };
  const cpo = cost?.cpo ?? null;
  const share = cost && { share: { numerator: cost.cost, denominator: cost.customers } };
  const costCells = [
    about(text(backWords(line, words), isSmall ? "mutedNumber" : "number"), "paybackMonth", rest),
    about(num(cost?.customers ?? null, "count"), "costPeople", named),
    aside(remark(line, { isSmall, words }), "aside"),
    about(money(cost?.cost ?? null), "adSpend", named),
  ];
  return [
    name,
    about(num(curve?.customers ?? null, "count", style), "paybackPeople", rest),
    hasCosts
      ? about(money(cpo), "cpo", { ...named, ...(cost && cost.customers > 0 ? share : {}) })
      : text(""),
    ...marginCells(line, style, told).map((cell) => about(cell, "marginLtv", rest)),
    ...(hasCosts
      ? costCells
      : [aside(remark(line, { isSmall, words }), "aside"), text(""), text(""), text("")]),
  ];
}

/** The margin by days as far as these people have come, from the month on in which the cost has come back shaded. */
function marginCells(
  { curve, month }: PaybackLine,
  style: "number" | "mutedNumber",
  told: PaybackTold,
): Cell[] {
  const margins = curve === null ? [] : marginLtv(curve, told.margin);
  return PAYBACK_DAYS.map((days, i): Cell => {
    const amount = margins[i];
    if (amount === undefined) return money(null);
    const isBack = month !== null && days >= month * MONTH_DAYS;
    return money(amount, isBack && style === "number" ? "heat-2" : style);
  });
}

/** 「約4か月」, 「回収前」, or 「—」 where there is no cost, or nobody has had a month. */
export function backWords({ curve, cost, month }: PaybackLine, words: Words): string {
  if (month !== null) return words.say(T.months, { n: month });
  return curve === null || cost === null || cost.cpo === null ? NO_ANSWER : words.say(T.before);
}

interface Remarked {
  readonly isSmall: boolean;
  readonly words: Words;
}

function remark(line: PaybackLine | MonthPayback, { isSmall, words }: Remarked): string {
  if (line.cost !== null && line.cost.customers === 0) return words.say(T.nobody);
  if (isSmall) return words.say(T.small);
  return "isOpen" in line && line.isOpen ? words.say(T.open) : "";
}

/** The channel, the product or both. */
export const nameOf = ({ channel, product }: AdCostKey, words: Words): string =>
  channel + product === ""
    ? words.say(T.everything)
    : [channel, product].filter((one) => one !== "").join("／");
