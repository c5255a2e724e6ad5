import type { ProblemCode, ProblemValues } from "../../src/core/values/problem.ts";
import { InputProblem } from "../../src/core/values/problem.ts";
import { toStored } from "../../src/core/facts/stored.ts";
import { isoOf } from "../../src/core/values/day.ts";
import { resultFacts } from "../../src/engines/sql/facts-sheet/facts-result.ts";
import { dayFrom, factsSql } from "../../src/engines/sql/facts-sheet/facts-text.ts";
import type { Counting } from "../../src/engines/sql/facts-sheet/facts-text.ts";
import type { Digest } from "../../src/engines/sql/facts-sheet/sheet-lines.ts";
import { NO_SLICES } from "../../src/engines/sql/facts-sheet/sheet-terms.ts";
import { inForm } from "../../src/core/slices/sliced-facts.ts";
import type { SheetSlices, SheetTerms } from "../../src/engines/sql/facts-sheet/sheet-terms.ts";
import { FactsSheetProblem } from "../../src/engines/sql/facts-sheet/sheet-problem.ts";
import { isListable, listText } from "../../src/engines/sql/people/list-text.ts";
import { hex } from "../../src/exports/hash.ts";
import type {
  Contract,
  Method,
  RunProgress,
  WarehouseAsk,
  WarehouseRules,
} from "../../src/entry/contract.ts";
import { messageOf, platformTrouble } from "../client.ts";
import type { Trouble } from "../client.ts";
import { savedOf, slicesAsSaved } from "./slice-form.ts";
import { tableTerms } from "./table-form.ts";
import type { WarehouseDesk } from "./warehouse-desk.ts";
import type { Waiting } from "./warehouse-state.ts";
import { problemWords, refusalWords } from "./warehouse-words.ts";

/** What a call came to that did not come through. */
class CallFailed extends Error {
  constructor(readonly trouble: Trouble) {
    super("the add-on did not answer");
  }
}

/** Looks for sheets with a result, and for the anchor that is in force. */
export const look = (desk: WarehouseDesk): Promise<void> =>
  tried(desk, "looking", async () => {
    const { anchor, settings, today } = desk.asked();
    desk.dispatch({ type: "looked", ...(await asked(desk, "resultSheets", { anchor, settings, today })) });
  });

/** Writes the SQL of what the form says. */
export const write = (desk: WarehouseDesk): Promise<void> =>
  tried(desk, "writing", async () => {
    const { form } = desk.state();
    const { today, zone, language, anchor, settings } = desk.asked();
    const [first, start] = [form.firstOrder, form.historyFrom || form.firstOrder];
    const said = { settings, anchor, today, days: { anchor: null, firstPurchase: first, dataStart: start } };
    const by = await asked(desk, "warehouseRules", said);
    const days = { anchor: dayFrom(by.anchor), firstPurchase: dayFrom(first), dataStart: dayFrom(start) };
    const ask = { ...tableTerms(form, zone), days, settings: by.values, today: dayFrom(today), language };
    desk.dispatch({
      type: "written",
      sql: await factsSql(ask, countingOf(desk, said, { ...by, slices: slicesNow(desk) }), sha256),
    });
  });

/** Goes to the lists: of people whom SQL cannot tell apart in this table none is offered, but those that somebody saved. */
export const openPeople = (desk: WarehouseDesk): Promise<void> =>
  tried(desk, "writing", async () => {
    const { ask, counting } = await listAsk(desk);
    const { people } = desk.state();
    const listable = people.filter((one) => one.of === undefined || isListable({ ...ask, ...one }, counting));
    desk.dispatch({ type: "listable", people: listable });
  });

/** Writes the SQL that lists the chosen people. */
export const writeList = (desk: WarehouseDesk): Promise<void> =>
  tried(desk, "writing", async () => {
    const { called } = desk.state();
    if (called === null) return;
    const { ask, counting } = await listAsk(desk);
    const name = called.of === undefined ? called.called : `${called.of} ${called.called}`;
    desk.dispatch({ type: "listed", sql: listText({ ...ask, ...called, called: name }, counting) });
  });

/** Where and by which rules people are asked for. */
async function listAsk(desk: WarehouseDesk) {
  const { today, zone, language, anchor, settings } = desk.asked();
  const days = { anchor: null, firstPurchase: today, dataStart: today };
  const by = await asked(desk, "warehouseRules", { settings, anchor, today, days });
  const counting = { rules: { ...by.rules, joins: new Map<string, string>() }, limits: by.limits };
  const when = { anchor: dayFrom(by.anchor), today: dayFrom(today) };
  return { ask: { ...tableTerms(desk.state().form, zone), ...when, language }, counting };
}

/** Copies the text; where the browser does not let it, the box takes the keyboard. */
export function copy(desk: WarehouseDesk, box: HTMLTextAreaElement | null): void {
  box?.select();
  // The frame that Google puts the page in has no right to the newer way.
  const copied = box !== null && document.execCommand("copy");
  desk.dispatch({ type: "copied", copied: copied ? "yes" : "refused" });
}

/**
 * Reads the chosen result and begins its reports.
 *
 * @returns where they stand; null = they are not begun, and the panel says why
 */
