import type { CampaignRows, HandoverRows } from "../../src/entry/contract.ts";
import type { CampaignForm } from "./campaign-form.ts";
import type { Desk } from "./desk.ts";
import { countHandover, forget, requestOf } from "./list-acts.ts";

/** So long the fields stay as they are before the people are counted: every letter of a name draws other groups. */
const TYPING_MS = 900;

/** The campaign as it is typed, or none; its groups are drawn once the typing rests. */
export function chooseCampaign(desk: Desk, campaign: CampaignForm | null): Promise<void> {
  forget(desk);
  desk.dispatch({ type: "campaign", campaign });
  return countOnceAtRest(desk, campaign === null ? 0 : TYPING_MS);
}

/** Whether people of campaigns whose effect is still counted are left out. */
export function chooseSparing(desk: Desk, sparesRunning: boolean): Promise<void> {
  forget(desk);
  desk.dispatch({ type: "sparing", sparesRunning });
  return countOnceAtRest(desk, 0);
}

async function countOnceAtRest(desk: Desk, rest: number): Promise<void> {
  const { turn } = desk.state();
  await new Promise<void>((resolve) => setTimeout(resolve, rest));
  if (desk.state().turn === turn) await countHandover(desk);
}

/** The people of the file, once their campaign is recorded where there is one; null = that was refused, and is said. */
export async function recordedRows(desk: Desk): Promise<Recorded | null> {
  const { rows } = desk;
  const request = requestOf(desk);
  if (rows === null || request === null) return null;
  if (desk.state().campaign === null) return { rows, said: { recorded: null, notices: [] } };
  const { turn } = desk.state();
  const reply = await desk.call("handoverCampaign", { ...request, language: desk.language() });
  if (reply.ok) return { rows: reply.value, said: reply.value };
  desk.dispatch({ type: "failed", turn, trouble: reply.trouble });
  return null;
}

interface Recorded {
  readonly rows: HandoverRows;
  readonly said: Pick<CampaignRows, "recorded" | "notices">;
}
