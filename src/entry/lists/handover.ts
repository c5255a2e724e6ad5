import { HANDOVER_TEXTS as T } from "../../catalog/texts/handover-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import type { ExportTarget } from "../../catalog/targets/export-target.ts";
import { emailsOf, rolesOf, targetNamed } from "../../catalog/targets/targets.ts";
import { CONTACT_REST_DAYS, handedOver } from "../../core/reach/handed-over.ts";
import { isKnownRole } from "../../core/reach/known-roles.ts";
import { checkedSegment } from "../../core/segments/checked-segment.ts";
import { conditionsOf } from "../../core/segments/conditions-text.ts";
import { requireSaid, unsaidValues, type UnsaidValue } from "../../core/segments/said-values.ts";
import type { Segment } from "../../core/segments/segment.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { sheetRowsOf } from "../../exports/sheet-rows.ts";
import { handoverAnswer, type ToTarget } from "../../reports/handover/handover-answer.ts";
import { handoverSheet } from "../../reports/handover/handover-sheet.ts";
import { customerList } from "../../reports/lists/customer-list.ts";
import { reportContext } from "../../reports/reported-run.ts";
import { segmentWords } from "../../reports/segments/segment-words.ts";
import { fileZone, madeNow, todayIn } from "../../sheets/file.ts";
import { writeList } from "../../sheets/pages/list-sheet.ts";
import { besideWords, mendLeftovers } from "../../sheets/report/leftovers.ts";
import type { Engine, Question } from "../../engines/engine.ts";
import { ordersEngine } from "../run/run.ts";
import { questionOfRun, storedRun } from "../run/stored-run.ts";
import type { Handover, HandoverRequest, HandoverRows, ListCalls } from "./list-contract.ts";

/** No campaign is kept yet: nobody is spared for one. */
const NO_CAMPAIGNS = { campaigns: [], contactRestDays: CONTACT_REST_DAYS, sparesRunning: false };

/**
 * Who of a segment would be handed to a target, counted; nothing of a person. The orders are read once.
 *
 * @throws InputProblem "request-refused" for no such target, "no-stored-facts", what `checkedSegment` and reading orders throw
 */
export function handover(request: HandoverRequest, language: Language): Handover {
  return handoverAnswer(toTarget(request, language), language);
}

/** The same with the people themselves; none where there can be no file. */
export function handoverRows(request: HandoverRequest, language: Language): HandoverRows {
  const to = toTarget(request, language);
  const answer = handoverAnswer(to, language);
  const { rows, ids } = answer.stops === null ? to.found : { rows: [], ids: [] };
  return { ...answer, roles: [...to.roles], rows: rows.map((row) => [...row]), customers: [...ids] };
}

/**
 * Writes the people of a segment onto a new sheet of the file, in the target's columns; for target "" what they bought,
 * without contacts and guards.
 *
 * @throws InputProblem as `handover` does, and "nobody-handed-over" where there can be no list; nothing is written then
 */
export function writeHandover(request: HandoverRequest, language: Language): SheetAnswer {
  if (request.target === "") return writePlain(request, language);
  const to = toTarget(request, language);
  const { settings } = storedRun("last");
  const { stops } = handoverAnswer(to, language);
  if (stops !== null) throw new InputProblem("nobody-handed-over", { why: stops });
  const answer = handoverAnswer({ ...to, onSheet: true }, settings.language);
  const { header, rows } = sheetRowsOf(to.target, { roles: to.roles, rows: to.found.rows });
  const target = say(to.target.name, settings.language);
  const segment = segmentOf(request);
  const called = calledBy(request, segment);
  const page = handoverSheet({ segment, called, target, answer, header, rows }, settings);
  const beside = besideWords(mendLeftovers(), language);
  return { ...writeList(page, settings), customers: rows.length, notices: beside };
}

type SheetAnswer = ListCalls["handoverSheet"]["answer"];

function writePlain(request: HandoverRequest, language: Language): SheetAnswer {
  const segment = segmentOf(request);
  const run = storedRun("last");
  const zone = fileZone();
  const engine = ordersEngine(run, zone, language);
  const question = { ...questionOfRun(run), slice: null };
  const ids = new Set(
    Array.from(chosenBy(engine, question, request).codes, (code) => engine.purchases.customerIds[code]),
  );
  const customers = engine
    .list(question, { kind: "everybody" })
    .filter(({ customerId }) => ids.has(customerId));
  const context = { ...reportContext(run, null), slice: null };
  const meaning = segmentWords(segment, context);
  const name = calledBy(request, segment) ?? say(T.segment, context.language);
  const warnings = [say(T.plainWarning, context.language)];
  const page = customerList(context, { set: { name, meaning }, customers, madeAt: madeNow(zone), warnings });
  const beside = besideWords(mendLeftovers(), language);
  return { ...writeList(page, context), customers: customers.length, notices: beside };
}

/** Letters of a name that a page sends. */
const LONGEST_CALLED = 60;

/** What the people are called: by the segment's own name, else as the page says; null = by nothing. */
function calledBy({ called }: HandoverRequest, { name }: Segment): string | null {
  const said = typeof called === "string" ? called.trim().slice(0, LONGEST_CALLED) : "";
  return name ?? (said === "" ? null : said);
}

/** The people of a segment through the guards of a target. */
function toTarget(request: HandoverRequest, language: Language): ToTarget {
  const target = askedTarget(request.target);
  const run = storedRun("last");
  const zone = fileZone();
  const engine = ordersEngine(run, zone, language);
  const question = { ...questionOfRun(run), slice: null };
  const shop = engine.reachOn(todayIn(zone));
  const chosen = new Uint8Array(shop.purchases.customerIds.length);
  const { codes, unsaid } = chosenBy(engine, question, request);
  for (const code of codes) chosen[code] = 1;
  const roles = rolesOf(target).filter((role) => !target.onlyKnown || isKnownRole(shop.rows, role));
  const { needs, alsoNeeds = [] } = target;
  const rules = { ...NO_CAMPAIGNS, needs, alsoNeeds, emails: emailsOf(target), roles };
  const found = handedOver(shop, chosen, rules);
  const { anchor } = run.facts.meta;
  return { target, found, roles, sheet: shop.rows, unsaid, anchor, today: shop.today };
}

/** The people of a segment, and what of it no order says. */
interface Chosen {
  readonly codes: Int32Array;
  readonly unsaid: readonly UnsaidValue[];
}

/** What is typed has to be what orders say; what is kept may hold a value that is gone. */
function chosenBy(engine: Engine, question: Question, request: HandoverRequest): Chosen {
  const segment = segmentOf(request);
  const columns = engine.peopleColumns(question, segment);
  if (typeof request.segment === "string") requireSaid(columns, segment);
  return { codes: engine.segmentCodes(question, segment), unsaid: unsaidValues(columns, segment) };
}

/** A page may send anything. */
function askedTarget(id: unknown): ExportTarget {
  const target = typeof id === "string" ? targetNamed(id) : undefined;
  if (target === undefined) throw new InputProblem("target-unknown", { value: String(id) });
  return target;
}

const segmentOf = ({ segment }: HandoverRequest): Segment =>
  typeof segment === "string" ? conditionsOf(segment) : checkedSegment(segment);
