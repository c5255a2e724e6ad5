import { describe, expect, it } from "vitest";
import { cancelImport, discardImport, importFiles, mergeUnfinished } from "../../sidebar/acts/import.ts";
import { nameChannel } from "../../sidebar/acts/map-file.ts";
import { create } from "../../sidebar/acts/run.ts";
import { OFFLINE, openPage, RECEIVED } from "../support/import-page.ts";
import { DONE, PREVIEW, STATE } from "../support/sidebar-answers.ts";
import * as given from "../support/sidebar-files.ts";

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
      "start",
      "show",
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

  it("brings in the newest export last, whichever was chosen first", async () => {
    const upTo = (lastDay: string) => ({
      ...given.ORDER_FILE,
      survey: { ...given.ORDER_FILE.survey, lastDay },
    });
    const { page, choose, addOn } = await openPage(
      {},
      { "march.csv": upTo("2024-03-31"), "january.csv": upTo("2024-01-31"), "copy.csv": upTo("2024-03-31") },
    );
    await choose("march.csv", "january.csv", "copy.csv");
    await importFiles(page);
    const { args } = addOn.calls.find(({ method }) => method === "importStart") ?? {};
    const files = ["january.csv", "march.csv", "copy.csv"].map((name): unknown =>
      expect.objectContaining({ name }),
    );
    expect(args).toMatchObject({ files });
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
    const starts = addOn.calls.filter(({ method }) => method === "start");
    expect(starts).toMatchObject([{ args: { sheetId: 31 } }]);
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
    const sent = ["importChunk", "importMerge", "inspect", "open", "start", "show"];
    expect(addOn.methods()).toEqual(["open", "mappings", ...sent]);
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
    expect(addOn.methods()).toEqual(["open", "importMerge", "inspect", "open", "start", "show"]);
    expect(imports().result?.name).toBe("注文データ");
  });
});
