import { FACTS_VERSION } from "../../../core/facts/stored.ts";
import { partsOf, type RunPart, type SlicedFacts } from "../../../core/slices/sliced-facts.ts";
import { isoOf } from "../../../core/values/day.ts";
import type { Keeper, Runner } from "../runner.ts";
import { cleanedShop, shopFactsAt } from "../shop-facts.ts";
import { knownOf, slicedSqlFacts } from "../slices/sliced-sql-facts.ts";
import { type Asked, askedOf } from "./asked-queries.ts";
import { factsScript, type ScriptFrame } from "./facts-script.ts";
import type { Digest, SheetAnswers } from "./sheet-lines.ts";
import { lookFound, looksAt } from "./shop-looks.ts";
import { requireDays } from "./part-days.ts";
import { FactsSheetProblem } from "./sheet-problem.ts";
import { daysOfPart, type SheetQuestion, type SheetTerms, shopOf } from "./sheet-terms.ts";

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
    ...(partsOf(question.slices).length > 1 ? { slices: question.slices } : {}),
  };
  const first = JSON.stringify(terms);
  const sha256 = await digest(first);
  return factsScript(asked, { head, view: question.source.view.sql, first, sha256 });
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
 * @throws FactsSheetProblem "facts-settings" where the text asked for something else, others as `requireDays`;
 *   ProfileProblem where a table is not what its profile takes it for; InputProblem as `Engine.facts` does
 */
export async function sheetFacts(
  { terms, answers }: SheetAnswers,
  question: SheetQuestion,
  digest: Digest,
): Promise<ReturnType<typeof lookFound> & { readonly sliced: SlicedFacts }> {
  if (!(await isAsked(terms, question, digest))) throw new FactsSheetProblem("facts-settings");
  const asked = await askedOf(question);
  const runner = replaying(new Map(asked.queries.map(({ sql }, i) => [sql, answers[i] ?? []])));
  const { source } = question;
  const found = lookFound(source, await looksAt(source, runner), question.rules);
  const shop = shopOf(question, found.currency);
  const cleaned = await cleanedShop(runner, shop);
  const { days, limits, rules, slices } = question;
  const sought = { anchor: { kind: "day", day: days.anchor }, today: rules.today, limits } as const;
  const engine = { runner, shop, cleaned };
  const keeper = NOTHING_KEPT;
  await requireDays(question, {
    shop: shopFactsAt(cleaned, sought, shop).meta,
    of: async (part) => (await knownOf(engine, part, { question: sought, keeper })).known.meta,
  });
  const asks = ({ asked, place }: RunPart) => question.requests(asked, daysOfPart(question, place));
  return {
    ...found,
    sliced: await slicedSqlFacts(engine, { ...slices, question: sought, asks }, { keeper }),
  };
}

/** What slices are made of lay where the text ran. */
const NOTHING_KEPT: Keeper = { keep: () => Promise.resolve(), drop: () => Promise.resolve() };

function replaying(answers: ReadonlyMap<string, Awaited<ReturnType<Runner["query"]>>>): Runner {
  return {
    query: (sql) => {
      const rows = answers.get(sql);
      return rows ? Promise.resolve(rows) : Promise.reject(new RangeError(`nobody asked ${sql}`));
    },
  };
}
