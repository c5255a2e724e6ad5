import type { SheetDays } from "../../../core/facts/assumed-days.ts";
import { FACTS_VERSION } from "../../../core/facts/stored.ts";
import type { Facts } from "../../../core/facts/tables.ts";
import { isoOf } from "../../../core/values/day.ts";
import type { Runner } from "../runner.ts";
import { cleanedShop, shopFactsAt } from "../shop-facts.ts";
import { sqlFacts } from "../sql-engine.ts";
import { type Asked, askedOf } from "./asked-queries.ts";
import { factsScript, type ScriptFrame } from "./facts-script.ts";
import type { Digest, SheetAnswers } from "./sheet-lines.ts";
import { lookFound, looksAt } from "./shop-looks.ts";
import { FactsSheetProblem } from "./sheet-problem.ts";
import { type SheetQuestion, type SheetTerms, shopOf } from "./sheet-terms.ts";

/** What of its terms a text does not say by itself. */
export type GivenTerms = Pick<SheetTerms, "profile" | "table" | "columns" | "zone" | "settings" | "today">;

/**
 * The text that asks a warehouse for everything.
 *
 * @param frame what its terms say besides, and the comments at the head
 * @throws NotInSql for what no step of SQL follows
 */
export async function factsText(
  question: SheetQuestion,
  { given, head }: Pick<ScriptFrame, "head"> & { readonly given: GivenTerms },
  digest: Digest,
): Promise<string> {
  const asked = await askedOf(question);
  const { anchor, firstPurchase, dataStart } = question.days;
  const terms: SheetTerms = {
    ...{
      version: FACTS_VERSION,
      answers: asked.queries.length,
      asked: await signed(question, asked, digest),
    },
    ...given,
    anchor: isoOf(anchor),
    ...{ firstPurchase: isoOf(firstPurchase), dataStart: isoOf(dataStart) },
  };
  const first = JSON.stringify(terms);
  const last = JSON.stringify({ answers: terms.answers, sha256: await digest(first) });
  return factsScript(asked, { head, view: question.source.view.sql, first, last });
}

/** Another product, or other settings, ask for something else. */
const signed = ({ source }: SheetQuestion, { steps, queries }: Asked, digest: Digest): Promise<string> =>
  digest(JSON.stringify([source.view.sql, steps, queries]));

/** Whether a text was written for a question. */
export const isAsked = async (
  { asked }: SheetTerms,
  question: SheetQuestion,
  digest: Digest,
): Promise<boolean> => (await signed(question, await askedOf(question), digest)) === asked;

/**
 * The facts that a result holds.
 *
 * @param question the same as its text was written for; settings that change no query may differ
 * @throws FactsSheetProblem "facts-settings" where the text asked for something else, "facts-days" with the right days;
 *   ProfileProblem where a table is not what its profile takes it for; InputProblem as `Engine.facts` does
 */
export async function sheetFacts(
  { terms, answers }: SheetAnswers,
  question: SheetQuestion,
  digest: Digest,
): Promise<ReturnType<typeof lookFound> & { readonly facts: Facts }> {
  if (!(await isAsked(terms, question, digest))) throw new FactsSheetProblem("facts-settings");
  const asked = await askedOf(question);
  const runner = replaying(new Map(asked.queries.map(({ sql }, i) => [sql, answers[i] ?? []])));
  const { source } = question;
  const found = lookFound(source, await looksAt(source, runner), question.rules);
  const shop = shopOf(question, found.currency);
  const cleaned = await cleanedShop(runner, shop);
  const { days, limits, rules } = question;
  const sought = { anchor: { kind: "day", day: days.anchor }, today: rules.today, limits } as const;
  const requests = await requestsFor(question, shopFactsAt(cleaned, sought, shop).meta);
  const facts = await sqlFacts({ runner, shop, cleaned }, { question: sought, asks: () => requests });
  return { ...found, facts };
}

function replaying(answers: ReadonlyMap<string, Awaited<ReturnType<Runner["query"]>>>): Runner {
  return {
    query: (sql) => {
      const rows = answers.get(sql);
      return rows ? Promise.resolve(rows) : Promise.reject(new RangeError(`nobody asked ${sql}`));
    },
  };
}

/** What was asked. @throws FactsSheetProblem where the orders begin on another day than was assumed, and more would have been */
async function requestsFor({ requests, days }: Pick<SheetQuestion, "requests" | "days">, found: SheetDays) {
  const { anchor, firstPurchase, dataStart } = found;
  const [asked, due] = [await requests(days), await requests({ anchor, firstPurchase, dataStart })];
  if (JSON.stringify(asked) === JSON.stringify(due)) return asked;
  const values = { firstPurchase: isoOf(firstPurchase), dataStart: isoOf(dataStart) };
  throw new FactsSheetProblem("facts-days", values);
}
