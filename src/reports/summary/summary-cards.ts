import { SUMMARY_FIGURES, SUMMARY_TEXTS as T } from "../../catalog/texts/summary-texts.ts";
import { cards as balanceCards } from "../balance-sheet/balance-answer.ts";
import { CONTINUED } from "../gold-map/map-places.ts";
import { about } from "../page/about.ts";
import type { Card } from "../page/cards.ts";
import { num } from "../page/grid.ts";
import { withheldNote } from "../page/headline-words.ts";
import type { SummaryPage } from "./summary-metrics.ts";

/** The five numbers: four as 顧客BS shows them, with the same guards, and 残存率. */
export function cards(page: SummaryPage): Card[] {
  const [sales, active, retention, , , annualSales] = balanceCards(page);
  return [sales, active, retention, survivalCard(page), annualSales].flatMap((card, i) => {
    const id = page.metrics.figures[i]?.id;
    return card && id ? [{ ...unnamed(card), label: page.words.say(SUMMARY_FIGURES[id]) }] : [];
  });
}

/** Names of cells stay with 顧客BS. */
const unnamed = ({ label, value, note, tells = [] }: Card): Card => ({ label, value, note, tells });

function survivalCard({ context, words }: SummaryPage): Card {
  const { value, withheld } = context.analysis.headlines.goldSurvival;
  return {
    label: "",
    value: about(num(value, "rate"), "goldSurvivalRate", { box: CONTINUED }),
    note: withheld ? withheldNote("goldSurvival", withheld, words) : words.say(T.survivalNote),
  };
}
