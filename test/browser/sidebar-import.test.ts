/** Order files dropped on the sidebar, with a scripted add-on on the other side. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type DroppedFile, dropFiles } from "../support/drop-files.ts";
import { encoded } from "../support/encode-text.ts";
import type { Answers } from "../support/fake-add-on.ts";
import { DONE, PREVIEW, USED } from "../support/sidebar-answers.ts";
import { IMPORTED, MERGING, RECEIVING, TAKEN_BACK } from "../support/sidebar-files.ts";
import { type Scripted, scriptedSidebars } from "../support/scripted-sidebar.ts";
import { focused, tabTo } from "../support/sidebar-page.ts";

const openSidebar = scriptedSidebars();

function sidebar(answers: Answers = {}): Promise<Scripted> {
  return openSidebar({
    open: [USED],
    inspect: [PREVIEW],
    mappings: [{}],
    importStart: [RECEIVING],
    importChunk: [MERGING],
    importMerge: [IMPORTED],
    importCancel: [TAKEN_BACK],
    start: [DONE],
    show: [null],
    ...answers,
  });
}

const sjis = (name: string, ...lines: string[]): DroppedFile => ({
  name,
  bytes: encoded(lines.join("\r\n"), "shift_jis"),
});
const CLEAR = sjis(
  "受注一覧.csv",
  "注文番号,注文日,会員番号,注文者,注文合計",
  "1001,2024/01/05,M1,㈱髙橋～①,5400",
  "1002,2024/03/31,M2,山田,1200",
);
const TWO_WAYS = sjis(
  "orders.csv",
  "注文番号,注文日,会員番号,金額",
  "1001,03/04/2024,M1,5400",
  "1001,03/04/2024,M1,5400",
);
const THOUSANDS = sjis("eu.csv", "注文番号,注文日,会員番号,注文合計", "1,2024/01/05,M1,1.234");
const UNNAMED = sjis(
  "控え.csv",
  "番号,受けた日,だれ,注文合計",
  "1001,2024/01/05,M1,5400",
  "1002,2024/03/31,M2,1200",
);
const EXCEL: DroppedFile = { name: "注文.xls", bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]) };
const HOSTILE = sjis(
  "<img src=x onerror=alert(1)>.csv",
  '注文番号,注文日,会員番号,"<script>alert(2)</script>",注文合計',
  '1001,2024/01/05,"<img src=x onerror=alert(3)>",=IMPORTXML(1),5400',
);

const status = (page: Page) => page.locator("[role=status]").innerText();
const mainButton = (page: Page) => page.locator("footer > button").innerText();
const read = (page: Page) => page.waitForSelector(".file details");

describe("a dropped file", () => {
  it("shows what was understood, before anything is written", async () => {
    const { page, addOn } = await sidebar();
    await dropFiles(page, [CLEAR]);
    await read(page);
    const card = await page.locator(".file").innerText();
    expect(card).toContain("受注一覧.csv");
    expect(card).toContain("2行・Shift_JIS");
    expect(card).toContain("2024/01/05～2024/03/31");
    expect(card).toContain("列の名前から読みました。");
    const samples = await page.locator(".file tbody tr").allInnerTexts();
    expect(samples.map((row) => row.split("\t"))).toEqual([
      ["2024/01/05", "M1", "5,400"],
      ["2024/03/31", "M2", "1,200"],
    ]);
    expect(await status(page)).toBe("取り込めます。レポートも続けて作ります。");
    expect(await mainButton(page)).toBe("取り込む（1ファイル・2行）");
    expect(addOn.methods()).toEqual(["open", "mappings"]);
  });

  it("asks with the user's own amount whether it has thousands or decimals", async () => {
    const { page, addOn } = await sidebar();
    await dropFiles(page, [THOUSANDS]);
    await read(page);
    const question = page.getByRole("group", { name: "金額「1.234」はいくらですか" });
    const answers = ["1,234（「,」が小数点）", "1.234（「.」が小数点）"] as const;
    expect(await question.locator("label").allInnerTexts()).toEqual(answers);
    await page.getByLabel(answers[0]).check();
    await expect.poll(() => page.locator(".file tbody td:nth-child(3)").first().innerText()).toBe("1,234");
    await page.click("footer > button");
    await page.waitForSelector("#imported");
    expect(addOn.calls[2]?.args).toMatchObject({ files: [{ mapping: { amountStyle: "comma" } }] });
  });

  it("is read again as corrected: another column, another channel", async () => {
    const { page, addOn } = await sidebar();
    await dropFiles(page, [CLEAR]);
    await read(page);
    await page.getByText("列の対応").click();
    await page.getByLabel("顧客ID").selectOption({ label: "D列 注文者" });
    await expect
      .poll(() => page.locator(".file tbody td:nth-child(2)").first().innerText())
      .toContain("㈱髙橋～①");
    await page.getByLabel("チャネル名").fill("自社サイト");
    await page.click("footer > button");
    await page.waitForSelector("#imported");
    const start = addOn.calls.find(({ method }) => method === "importStart")?.args;
    expect(start).toMatchObject({
      files: [{ mapping: { columns: { customer: 3 }, channel: "自社サイト" } }],
    });
  });

  it("keeps the list of columns in sight and under the keys while one is looked for", async () => {
    const { page } = await sidebar();
    await dropFiles(page, [UNNAMED]);
    await read(page);
    const asked = page.getByLabel("顧客ID").first();
    await asked.focus();
    const chosen = () => asked.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.label);
    for (const column of ["A列 番号", "B列 受けた日"]) {
      await page.keyboard.press("ArrowDown");
      await expect.poll(chosen).toBe(column);
      await page.waitForFunction(() => document.querySelector(".file .spoken")?.textContent !== "読み取り中");
      expect(await asked.evaluate((one) => one === document.activeElement)).toBe(true);
    }
  });

  it("of another kind says what it is and what to do, and is left out by its button", async () => {
    const { page } = await sidebar();
    await dropFiles(page, [EXCEL, CLEAR]);
    await read(page);
    expect(await page.locator(".refusal").innerText()).toContain(
      "Excelのファイルのうち、.xlsの形式は読み込めません。",
    );
    expect(await page.locator(".refusal").innerText()).toContain("Googleスプレッドシートで開くか、");
    await page.click("footer > button");
    await expect.poll(() => status(page)).toBe("「注文.xls」は取り込めません。一覧から外してください。");
    await page.getByRole("button", { name: "「注文.xls」を外す" }).click();
    expect(await status(page)).toBe("取り込めます。レポートも続けて作ります。");
  });

  it("executes nothing: names, headers and cells are text", async () => {
    const { page } = await sidebar();
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await dropFiles(page, [HOSTILE]);
    await read(page);
    await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
    expect(await page.locator(".file .name").innerText()).toBe(HOSTILE.name);
    expect(await page.locator(".file tbody").innerText()).toContain("<img src=x onerror=alert(3)>");
    expect(await page.locator("img, #app script").count()).toBe(0);
    expect(dialogs).toEqual([]);
  });

  it("does not open in place of the page, wherever and whenever it is let go", async () => {
    const { page, addOn } = await sidebar();
    const prevented = () =>
      page.evaluate(() => {
        const about = { dataTransfer: new DataTransfer(), bubbles: true, cancelable: true };
        const [over, drop] = [new DragEvent("dragover", about), new DragEvent("drop", about)];
        document.querySelector("header")?.dispatchEvent(over);
        document.querySelector("header")?.dispatchEvent(drop);
        return over.defaultPrevented && drop.defaultPrevented;
      });
    expect(await prevented()).toBe(true);
    const during: boolean[] = [];
    addOn.once("importMerge", async () => void during.push(await prevented()));
    await dropFiles(page, [CLEAR]);
    await read(page);
    await page.click("footer > button");
    await page.waitForSelector("#imported");
    expect(during).toEqual([true]);
  });
});

describe("an import by the keyboard alone", () => {
  it("goes from choosing a file over its two questions to the reports", async () => {
    const { page, addOn } = await sidebar();
    const chooser = page.waitForEvent("filechooser");
    await tabTo(page, "ファイルを選ぶ");
    await page.keyboard.press("Enter");
    const buffer = Buffer.from(TWO_WAYS.bytes);
    await (await chooser).setFiles([{ name: TWO_WAYS.name, mimeType: "text/csv", buffer }]);
    await read(page);
    expect(await focused(page)).toBe("注文ファイルの取り込み");
    await tabTo(page, "取り込む");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("2024年3月4日（月/日/年）");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.locator(".file tbody td").first().innerText()).toBe("2024/04/03");
    await tabTo(page, "取り込む");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("注文全体の金額（合計 5,400）");
    await page.keyboard.press("Space");
    await expect.poll(() => status(page)).toBe("取り込めます。レポートも続けて作ります。");
    await tabTo(page, "取り込む");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("結果");
    const start = addOn.calls.find(({ method }) => method === "importStart")?.args;
    expect(start).toMatchObject({
      files: [{ rows: 2, mapping: { dateOrder: "DMY", columns: { orderTotal: 3 } } }],
    });
    const looks = addOn.calls.filter(({ method }) => method === "inspect");
    expect(looks.at(-1)?.args).toMatchObject({ sheetId: 31 });
  });

  it("is taken back between two chunks, with the chosen files still there", async () => {
    const { page, addOn } = await sidebar();
    await dropFiles(page, [CLEAR]);
    await read(page);
    addOn.once("importStart", async () => {
      await tabTo(page, "キャンセル");
      await page.keyboard.press("Enter");
    });
    await page.click("footer > button");
    await expect.poll(() => status(page)).toContain("取り込みを取り消しました。注文は元のままです。");
    expect(addOn.methods().slice(2)).toEqual(["importStart", "importCancel"]);
    expect(await page.locator(".file").count()).toBe(1);
  });
});

it("an import that has something to say is over in words, file by file, and the reports wait", async () => {
  const edits = "手で直した行が2件、ファイルの内容に替わりました。";
  const result = IMPORTED.result && { ...IMPORTED.result, notices: [edits] };
  const { page } = await sidebar({ importMerge: [{ ...IMPORTED, result }] });
  await dropFiles(page, [CLEAR]);
  await read(page);
  await page.click("footer > button");
  await page.waitForSelector("#imported");
  const text = await page.locator("section", { has: page.locator("#imported") }).innerText();
  expect(text).toContain("シート「注文データ」に入れました。");
  expect(text).toContain("追加 3件・更新 0件・変更なし 1件");
  expect(text).toContain(edits);
  expect(await status(page)).toBe("取り込みました。レポートを作成できます。");
});

it("an import left behind is named and can be given up", async () => {
  const left = { ...RECEIVING, next: 1, rowsReceived: 5000, rowsTotal: 12345 };
  const { page, addOn } = await sidebar({ open: [{ ...USED, unfinishedImport: left }] });
  const box = page.getByRole("group", { name: "前回の取り込みが途中です" });
  expect(await box.innerText()).toContain("a.csv：12,345行のうち5,000行まで届いています。");
  await box.getByRole("button").click();
  await expect.poll(() => addOn.methods()).toEqual(["open", "importCancel"]);
  await expect.poll(() => box.count()).toBe(0);
});

const MANY = [CLEAR, TWO_WAYS, EXCEL, HOSTILE, { ...CLEAR, name: `${"とても長い名前".repeat(12)}.csv` }];
const TALL_NAMES = sjis(
  "長い見出し.csv",
  `${"長い見出し".repeat(20)},注文日,会員番号,注文合計`,
  `${"あ".repeat(300)},2024/01/05,M1,1`,
);

describe.each(["ja", "en"] as const)("in 300 px, %s", (language) => {
  it.each([
    { why: "many files", files: MANY },
    { why: "long headers", files: [TALL_NAMES] },
  ])("$why: nothing is wider than the sidebar, every control has a name", async ({ files }) => {
    const { page } = await sidebar({ open: [{ ...USED, language }] });
    await dropFiles(page, files);
    await page
      .locator(".file > details, .refusal")
      .nth(files.length - 1)
      .waitFor();
    await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
    const poor = await page.evaluate(() => {
      const wide = [...document.querySelectorAll("#app *")].filter(
        (element) => element.getBoundingClientRect().right > window.innerWidth,
      );
      const nameless = [...document.querySelectorAll<HTMLInputElement>("button, select, input")].filter(
        (one) => !(one.ariaLabel ?? one.labels?.[0]?.textContent ?? one.textContent ?? "").trim(),
      );
      return [...wide, ...nameless].map((element) => element.outerHTML.slice(0, 80));
    });
    expect(poor).toEqual([]);
  });
});

it("says everything of its own in English", async () => {
  const data = { ...PREVIEW, name: "Orders", headers: ["id", "date", "customer"], why: "The longest." };
  const { page } = await sidebar({ open: [{ ...USED, language: "en", sheets: [], orders: data }] });
  const file = sjis(
    "orders.csv",
    "order id,order date,customer id,amount",
    "1,03/04/2024,C1,x",
    "1,03/04/2024,C1,5",
  );
  await dropFiles(page, [file, { ...EXCEL, name: "orders.xls" }]);
  await page.waitForSelector(".refusal");
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  const own = (await page.locator("body").innerText()).replaceAll("日本語", "");
  expect(own).toContain("Which day is “03/04/2024”?");
  expect(own).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
});
