import { describe, expect, it } from "vitest";
import { chooseFiles } from "../../sidebar/acts/choose-files.ts";
import { cancelImport, discardImport, importFiles, mergeUnfinished } from "../../sidebar/acts/import.ts";
import {
  assignFileColumn,
  chooseAmountRole,
  chooseFileDateOrder,
  nameChannel,
} from "../../sidebar/acts/map-file.ts";
import { create } from "../../sidebar/acts/run.ts";
import { open } from "../../sidebar/acts/open.ts";
import { createReader } from "../../sidebar/file-reader.ts";
import type { OrderFile } from "../../sidebar/import-state.ts";
import { initialState } from "../../sidebar/state.ts";
import { createStore } from "../../sidebar/store.ts";
import { type Answers, fakeAddOn } from "../support/fake-add-on.ts";
import { DONE, PREVIEW, STATE } from "../support/sidebar-answers.ts";
import * as given from "../support/sidebar-files.ts";

const OFFLINE = new Error("NetworkError: Connection failure due to HTTP 0");
const RECEIVED = { ...given.RECEIVING, next: 1, rowsReceived: 2 };
const IMPORTING: Answers = {
  mappings: [{}],
  importStart: [given.RECEIVING],
  importChunk: [RECEIVED, given.MERGING],
  importMerge: [given.IMPORTED],
  importCancel: [given.TAKEN_BACK],
};

async function openPage(
  answers: Answers = {},
  files: Record<string, OrderFile> = { "a.csv": given.ORDER_FILE },
) {
  const addOn = fakeAddOn({ open: [STATE], inspect: [PREVIEW], ...IMPORTING, ...answers });
  const reader = given.fakeReader(files);
  const page = { store: createStore(initialState("ja")), call: addOn.call, reader };
  await open(page, null);
  const imports = () => page.store.state().imports;
  const file = (at = 0) => {
    const step = imports().files[at]?.step;
    if (step?.kind !== "read") throw new Error("the file was not read");
    return step.file;
  };
  const choose = (...names: string[]) =>
    chooseFiles(
      page,
      names.map((name) => given.picked(name)),
    );
  return { page, addOn, choose, imports, file, state: () => page.store.state() };
}

describe("choosing files", () => {
  it("reads each, asks what is remembered of its header, and writes nothing", async () => {
    const { choose, addOn, imports, file } = await openPage();
    await choose("a.csv", "page.csv");
    expect(addOn.methods()).toEqual(["open", "mappings"]);
    expect(addOn.calls[1]?.args).toEqual({ signatures: ["s1"], language: "ja" });
    expect(file()).toBe(given.ORDER_FILE);
    expect(imports().files[1]).toMatchObject({ step: { kind: "refused", refusal: { code: "web-page" } } });
  });

  it("takes over the columns such a file was imported with before, not the row its header stood in", async () => {
    const known = { ...given.ORDER_FILE.mapping, headerRow: 3, columns: { date: 0, amount: 1, email: 2 } };
    const { choose, file } = await openPage({ mappings: [{ s1: known }] });
    await choose("a.csv");
    expect(file()).toMatchObject({ mapping: { ...known, headerRow: 1 }, remembered: true, amountSaid: true });
  });

  it("lets the file's own dates decide before what was said of an earlier file", async () => {
    const reader = createReader(
      () => "Asia/Tokyo",
      async () => undefined,
    );
    const lines = ["注文番号,注文日,会員番号,注文合計", "1,31/12/2024,M1,100", "2,03/04/2024,M2,200"];
    const bytes = new TextEncoder().encode(lines.join("\n"));
    const first = await reader.read("a.csv", bytes, () => true);
    if (!first?.ok) throw new Error("the file was not read");
    const known = { ...first.file.mapping, dateOrder: "MDY" as const };
    const { page, file } = await openPage({ mappings: [{ [first.file.signature]: known }] });
    page.reader = reader;
    await chooseFiles(page, [new File([bytes], "a.csv")]);
    expect(file()).toMatchObject({ remembered: true, mapping: { dateOrder: "DMY" } });
  });

  it("goes on as recognised when the add-on cannot be asked", async () => {
    const { choose, file } = await openPage({ mappings: [OFFLINE] });
    await choose("a.csv");
    expect(file()).toMatchObject({ mapping: given.ORDER_FILE.mapping, remembered: false });
  });

  it("says so of a file that the browser cannot open any more", async () => {
    const { page, imports } = await openPage();
    const gone = {
      name: "a.csv",
      size: 3,
      arrayBuffer: () => Promise.reject(new Error("gone")),
    };
    await chooseFiles(page, [gone]);
    expect(imports().files[0]).toMatchObject({ step: { kind: "refused", refusal: { code: "missing" } } });
  });

  it("unfolds the only file and the ones with a question", async () => {
    const { choose, imports } = await openPage({}, { "a.csv": given.ORDER_FILE, "b.csv": given.OPEN_DATES });
    await choose("a.csv");
    expect(imports().files.map(({ open }) => open)).toEqual([true]);
    await choose("a.csv", "b.csv");
    expect(imports().files.map(({ open }) => open)).toEqual([true, false, true]);
  });

  it("tells files of one name apart", async () => {
    const { choose, imports } = await openPage();
    await choose("a.csv", "a.csv");
    expect(imports().files.map(({ name }) => name)).toEqual(["a.csv", "a (2).csv"]);
  });
});

