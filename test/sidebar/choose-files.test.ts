import { describe, expect, it } from "vitest";
import { importFiles } from "../../sidebar/acts/import.ts";
import { chooseFiles } from "../../sidebar/acts/choose-files.ts";
import { assignFileColumn, answerQuestion, nameChannel } from "../../sidebar/acts/map-file.ts";
import { DEFAULT_RULES } from "../../src/core/settings.ts";
import { createReader } from "../../sidebar/file-reader.ts";
import { OFFLINE, openPage } from "../support/import-page.ts";
import { STATE } from "../support/sidebar-answers.ts";
import * as given from "../support/sidebar-files.ts";

describe("choosing files", () => {
  it("reads each, asks what is remembered of its header, and writes nothing", async () => {
    const { choose, addOn, imports, file } = await openPage();
    await choose("a.csv", "page.csv");
    expect(addOn.methods()).toEqual(["open", "mappings"]);
    expect(addOn.calls[1]?.args).toEqual({ signatures: ["s1"], language: "ja" });
    expect(file()).toBe(given.ORDER_FILE);
    expect(imports().files[1]).toMatchObject({ step: { kind: "refused", refusal: { code: "web-page" } } });
  });

  it("takes for known which of one name is meant only where another column than the first was chosen", async () => {
    const { columns } = given.ORDER_FILE.mapping;
    const known = { ...given.ORDER_FILE.mapping, columns: { ...columns, amount: 9 } };
    const { choose, file } = await openPage({ mappings: [{ s1: known }] });
    await choose("a.csv");
    const { answers } = file();
    expect(answers["sameName:amount"]).toBe("known");
    expect([answers["sameName:date"], answers["offMark"]]).toEqual([undefined, undefined]);
  });

  it("takes over the columns such a file was imported with before, not the row its header stood in", async () => {
    const known = { ...given.ORDER_FILE.mapping, headerRow: 3, columns: { date: 0, amount: 1, email: 2 } };
    const { choose, file } = await openPage({ mappings: [{ s1: known }] });
    await choose("a.csv");
    expect(file()).toMatchObject({
      mapping: { ...known, headerRow: 1 },
      remembered: true,
      answers: { amountLevel: "line" },
    });
  });

  it("lets the file's own dates decide before what was said of an earlier file", async () => {
    const reader = createReader(
      () => "Asia/Tokyo",
      () => DEFAULT_RULES,
      async () => undefined,
    );
    const lines = ["注文番号,注文日,会員番号,注文合計", "1,31/12/2024,M1,100", "2,03/04/2024,M2,200"];
    const bytes = new TextEncoder().encode(lines.join("\n"));
    const first = await reader.read("a.csv", bytes, () => true);
    if (!first?.ok) throw new Error("the file was not read");
    const known = { ...first.file.mapping, dateOrder: "MDY" as const };
    const { page, file } = await openPage({ mappings: [{ [first.file.signature]: known }] });
    page.parts = given.partsWith(reader);
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

  const lostId = { role: "orderId", column: 0, value: "2.50123E+16", row: 2 } as const;
  const lost = { ...given.OPEN_DATES, survey: { ...given.SURVEY, lostId } };

  it("refuses one whose IDs a spreadsheet destroyed, by column, cell and row, before it asks anything", async () => {
    const { choose, imports, addOn } = await openPage(
      { longIds: [{ keepLongIds: false }] },
      { "a.csv": lost },
    );
    await choose("a.csv");
    const values = { column: "注文番号", row: 2, value: "2.50123E+16" };
    expect(imports().files[0]).toMatchObject({
      step: { kind: "refused", refusal: { code: "ids-destroyed", values } },
    });
    expect(addOn.methods()).toEqual(["open", "mappings", "longIds"]);
  });

  it("reads it where the shop's own numbers are so, and refuses where that cannot be asked", async () => {
    const own = await openPage({ longIds: [{ keepLongIds: true }] }, { "a.csv": lost });
    await own.choose("a.csv");
    expect(own.file()).toMatchObject({ headers: lost.headers });
    const offline = await openPage({ longIds: [OFFLINE] }, { "a.csv": lost });
    await offline.choose("a.csv");
    expect(offline.imports().files[0]?.step.kind).toBe("refused");
  });

  it("refuses it also when such a column is chosen later", async () => {
    const { page, choose, imports } = await openPage({ longIds: [{ keepLongIds: false }] });
    await choose("a.csv");
    page.parts.reader().understand = async (file, mapping) => ({
      ok: true,
      file: { ...file, mapping, survey: lost.survey },
    });
    await assignFileColumn(page, 1, "orderId", 3);
    expect(imports().files[0]?.step.kind).toBe("refused");
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

  it("another column of statuses asks anew whether a column marks orders as off", async () => {
    const about = { id: "offMark", values: {}, answers: [{ value: "3" }, { value: "none:3" }] } as const;
    const { page, choose, file } = await openPage(
      {},
      { "a.csv": { ...given.ORDER_FILE, questions: [about] } },
    );
    await choose("a.csv");
    await answerQuestion(page, 1, about, "3");
    expect(file().mapping.parts.status ?? [file().mapping.columns.status]).toContain(3);
    await assignFileColumn(page, 1, "status", 2);
    expect(file().answers["offMark"]).toBeUndefined();
  });

  it("a column chosen by hand is the answer to which of one name is meant", async () => {
    const { page, choose, file } = await openPage();
    await choose("a.csv");
    await assignFileColumn(page, 1, "status", 2);
    expect(file().answers["sameName:status"]).toBe("status:2");
  });

  it("an answer about columns of one name holds for the other files of the same header only", async () => {
    const about = { id: "sameName", about: "amount", values: {}, answers: [{ value: "amount:3" }] } as const;
    const asking = { ...given.ORDER_FILE, questions: [about] };
    const files = { "a.csv": asking, "b.csv": asking, "c.csv": { ...asking, signature: "other" } };
    const { page, choose, imports } = await openPage({}, files);
    await choose("a.csv", "b.csv", "c.csv");
    await answerQuestion(page, 1, about, "amount:3");
    const amounts = imports().files.map(
      ({ step }) => step.kind === "read" && step.file.mapping.columns.amount,
    );
    expect(amounts).toEqual([3, 3, given.ORDER_FILE.mapping.columns.amount]);
  });

  it("another date column is asked for its date order anew", async () => {
    const { page, choose, file } = await openPage();
    await choose("a.csv");
    await assignFileColumn(page, 1, "date", 3);
    expect(file().mapping.dateOrder).toBeNull();
  });

  it("another column of amounts is asked for their style anew", async () => {
    const { page, choose, file } = await openPage({}, { "a.csv": given.OPEN_STYLE });
    await choose("a.csv");
    await answerQuestion(page, 1, { id: "amountStyle" }, "comma");
    expect(file()).toMatchObject({
      mapping: { amountStyle: "comma" },
      questions: [{ id: "amountStyle" }],
    });
    await assignFileColumn(page, 1, "status", 2);
    expect(file().mapping.amountStyle).toBe("comma");
    await assignFileColumn(page, 1, "unitPrice", 3);
    expect(file()).toMatchObject({ mapping: { amountStyle: null }, questions: [], answers: {} });
  });

  it("the two questions, by the user's answers", async () => {
    const questions = [...given.OPEN_DATES.questions, ...given.OPEN_AMOUNTS.questions];
    const both = { ...given.OPEN_DATES, questions };
    const { page, choose, file } = await openPage({}, { "a.csv": both });
    await choose("a.csv");
    await answerQuestion(page, 1, { id: "dateOrder" }, "DMY");
    await answerQuestion(page, 1, { id: "amountLevel" }, "order");
    expect(file()).toMatchObject({
      answers: { dateOrder: "DMY", amountLevel: "order" },
      mapping: { dateOrder: "DMY", columns: { orderTotal: 3 } },
    });
    expect(file().mapping.columns.amount).toBeNull();
  });

  it("a status, in every file that asks about it, and sends what was said with the import", async () => {
    const asked = (about: string) => ({
      ...{ id: "unknownStatus" as const, about, values: { status: about, rows: 2, amount: 300 } },
      ...{ answers: [{ value: "count" }, { value: "leaveOut" }], otherwise: "count" },
    });
    const one = { ...given.ORDER_FILE, questions: [asked("保留"), asked("様子見")] };
    const other = { ...given.ORDER_FILE, questions: [asked("保留")] };
    const { page, choose, addOn, file } = await openPage({}, { "a.csv": one, "b.csv": other });
    await choose("a.csv", "b.csv");
    await answerQuestion(page, 2, asked("保留"), "leaveOut");
    expect([file(0).answers, file(1).answers]).toEqual([
      { "unknownStatus:保留": "leaveOut" },
      { "unknownStatus:保留": "leaveOut" },
    ]);
    await importFiles(page);
    const start = addOn.calls.find(({ method }) => method === "importStart")?.args;
    expect(start).toMatchObject({ statuses: { count: [], leaveOut: ["保留"] } });
  });

  describe("the currency, once for all files", () => {
    const inCurrency = (...codes: string[]) => {
      const said = codes.map((code, i) => ({ meaning: [[code]], rows: i + 1, row: 2 + i }));
      return { ...given.ORDER_FILE, survey: { ...given.SURVEY, currencies: { said, unsaid: null } } };
    };
    const yen = inCurrency("JPY");
    const choose = (page: Awaited<ReturnType<typeof openPage>>["page"], currency: string) =>
      page.store.dispatch({ type: "importCurrency", currency });
    const startOf = ({ addOn }: Awaited<ReturnType<typeof openPage>>) =>
      addOn.calls.find(({ method }) => method === "importStart")?.args;

    it("waits for it where two files differ, and sends it with the import", async () => {
      const opened = await openPage({}, { "a.csv": inCurrency("USD"), "b.csv": yen });
      await opened.choose("a.csv", "b.csv");
      await importFiles(opened.page);
      expect(startOf(opened)).toBeUndefined();
      expect(opened.state().focus.spot).toBe("importCurrency");
      choose(opened.page, "USD");
      await importFiles(opened.page);
      expect(startOf(opened)).toMatchObject({ currency: "USD" });
    });

    it("is not sent where nobody chose it, nor once its file was taken off", async () => {
      const opened = await openPage({}, { "a.csv": inCurrency("USD"), "b.csv": yen });
      await opened.choose("a.csv", "b.csv");
      choose(opened.page, "USD");
      opened.page.store.dispatch({ type: "importRemoved", id: 1 });
      await importFiles(opened.page);
      expect(startOf(opened)).not.toHaveProperty("currency");
    });

    it("may be named where no row says one", async () => {
      const opened = await openPage();
      await opened.choose("a.csv");
      choose(opened.page, "EUR");
      await importFiles(opened.page);
      expect(startOf(opened)).toMatchObject({ currency: "EUR" });
    });

    it("is that of the settings, which asks nothing", async () => {
      const open = [{ ...STATE, settings: { ...STATE.settings, currency: "JPY" } }];
      const opened = await openPage({ open }, { "a.csv": inCurrency("USD", "JPY") });
      await opened.choose("a.csv");
      await importFiles(opened.page);
      expect(startOf(opened)).toBeDefined();
      expect(startOf(opened)).not.toHaveProperty("currency");
    });
  });

  it("the channel's name, without the blanks around it", async () => {
    const { page, choose, file } = await openPage();
    await choose("a.csv");
    await nameChannel(page, 1, " 自社サイト ");
    expect(file().mapping.channel).toBe("自社サイト");
  });
});