export async function make(desk: WarehouseDesk): Promise<RunProgress | null> {
  let progress: RunProgress | null = null;
  await tried(desk, "reading", async () => {
    const rows = await resultRows(desk);
    const { anchor, settings, language } = desk.asked();
    const inForce = desk.state().anchor;
    const asOf = inForce === null ? null : dayFrom(inForce);
    const found = await resultFacts(
      rows,
      { anchor: () => asOf, counting: (...of) => countingBy(desk, ...of) },
      sha256,
    );
    desk.dispatch({ type: "asked", waiting: "starting" });
    const { table, zone } = found.terms;
    const notices = found.warnings.map(({ code, values }) => problemWords(code, language, values));
    const facts = JSON.stringify(inForm(found.sliced, toStored));
    const counts = { facts, currency: found.currency, warehouse: "BigQuery" as const, table, zone, notices };
    progress = await asked(desk, "resultStart", { ...counts, anchor, settings });
    desk.dispatch({ type: "begun" });
  });
  return progress;
}

/** Every row of the chosen sheet. */
async function resultRows(desk: WarehouseDesk): Promise<string[][]> {
  const { sheetId } = desk.state();
  const rows: string[][] = [];
  for (let from: number | null = 0; from !== null && sheetId !== null;) {
    const part: Contract["resultRows"]["answer"] = await asked(desk, "resultRows", { sheetId, from });
    rows.push(...part.rows);
    from = part.next;
  }
  return rows;
}

/** How a result is counted: by the settings that its text was written for, or by those of the page; as of its own days. */
async function countingBy(desk: WarehouseDesk, terms: SheetTerms, by: "then" | "now"): Promise<Counting> {
  const { anchor, firstPurchase, dataStart, today } = terms;
  const now = desk.asked();
  const of =
    by === "now"
      ? { settings: now.settings, anchor: now.anchor }
      : { settings: terms.settings, anchor: null };
  const ask = { ...of, today, days: { anchor, firstPurchase, dataStart } };
  const then = terms.slices ?? NO_SLICES;
  const slices = by === "now" ? { ...slicesNow(desk), firsts: then.firsts } : then;
  return countingOf(desk, ask, { ...(await asked(desk, "warehouseRules", ask)), slices });
}

/** What the form says, with segments as they are saved now. @throws InputProblem "segment-unknown" */
function slicesNow(desk: WarehouseDesk): SheetSlices {
  const { form, people } = desk.state();
  return slicesAsSaved(form.slices, savedOf(people));
}

function countingOf(
  desk: WarehouseDesk,
  ask: WarehouseAsk,
  { rules, limits, slices }: WarehouseRules & Pick<Counting, "slices">,
): Counting {
  const requests: Counting["requests"] = async (part, of) => {
    const { anchor, firstPurchase, dataStart, shopStart = dataStart } = of;
    const [first, start, shop] = [firstPurchase, dataStart, shopStart].map(isoOf) as [string, string, string];
    const days = { anchor: isoOf(anchor), firstPurchase: first, dataStart: start, shopStart: shop };
    return (await asked(desk, "warehouseAsks", { ...ask, days, asked: part })).requests;
  };
  return { rules: { ...rules, joins: new Map() }, limits, slices, requests };
}

/** Does what may fail, and says so. */
export async function tried(
  desk: WarehouseDesk,
  waiting: Exclude<Waiting, "starting">,
  work: () => Promise<void>,
): Promise<void> {
  if (desk.state().waiting !== null) return;
  desk.dispatch({ type: "asked", waiting });
  try {
    await work();
  } catch (thrown) {
    await told(desk, thrown);
  }
}

async function told(desk: WarehouseDesk, thrown: unknown): Promise<void> {
  if (thrown instanceof CallFailed) return desk.dispatch({ type: "failed", trouble: thrown.trouble });
  if (thrown instanceof InputProblem) return inWords(desk, thrown.code, thrown.values);
  const sentence = refusalWords(thrown, desk.asked().language);
  if (sentence === null)
    return desk.dispatch({ type: "failed", trouble: platformTrouble(messageOf(thrown)) });
  desk.dispatch({
    type: "refused",
    sentence,
    ...(thrown instanceof FactsSheetProblem ? daysIn(thrown) : {}),
  });
}

/** The days that a shop's orders turned out to begin on. */
function daysIn({ code, values }: FactsSheetProblem) {
  const { firstPurchase = "", dataStart = "", firsts = "" } = values;
  if (code !== "facts-days" && code !== "facts-slice-days") return {};
  const historyFrom = dataStart === firstPurchase ? "" : dataStart;
  return { days: { firstOrder: firstPurchase, historyFrom, firsts: firsts === "" ? [] : firsts.split(",") } };
}

/** What the orders are refused for, in the add-on's words. */
async function inWords(desk: WarehouseDesk, code: ProblemCode, values: ProblemValues): Promise<void> {
  const reply = await desk.call("problem", { code, values, language: desk.asked().language });
  if (!reply.ok) desk.dispatch({ type: "failed", trouble: reply.trouble });
}

/** The answer. @throws CallFailed */
export async function asked<M extends Method>(
  desk: WarehouseDesk,
  method: M,
  args: Omit<Contract[M]["args"], "language">,
): Promise<Contract[M]["answer"]> {
  const reply = await desk.call(method, { ...args, language: desk.asked().language });
  if (!reply.ok) throw new CallFailed(reply.trouble);
  return reply.value;
}

const sha256: Digest = async (text) =>
  hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
