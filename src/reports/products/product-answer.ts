import { PRODUCT_TEXTS as T } from "../../catalog/texts/product-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import type { ProductRow } from "../../core/facts/products.ts";
import type { Compared } from "../../core/products/compared.ts";
import { LTV_SHARES } from "../../core/ltv/mature.ts";
import { type Entry, ENTRY_DAYS, firstEntryAnchor, secondShare } from "../../core/products/entries.ts";
import { repeatShare } from "../../core/products/products.ts";
import { rateOf, type Share } from "../../core/values/share.ts";
import type { Card } from "../page/cards.ts";
import { num } from "../page/grid.ts";
import { rateNote, shareText } from "../page/stage-words.ts";
import { f2Cell, ltvCell } from "./entry-table.ts";
import { rowCells } from "./goods-cells.ts";
import type { GoodsPage } from "./product-page.ts";
import { toldName } from "./product-words.ts";

/** The words of a comparison, by what may be said of it. */
type ComparedTexts = Readonly<Record<Compared<unknown>["kind"], Text>>;

const ENTRY: ComparedTexts = {
  ...{ apart: T.entryApart, chance: T.entryChance, one: T.entryOne, few: T.entryFew },
};
const REPEAT: ComparedTexts = {
  ...{ apart: T.repeatApart, chance: T.repeatChance, one: T.repeatOne, few: T.repeatFew },
};

/** Which first product brings people back, and which is bought again, as far as the data carry it. */
export function sentence(page: GoodsPage): string {
  const { words, goods, context } = page;
  const { days, bestEntry, bestRepeat } = goods;
  const date = words.day(firstEntryAnchor(context.analysis.facts.meta));
  const entry =
    days === null
      ? words.say(T.entryYoung, { date })
      : told(page, bestEntry, {
          texts: ENTRY,
          nameOf: ({ name }) => name,
          shareOf: (one) => secondShare(one, days),
        });
  const repeat = told(page, bestRepeat, { texts: REPEAT, nameOf: ({ name }) => name, shareOf: repeatShare });
  const isNamed = [bestEntry, bestRepeat].some(({ kind }) => kind === "apart");
  return entry + repeat + (isNamed ? words.say(T.overlap) : "");
}

/** How the things of a comparison are told. */
interface Told<X> {
  readonly texts: ComparedTexts;
  readonly nameOf: (one: X) => string | null;
  readonly shareOf: (one: X) => Share;
}

function told<X>(
  { words, context, goods }: GoodsPage,
  found: Compared<X>,
  { texts, nameOf, shareOf }: Told<X>,
) {
  const { minSample } = context.settings;
  const values: Record<string, string | number> = { minSample, days: goods.days ?? ENTRY_DAYS[0] };
  if (found.kind !== "few") {
    values.rate = words.percent(rateOf(shareOf(found.best)));
  }
  if (found.kind === "one") values.best = toldName(nameOf(found.best));
  if (found.kind === "apart" || found.kind === "chance") {
    values.best = tiedNames(found.bests.map(nameOf), words);
    values.worst = tiedNames(found.worsts.map(nameOf), words);
    values.worstRate = words.percent(rateOf(shareOf(found.worst)));
    values.n = found.compared;
  }
  return words.say(texts[found.kind], values);
}

/** Those that share a rate: their names, of many how many they are. */
function tiedNames(names: readonly (string | null)[], words: GoodsPage["words"]): string {
  if (names.length > MOST_TIED) return words.say(T.tied, { n: words.count(names.length) });
  return names.map((name) => words.say(T.quoted, { name: toldName(name) })).join(words.say(T.tiedAnd));
}

/** Names that a sentence tells where their rate is one [count]. */
const MOST_TIED = 3;

/** The best first product, everybody's F2 and LTV, the highest repeat rate. */
export const cards = (page: GoodsPage): Card[] => [
  entryCard(page),
  everybodyCard(page),
  repeatCard(page),
  ltvCard(page),
];

