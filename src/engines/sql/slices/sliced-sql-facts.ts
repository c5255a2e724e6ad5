import type { MetaFacts } from "../../../core/facts/meta.ts";
import type { Facts, FactsRequest, ShopFacts } from "../../../core/facts/tables.ts";
import {
  partsOf,
  type RunPart,
  type RunSlices,
  type SlicedFacts,
} from "../../../core/slices/sliced-facts.ts";
import type { Question } from "../../engine.ts";
import { nullIfEmpty } from "../../sliced-facts.ts";
import type { Keeper } from "../runner.ts";
import { shopFactsAt } from "../shop-facts.ts";
import { factsOf, type SqlEngineShop, type Told } from "../sql-engine.ts";
import { cleanedSlice, sliceFactsAt } from "./slice-facts.ts";
import { ofSlice, type SliceSql, sliceSql } from "./slice-sql.ts";

/** What a run asks for, of its slice, the whole shop and the slices that are compared. */
export interface SlicedAsk extends RunSlices {
  readonly question: Question;
  /** What is asked of a part, of which this much is known. */
  readonly asks: (part: RunPart, known: MetaFacts) => Promise<readonly FactsRequest[]>;
}

/** How a run's parts are made. */
export interface Making {
  /** Keeps what slices are made of. */
  readonly keeper: Keeper;
  readonly told?: Told | undefined;
}

/**
 * All that a run asks for, as `slicedFacts` of rows.
 *
 * @throws InputProblem, NotInSql
 */
export async function slicedSqlFacts(
  engine: SqlEngineShop,
  { slice, compare, asks, question }: SlicedAsk,
  making: Making,
): Promise<SlicedFacts> {
  const made: (Facts | null)[] = [];
  for (const part of partsOf({ slice, compare })) {
    const facts = partFacts(engine, { part, question, asks }, making);
    made.push(await (part.asked === "compared" ? facts.catch(nullIfEmpty) : facts));
  }
  const [own, ...others] = made;
  const whole = slice ? (others.shift() ?? null) : null;
  const compared = compare.map((one, i) => ({ slice: one, facts: others[i] ?? null }));
  return { facts: own as Facts, slice, whole, compared };
}

interface PartAsk extends Pick<SlicedAsk, "question" | "asks"> {
  readonly part: RunPart;
}

async function partFacts(
  engine: SqlEngineShop,
  { part, question, asks }: PartAsk,
  { keeper, told }: Making,
): Promise<Facts> {
  const { runner, shop } = engine;
  const found = await knownOf(engine, part, { question, keeper });
  const requests = await asks(part, found.known.meta);
  if (found.sql === null) return factsOf({ runner, shop }, found.known, { requests, told });
  const facts = await factsOf({ runner: ofSlice(runner, found.sql), shop }, found.known, { requests, told });
  for (const { name } of found.sql.steps) await keeper.drop(name);
  return facts;
}

/**
 * What is known of a part before anything is asked of it; of a slice with what it is made of.
 *
 * @throws InputProblem as `sliceFactsAt` does
 */
export async function knownOf(
  { runner, shop, cleaned }: SqlEngineShop,
  { slice, place }: RunPart,
  { question, keeper }: Pick<SlicedAsk, "question"> & Pick<Making, "keeper">,
): Promise<{ readonly known: ShopFacts; readonly sql: SliceSql | null }> {
  const whole = shopFactsAt(cleaned, question, shop);
  if (slice === null) return { known: whole, sql: null };
  const asked = { anchor: whole.meta.anchor, limits: question.limits };
  const sql = sliceSql({ slice, place }, { asked, shop });
  for (const step of sql.steps) await keeper.keep(step.name, step.sql);
  const mine = await cleanedSlice(runner, sql);
  return { known: sliceFactsAt({ cleaned, slice, mine }, question, shop), sql };
}