describe("correcting how a file is read", () => {
  it("one column, the others as they were", async () => {
    const { page, choose, file } = await openPage();
    await choose("a.csv");
    await assignFileColumn(page, 1, "status", 2);
    expect(file().mapping).toEqual({
      ...given.ORDER_FILE.mapping,
      columns: { ...given.ORDER_FILE.mapping.columns, status: 2 },
    });
  });

  it("a role of several columns becomes one of one column", async () => {
    const joined = { ...given.ORDER_FILE.mapping, parts: { phone: [1, 2], buyerName: [0, 3] } };
    const { page, choose, file } = await openPage({}, { "a.csv": { ...given.ORDER_FILE, mapping: joined } });
    await choose("a.csv");
    await assignFileColumn(page, 1, "phone", 2);
    expect(file().mapping).toMatchObject({ columns: { phone: 2 }, parts: { buyerName: [0, 3] } });
    expect(file().mapping.parts.phone).toBeUndefined();
  });

  it("another date column is asked for its date order anew", async () => {
    const { page, choose, file } = await openPage();
    await choose("a.csv");
    await assignFileColumn(page, 1, "date", 3);
    expect(file().mapping.dateOrder).toBeNull();
  });

  it("the two questions, by the user's answers", async () => {
    const both = { ...given.OPEN_AMOUNTS, mapping: given.OPEN_DATES.mapping };
    const { page, choose, file } = await openPage({}, { "a.csv": both });
    await choose("a.csv");
    await chooseFileDateOrder(page, 1, "DMY");
    await chooseAmountRole(page, 1, "orderTotal");
    expect(file()).toMatchObject({
      amountSaid: true,
      mapping: { dateOrder: "DMY", columns: { orderTotal: 3 } },
    });
    expect(file().mapping.columns.amount).toBeUndefined();
  });

  it("the channel's name, without the blanks around it", async () => {
    const { page, choose, file } = await openPage();
    await choose("a.csv");
    await nameChannel(page, 1, " 自社サイト ");
    expect(file().mapping.channel).toBe("自社サイト");
  });
});

