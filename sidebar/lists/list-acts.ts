import { fitting } from "../../src/exports/files.ts";
import type { Failure, HandoverRequest, Segment } from "../../src/entry/contract.ts";
import type { Trouble } from "../client.ts";
import { askedCampaign } from "./campaign-form.ts";
import type { Desk } from "./desk.ts";
import { calledOf, takenName } from "./list-names.ts";
import { segmentOf } from "./list-state.ts";
import { peopleChoices } from "./people-choices.ts";
import { choicesOf, isPlainSheet, PEOPLE_TARGET, targetNamed } from "./targets.ts";
import type { FileForm, Waiting } from "./list-state.ts";

/** So long the target stays before its people are counted: the arrow keys go through all of them. */
export const CHOOSING_MS = 400;

/** Reads the orders once, so that everything else is counted in the page. */
export async function readPeople(desk: Desk): Promise<void> {
  const turn = ask(desk, "people");
  const segment = desk.state().given?.segment ?? null;
  const reply = await desk.call("segmentPeople", { segment, language: desk.language() });
  if (reply.ok) desk.dispatch({ type: "people", people: reply.value });
  else desk.dispatch({ type: "failed", turn, trouble: reply.trouble });
}

/** Asks before the conditions take the place of another saved segment; else saves them. */
export async function askToSave(desk: Desk): Promise<void> {
  if (takenName(desk.state()) === null) return saveSegment(desk);
  desk.dispatch({ type: "asking", asking: "overwrite" });
}

/** Saves the conditions under the name in its field, in the place of what has this name. */
export async function saveSegment(desk: Desk): Promise<void> {
  const segment = segmentOf(desk.state());
  if (segment?.name === undefined) return;
  const { loaded } = desk.state();
  const replaces = takenName(desk.state()) ?? (loaded === segment.name ? loaded : null);
  const turn = ask(desk, "saving");
  const asked = { segment, replaces, language: desk.language() };
  const reply = await desk.call("saveSegment", asked);
  if (reply.ok) desk.dispatch({ type: "saved", ...reply.value, name: segment.name });
  else desk.dispatch({ type: "failed", turn, trouble: reply.trouble });
}

/** Removes the saved segment whose conditions are in the fields; they stay there. */
export async function removeSegment(desk: Desk): Promise<void> {
  const { loaded } = desk.state();
  if (loaded === null) return;
  const turn = ask(desk, "saving");
  const reply = await desk.call("removeSegment", { name: loaded, language: desk.language() });
  if (reply.ok) desk.dispatch({ type: "saved", ...reply.value, name: null });
  else desk.dispatch({ type: "failed", turn, trouble: reply.trouble });
}

/** Another target; its people are counted once the choice rests. */
export async function chooseTarget(desk: Desk, target: string | null, form: FileForm): Promise<void> {
  forget(desk);
  desk.dispatch({ type: "target", target, form });
  const { turn } = desk.state();
  if (target === null || isPlainSheet(target)) return;
  await new Promise<void>((resolve) => setTimeout(resolve, CHOOSING_MS));
  if (desk.state().turn === turn) await countHandover(desk);
}

/** Asks who of the people would be handed over; nothing of a person comes. */
export async function countHandover(desk: Desk): Promise<void> {
  const request = requestOf(desk);
  if (request === null) return;
  forget(desk);
  const turn = ask(desk, "handover");
  const reply = await desk.call("handover", { ...request, language: desk.language() });
  if (reply.ok) return desk.dispatch({ type: "handover", turn, handover: reply.value });
  const refusal = campaignRefusal(reply.trouble);
  if (refusal !== null) desk.dispatch({ type: "refused", turn, refusal });
  else desk.dispatch({ type: "failed", turn, trouble: reply.trouble });
}

/** What is wrong with the campaign's fields is said beside them, while they are typed in. */
const campaignRefusal = (trouble: Trouble): Failure | null =>
  trouble.kind === "answered" && trouble.failure.code.startsWith("campaign-") ? trouble.failure : null;

/** Brings the people themselves, once the user pressed for them. */
export async function readRows(desk: Desk): Promise<void> {
  const request = requestOf(desk);
  if (request === null) return;
  const turn = ask(desk, "rows");
  const reply = await desk.call("handoverRows", { ...request, language: desk.language() });
  if (!reply.ok) return desk.dispatch({ type: "failed", turn, trouble: reply.trouble });
  if (desk.state().turn !== turn) return;
  desk.rows = reply.value;
  const { roles: _, rows: _rows, customers: _ids, ...handover } = reply.value;
  const { target: id, form } = desk.state();
  const target = targetNamed(id ?? "");
  const fits = target === undefined ? 0 : fitting(target, reply.value, choicesOf(form));
  desk.dispatch({ type: "rows", turn, handover, fits });
}

/** Has the people written to a sheet of the file, once the user said so, and shows it. */
export async function writeSheet(desk: Desk): Promise<void> {
  const request = requestOf(desk);
  if (request === null) return;
  const turn = ask(desk, "sheet");
  const reply = await asSheet(desk, request);
  if (!reply.ok) return desk.dispatch({ type: "failed", turn, trouble: reply.trouble });
  const { sheetId, name, customers: people, notices, recorded } = reply.value;
  desk.dispatch({ type: "made", turn, made: { kind: "sheet", name, people, notices, recorded } });
  await desk.call("show", { sheetId, language: desk.language() });
}

function asSheet(desk: Desk, { target, ...people }: HandoverRequest) {
  const language = desk.language();
  return target === PEOPLE_TARGET
    ? desk.call("peopleSheet", { ...people, ...peopleChoices(desk.state().form), language })
    : desk.call("handoverSheet", { ...people, target, language });
}

/** To the conditions or the target; contacts are not needed there, and a target whose people are not counted is. */
export async function goTo(desk: Desk, step: "who" | "where"): Promise<void> {
  forget(desk);
  desk.dispatch({ type: "step", step });
  const { target, handover } = desk.state();
  const uncounted = target !== null && !isPlainSheet(target) && handover === null;
  if (step === "where" && uncounted) await countHandover(desk);
}

/** What is not needed any more is not kept. */
export function forget(desk: Desk): void {
  desk.rows = null;
  desk.files = [];
}

function ask(desk: Desk, waiting: Waiting): number {
  desk.dispatch({ type: "asked", waiting });
  return desk.state().turn;
}

/** Whom the panel asks for; null = that is not whole. */
export function requestOf(desk: Desk): HandoverRequest | null {
  const state = desk.state();
  const segment: Segment | null = segmentOf(state);
  if (segment === null || state.target === null) return null;
  const called = calledOf(state);
  const { target, campaign, sparesRunning } = state;
  const sparing = campaign === null ? {} : { campaign: askedCampaign(campaign) };
  const asked = isPlainSheet(target) ? {} : { ...sparing, ...(sparesRunning ? { sparesRunning } : {}) };
  const due = state.given?.due;
  return { segment, target, ...(called === "" ? {} : { called }), ...asked, ...(due && { due }) };
}
