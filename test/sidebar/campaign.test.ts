import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { askedCampaign, localDay, newCampaign } from "../../sidebar/lists/campaign-form.ts";
import { chooseCampaign, chooseSparing, recordedRows } from "../../sidebar/lists/campaign-acts.ts";
import { newDesk } from "../../sidebar/lists/desk.ts";
import { chooseTarget, readPeople, readRows, writeSheet } from "../../sidebar/lists/list-acts.ts";
import { firstForm, LIST_TARGET, targetNamed } from "../../sidebar/lists/targets.ts";
import { type Answers, fakeAddOn } from "../support/fake-add-on.ts";
import { AT_RISK, HANDOVER, HANDOVER_ROWS, SEGMENT_PEOPLE } from "../support/list-answers.ts";

const CAMPAIGN = { sent: 1, control: 1, lift: "分かります。", isMeasurable: true, notes: [], asksRate: true };
const RECORDED = { list: "施策 春", record: "キャンペーン記録" };
const FORM = { ...newCampaign("春", "2026-04-01"), name: "春" };
const REFUSED = {
  problem: { code: "campaign-share", message: "60%は使えません。", hint: "0〜50%に。", details: [] },
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function atTarget(answers: Answers = {}, target = "csv") {
  const addOn = fakeAddOn({
    ...{ segmentPeople: [SEGMENT_PEOPLE], show: [null] },
    handover: [HANDOVER, { ...HANDOVER, campaign: CAMPAIGN }],
    handoverRows: [{ ...HANDOVER_ROWS, campaign: CAMPAIGN }],
    handoverCampaign: [{ ...HANDOVER_ROWS, campaign: CAMPAIGN, recorded: RECORDED, notices: ["x"] }],
    handoverSheet: [{ sheetId: 61, name: "リスト", customers: 2, notices: [], recorded: RECORDED }],
    ...answers,
  });
  const desk = newDesk(addOn.call, () => "ja", { segment: AT_RISK, called: "浮気", people: 3, note: "" });
  await readPeople(desk);
  const chosen = chooseTarget(desk, target, firstForm(targetNamed(target)));
  await vi.runAllTimersAsync();
  await chosen;
  const resting = async (act: Promise<void>) => {
    await vi.runAllTimersAsync();
    await act;
  };
  const asked = () => addOn.calls.map(({ args }) => args as { campaign?: object; sparesRunning?: boolean });
  return { desk, addOn, resting, asked };
}

describe("the fields of a campaign", () => {
  it("open with a name, today, 30 days and 10 %", () => {
    expect(newCampaign("浮気・不満", "2026-04-01")).toMatchObject({
      ...{ name: "浮気・不満 2026/04/01", sentOn: "2026-04-01", windowDays: "30", cost: "", share: "10" },
    });
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  });

  it("go to the add-on as numbers, or as they were typed where they are none", () => {
    expect(askedCampaign({ ...FORM, cost: "65", share: "12.5" })).toMatchObject({
      ...{ windowDays: 30, costPerContact: 65, controlShare: 0.125, baseRate: 0.05 },
    });
    const typed = { windowDays: "一月", cost: "六十", share: "半分", rate: "" };
    expect(askedCampaign({ ...FORM, ...typed })).toMatchObject({
      ...{ windowDays: "一月", costPerContact: "六十", controlShare: "半分", baseRate: "" },
    });
  });
});

describe("a campaign in the panel", () => {
  it("is counted once the typing rests, and not before", async () => {
    const { desk, addOn, resting, asked } = await atTarget();
    const before = addOn.calls.length;
    void chooseCampaign(desk, FORM);
    void chooseCampaign(desk, { ...FORM, name: "春の" });
    expect(desk.state().handover).toBeNull();
    await resting(chooseCampaign(desk, { ...FORM, name: "春のDM" }));
    expect(addOn.calls.length).toBe(before + 1);
    expect(asked().at(-1)?.campaign).toMatchObject({ name: "春のDM", controlShare: 0.1 });
    expect(desk.state().handover?.campaign).toEqual(CAMPAIGN);
    expect(desk.state().campaign?.asksRate).toBe(true);
  });

  it("is refused beside its fields, and the keyboard stays in them", async () => {
    const { desk, resting } = await atTarget({
      handover: [HANDOVER, REFUSED, { ...HANDOVER, campaign: CAMPAIGN }],
    });
    const { focus } = desk.state();
    await resting(chooseCampaign(desk, { ...FORM, share: "60" }));
    expect(desk.state()).toMatchObject({ refusal: REFUSED.problem, trouble: null, handover: null, focus });
    await resting(chooseCampaign(desk, FORM));
    expect(desk.state().refusal).toBeNull();
  });

  it("and whom others spare go with every question to a target, and with none for a plain sheet", async () => {
    const { desk, resting, asked } = await atTarget();
    await resting(chooseSparing(desk, true));
    expect(asked().at(-1)).toMatchObject({ sparesRunning: true });
    await resting(chooseCampaign(desk, FORM));
    await resting(chooseTarget(desk, LIST_TARGET, firstForm(undefined)));
    await writeSheet(desk);
    const sheet = asked()
      .filter((args) => "target" in args && args.target === LIST_TARGET)
      .at(-1);
    expect(sheet).not.toHaveProperty("campaign");
    expect(sheet).not.toHaveProperty("sparesRunning");
  });

  it("is recorded before the file is made, which holds the people of the record", async () => {
    const sent = {
      ...HANDOVER_ROWS,
      rows: HANDOVER_ROWS.rows.slice(0, 1),
      customers: ["C07"],
      campaign: CAMPAIGN,
    };
    const { desk, addOn, resting } = await atTarget({
      handoverCampaign: [{ ...sent, recorded: RECORDED, notices: [] }],
    });
    await resting(chooseCampaign(desk, FORM));
    await readRows(desk);
    const kept = await recordedRows(desk);
    expect(addOn.methods().at(-1)).toBe("handoverCampaign");
    expect(kept).toMatchObject({ rows: { customers: ["C07"] }, said: { recorded: RECORDED } });
    const { turn } = desk.state();
    const made = { names: ["a.csv"], people: 1, without: 0, tooLong: 0, cut: 0, notices: [] };
    desk.dispatch({ type: "made", turn, made: { kind: "files", ...made, recorded: RECORDED } });
    // Who is left is another question from then on.
    expect(desk.state()).toMatchObject({ campaign: null, handover: null });
  });

  it("that is refused at the last moment makes no file, and says why", async () => {
    const { desk, resting } = await atTarget({ handoverCampaign: [REFUSED] });
    await resting(chooseCampaign(desk, FORM));
    await readRows(desk);
    expect(await recordedRows(desk)).toBeNull();
    expect(desk.state()).toMatchObject({ made: null, trouble: { kind: "answered" }, waiting: null });
  });

  it("is none where none is asked for: the file holds the people read, and nothing is recorded", async () => {
    const { desk, addOn } = await atTarget();
    await readRows(desk);
    expect(await recordedRows(desk)).toEqual({ rows: desk.rows, said: { recorded: null, notices: [] } });
    expect(addOn.methods()).not.toContain("handoverCampaign");
  });

  it("is recorded with a sheet, too", async () => {
    const { desk, resting, asked } = await atTarget();
    await resting(chooseCampaign(desk, FORM));
    await writeSheet(desk);
    expect(asked().at(-2)?.campaign).toMatchObject({ name: "春" });
    expect(desk.state().made).toMatchObject({ kind: "sheet", recorded: RECORDED });
  });
});
