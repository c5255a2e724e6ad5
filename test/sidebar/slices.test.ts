import { statusText } from "../../sidebar/footer-words.ts";
import { describe, expect, it } from "vitest";
import { switchLanguage } from "../../sidebar/acts/open.ts";
import { chooseSheet } from "../../sidebar/acts/inspect.ts";
import { create } from "../../sidebar/acts/run.ts";
import { readSliceValues } from "../../sidebar/acts/slices.ts";
import { NO_SLICES, reduceSlices, tickedSlice } from "../../sidebar/slice-state.ts";
import type { SliceAction, SliceState } from "../../sidebar/slice-state.ts";
import type { SliceChoice } from "../../src/entry/contract.ts";
import type { Answers } from "../support/fake-add-on.ts";
import { openPage as opened } from "../support/opened-page.ts";
import { DONE, PREVIEW, STATE } from "../support/sidebar-answers.ts";

const CHOICES: SliceChoice[] = [
  {
    field: "channel",
    label: "チャネル",
    kind: "orders",
    values: [
      { value: "本店", label: "本店", rows: 20 },
      { value: "楽天市場", label: "楽天市場", rows: 9 },
    ],
    more: 0,
  },
  { field: "stage", label: "今のランク", kind: "customers", values: [], more: 0 },
];

const picked = (n: number) => ({ label: `P${n}`, slice: { orders: { product: [String(n)] } } });
const after = (...actions: SliceAction[]): SliceState => actions.reduce(reduceSlices, NO_SLICES);

const words: Parameters<typeof statusText>[1] = (key) => key;

describe("picking slices", () => {
  it("ticks values of one field; another field begins anew", () => {
    const channel: SliceAction[] = [
      { type: "sliceChoices", choices: CHOICES },
      { type: "sliceField", field: "channel" },
      { type: "sliceValue", value: "本店", on: true },
      { type: "sliceValue", value: "楽天市場", on: true },
      { type: "sliceValue", value: "本店", on: false },
    ];
    expect(tickedSlice(after(...channel))).toEqual({ orders: { channel: ["楽天市場"] } });
    expect(tickedSlice(after(...channel, { type: "sliceField", field: "stage" }))).toBeNull();
    const stage: SliceAction[] = [
      { type: "sliceField", field: "stage" },
      { type: "sliceValue", value: "5", on: true },
    ];
    expect(tickedSlice(after(...channel, ...stage))).toEqual({ customers: { stage: ["5"] } });
  });

  it("sets no more than four side by side, and takes one off by its place", () => {
    const five = [1, 2, 3, 4, 5].map((n): SliceAction => ({ type: "sliceCompared", picked: picked(n) }));
    expect(after(...five).compare.map(({ label }) => label)).toEqual(["P1", "P2", "P3", "P4"]);
    const dropped = after(...five, { type: "sliceDropped", at: 1 });
    expect(dropped.compare.map(({ label }) => label)).toEqual(["P1", "P3", "P4"]);
  });
});

async function openPage(answers: Answers = {}) {
  const { page, addOn, state } = await opened({ sliceValues: [CHOICES], ...answers });
  return { page, addOn, slices: () => state().slices };
}

describe("slices on the page", () => {
  it("are asked for once, by the sheet's columns", async () => {
    const { page, addOn, slices } = await openPage();
    await readSliceValues(page);
    await readSliceValues(page);
    expect(addOn.methods()).toEqual(["open", "sliceValues"]);
    expect(addOn.calls[1]?.args).toEqual({
      sheetId: 11,
      headerRow: 1,
      headers: PREVIEW.headers,
      columns: PREVIEW.columns,
      language: "ja",
    });
    expect(slices().choices).toEqual(CHOICES);
  });

  it("travel with the run", async () => {
    const { page, addOn } = await openPage({ start: [DONE], show: [null] });
    page.store.dispatch({ type: "sliceOnly", picked: picked(1) });
    expect(statusText(page.store.state(), words)).toBe("statusSliced");
    page.store.dispatch({ type: "sliceCompared", picked: picked(2) });
    await create(page);
    expect(statusText(page.store.state(), words)).toBe("statusDone");
    expect(addOn.calls.find(({ method }) => method === "start")?.args).toMatchObject({
      slice: { orders: { product: ["1"] } },
      compare: [{ orders: { product: ["2"] } }],
    });
  });

  it("belong to their sheet: another one begins without, another language asks for the values anew", async () => {
    const other = { ...PREVIEW, sheetId: 12 };
    const english = { ...STATE, language: "en" as const };
    const { page, slices } = await openPage({ open: [STATE, english], inspect: [PREVIEW, other] });
    await readSliceValues(page);
    page.store.dispatch({ type: "sliceCompared", picked: picked(1) });
    await switchLanguage(page, "en");
    expect([slices().choices, slices().compare.length]).toEqual([null, 1]);
    await chooseSheet(page, 12);
    expect(slices().compare).toEqual([]);
  });
});