describe("an import", () => {
  it("sends every row once, in numbered and checked chunks, has them merged and takes the sheet", async () => {
    const { page, choose, addOn, state } = await openPage();
    await choose("a.csv");
    await importFiles(page);
    const sent = addOn.calls.slice(2);
    expect(sent.map(({ method }) => method)).toEqual([
      "importStart",
      "importChunk",
      "importChunk",
      "importMerge",
      "inspect",
      "open",
    ]);
    expect(sent[0]?.args).toEqual({
      files: [{ name: "a.csv", rows: 4, signature: "s1", mapping: given.ORDER_FILE.mapping }],
      columns: ["date", "customer", "orderId", "amount"],
      language: "ja",
    });
    const row = (n: number) => ["date", "customer", "orderId", "amount"].map((role) => `a.csv ${n} ${role}`);
    const chunk = { importId: "import-1", file: 0, checksum: "sum of 2", language: "ja" };
    expect(sent.slice(1, 3).map(({ args }) => args)).toEqual([
      { ...chunk, number: 0, rows: [row(0), row(1)] },
      { ...chunk, number: 1, rows: [row(2), row(3)] },
    ]);
    expect(sent[4]?.args).toMatchObject({ sheetId: 31 });
    expect(state()).toMatchObject({
      phase: "form",
      imports: { files: [], ended: "done", result: { sheetId: 31 } },
    });
  });

  it("is what a report made at once is made from", async () => {
    const imported = { ...PREVIEW, sheetId: 31, name: "注文データ" };
    const { page, choose, addOn } = await openPage({ inspect: [imported], start: [DONE] });
    await choose("a.csv");
    const over = new Promise<void>((resolve) => {
      page.store.subscribe(() => {
        if (page.store.state().imports.ended === "done") resolve();
      });
    });
    await Promise.all([importFiles(page), over.then(() => create(page))]);
    expect(addOn.calls.at(-1)).toMatchObject({ method: "start", args: { sheetId: 31 } });
  });

  it("does not begin while a file has a question, and leads there", async () => {
    const { page, choose, addOn, state } = await openPage({}, { "a.csv": given.OPEN_DATES });
    await choose("a.csv");
    await importFiles(page);
    expect(addOn.methods()).toEqual(["open", "mappings"]);
    expect(state().focus.spot).toBe("importFile");
  });

  it("takes back what was sent when it is cancelled half-way, and keeps the chosen files", async () => {
    const { page, choose, addOn, state } = await openPage();
    await choose("a.csv");
    addOn.once("importChunk", () => cancelImport(page));
    await importFiles(page);
    expect(addOn.methods().slice(2)).toEqual(["importStart", "importChunk", "importCancel"]);
    expect(state()).toMatchObject({ phase: "form", imports: { ended: "cancelled", unfinished: null } });
    expect(state().imports.files).toHaveLength(1);
  });

  it("goes on from the chunk that is wanted when the connection comes back", async () => {
    const { page, choose, addOn, state } = await openPage({
      importChunk: [RECEIVED, OFFLINE, given.MERGING],
    });
    await choose("a.csv");
    await importFiles(page);
    expect(state()).toMatchObject({
      phase: "form",
      imports: { unfinished: { next: 1 } },
      trouble: { cause: "offline" },
    });
    await importFiles(page);
    expect(addOn.calls.filter(({ method }) => method === "importStart")).toHaveLength(1);
    const numbers = addOn.calls.flatMap(({ method, args }) => (method === "importChunk" ? [args] : []));
    expect(numbers).toMatchObject([{ number: 0 }, { number: 1 }, { number: 1 }]);
    expect(state().imports.result?.sheetId).toBe(31);
  });

  it("waits for a correction that is being understood, so that a quick press uses it", async () => {
    const { page, choose, addOn } = await openPage();
    await choose("a.csv");
    await Promise.all([nameChannel(page, 1, "自社サイト"), importFiles(page)]);
    const start = addOn.calls.find(({ method }) => method === "importStart")?.args;
    expect(start).toMatchObject({ files: [{ mapping: { channel: "自社サイト" } }] });
  });

  it.each([
    { code: "chunk-damaged", why: "stays where it is for another try", unfinished: { next: 1 } },
    { code: "no-import", why: "is over when the sheet that received is gone", unfinished: null },
  ])("$code: what was sent $why", async ({ code, unfinished }) => {
    const problem = { code, message: "m", hint: "h", details: [] };
    const { page, choose, imports } = await openPage({ importChunk: [RECEIVED, { problem }] });
    await choose("a.csv");
    await importFiles(page);
    expect(imports()).toMatchObject({ unfinished });
  });

  it("stays with the chosen files when the add-on refuses to begin", async () => {
    const problem = { code: "too-many-cells", message: "m", hint: "h", details: [] };
    const { page, choose, state } = await openPage({ importStart: [{ problem }] });
    await choose("a.csv");
    await importFiles(page);
    expect(state()).toMatchObject({
      phase: "form",
      imports: { unfinished: null },
      trouble: { failure: problem },
    });
    expect(state().imports.files).toHaveLength(1);
  });
});

describe("an import that a closed sidebar left behind", () => {
  const left = { open: [{ ...STATE, unfinishedImport: RECEIVED }] };

  it("goes on once the same files are chosen", async () => {
    const { page, choose, addOn } = await openPage({ ...left, importChunk: [given.MERGING] });
    await choose("a.csv");
    await importFiles(page);
    expect(addOn.methods()).toEqual(["open", "mappings", "importChunk", "importMerge", "inspect", "open"]);
    expect(addOn.calls[2]?.args).toMatchObject({ number: 1 });
  });

  it("sends nothing of other files, and says so", async () => {
    const { page, choose, addOn, state } = await openPage(left, { "b.csv": given.ORDER_FILE });
    await choose("b.csv");
    await importFiles(page);
    expect(addOn.methods()).toEqual(["open", "mappings"]);
    expect(state().trouble).toEqual({ kind: "page", says: "importOther" });
  });

  it("is taken back without its files", async () => {
    const { page, addOn, imports } = await openPage(left);
    await discardImport(page);
    expect(addOn.methods()).toEqual(["open", "importCancel"]);
    expect(imports()).toMatchObject({ unfinished: null, ended: "cancelled" });
  });

  it("is brought to its end without its files when all rows had arrived", async () => {
    const { page, addOn, imports } = await openPage({
      open: [{ ...STATE, unfinishedImport: given.MERGING }],
    });
    await mergeUnfinished(page);
    expect(addOn.methods()).toEqual(["open", "importMerge", "inspect", "open"]);
    expect(imports().result?.name).toBe("注文データ");
  });
});