const NO_RATE: Cell = num(null, "rate");

/** Why nothing is named. */
function unnamed(
  { words, context, goods }: GoodsPage,
  kind: "few" | "one" | "chance",
  young: boolean,
): string {
  if (young && goods.days === null) return words.say(T.tooYoung);
  return words.say(kind === "chance" ? T.byChance : T.tooFew, { minSample: context.settings.minSample });
}

function entryCard(page: GoodsPage): Card {
  const { words, goods } = page;
  const { days, bestEntry: best } = goods;
  if (days === null || best.kind !== "apart") {
    const kind = best.kind === "apart" ? "few" : best.kind;
    const label = days === null ? words.say(T.cardEntry) : words.say(T.cardEntryDays, { days });
    return { label, value: NO_RATE, note: unnamed(page, kind, true) };
  }
  const name = best.best.name ?? "";
  return {
    label: words.say(T.cardEntryDays, { days }),
    value: f2Cell(page, best.best, { name, style: "number", days }),
    note:
      best.bests.length > 1
        ? words.say(T.cardTied, {
            names: tiedNames(
              best.bests.map(({ name: one }) => one),
              words,
            ),
          })
        : named(page, name, secondShare(best.best, days)),
  };
}

const named = ({ words }: GoodsPage, name: string, share: Share): string =>
  words.say(T.cardNamed, { name: toldName(name), share: shareText(share, words) });

function everybodyCard(page: GoodsPage): Card {
  const { words, goods, context } = page;
  const { days, entries } = goods;
  if (days === null) return { label: words.say(T.cardAllYoung), value: NO_RATE, note: words.say(T.tooYoung) };
  const { minSample } = context.settings;
  const share = secondShare(entries.everybody, days);
  const value = f2Cell(page, entries.everybody, { name: words.say(T.everybody), style: "number", days });
  const isFew = share.denominator < minSample;
  return {
    label: words.say(T.cardAll, { days }),
    value: isFew ? { ...value, value: null } : value,
    note: isFew ? words.say(T.tooFew, { minSample }) : rateNote(share, minSample, words),
  };
}

function repeatCard(page: GoodsPage): Card {
  const { words, goods } = page;
  const { bestRepeat: best } = goods;
  const label = words.say(T.cardRepeat);
  if (best.kind !== "apart") return { label, value: NO_RATE, note: unnamed(page, best.kind, false) };
  const row: ProductRow = best.best;
  const { rate } = rowCells(goods, row, { style: "number", words });
  const note =
    best.bests.length > 1
      ? words.say(T.cardTied, {
          names: tiedNames(
            best.bests.map(({ name }) => name),
            words,
          ),
        })
      : named(page, row.name, repeatShare(row));
  return { label, value: rate, note };
}

function ltvCard(page: GoodsPage): Card {
  const { words, goods, context } = page;
  const { days, entries, bestEntry: best } = goods;
  if (days === null)
    return { label: words.say(T.cardLtvYoung), value: num(null, "money"), note: words.say(T.tooYoung) };
  const { minSample } = context.settings;
  const value = ltvCell(entries.everybody, days, { name: words.say(T.everybody), style: "number" });
  const isFew = secondShare(entries.everybody, days).denominator < minSample;
  const note =
    best.kind === "apart" && best.bests.length === 1 ? bestLtv(page, best.best) : words.say(T.cardLtvNote);
  return {
    label: words.say(T.cardLtv, { days }),
    value: isFew ? { ...value, value: null } : value,
    note: isFew ? words.say(T.tooFew, { minSample }) : note,
  };
}

function bestLtv({ words, goods }: GoodsPage, entry: Entry): string {
  const cell = goods.days === null ? null : entry.steps[goods.days];
  const ltv = (cell && rateOf(LTV_SHARES.salesPerCustomer(cell))) ?? 0;
  return words.say(T.cardLtvBest, { name: toldName(entry.name), ltv: words.money(ltv) });
}
