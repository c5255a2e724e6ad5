import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type Answers } from "../support/fake-add-on.ts";
import { DONE, LEVERS, PREVIEW, REFUSAL, RESULT, RUNNING, STATE } from "../support/sidebar-answers.ts";
import { type Scripted, scriptedSidebars } from "../support/scripted-sidebar.ts";
import { focused, tabTo } from "../support/sidebar-page.ts";

const openSidebar = scriptedSidebars();

function sidebar(answers: Answers = {}): Promise<Scripted> {
  return openSidebar({
    open: [STATE],
    inspect: [PREVIEW],
    start: [{ ...RUNNING, done: 0 }],
    step: [RUNNING, DONE],
    cancel: [{ ...RUNNING, state: "cancelled" }],
    show: [null],
    removeAll: [{ removed: 4, lists: [], left: [] }],
    ...{ sliceValues: [[]], levers: [LEVERS] },
    ...answers,
  });
}

const status = (page: Page) => page.locator("[role=status]").innerText();
const fiveDone = { ...STATE, last: RESULT };
const monthOrDay = {
  ...PREVIEW,
  dateOrder: null,
  dateQuestion: { cell: "03/04/2024", monthFirst: "2024-03-04", dayFirst: "2024-04-03" },
};
const noAmount = {
  ...PREVIEW,
  columns: { ...PREVIEW.columns, amount: null },
  problems: ["金額の列がありません。"],
};

describe("a run by the keyboard alone", () => {
  it("goes from the first press to the sheet of a report", async () => {
    const { page, addOn } = await sidebar();
    await tabTo(page, "レポートを作成");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#result");
    expect(await focused(page)).toBe("結果");
    expect(await status(page)).toBe("レポートができました。");
    await tabTo(page, "顧客BS");
    await page.keyboard.press("Space");
    await expect.poll(() => addOn.methods()).toEqual(["open", "start", "step", "step", "show", "show"]);
    expect(addOn.calls.at(-1)?.args).toEqual({ sheetId: 21, language: "ja" });
  });

  it("is stopped between two steps, with the keyboard back at the button", async () => {
    const { page, addOn } = await sidebar();
    addOn.once("step", async () => {
      await page.waitForSelector("text=キャンセル");
      await tabTo(page, "キャンセル");
      await page.keyboard.press("Enter");
    });
    await tabTo(page, "レポートを作成");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("レポートを作成");
    expect(addOn.methods()).toEqual(["open", "start", "step", "cancel"]);
    expect(await status(page)).toContain("まだ書いていないレポートは前のままです");
  });

  it("answers the question of the date order first", async () => {
    const { page, addOn } = await sidebar({
      open: [{ ...STATE, orders: monthOrDay }],
      inspect: [{ ...PREVIEW, dateOrder: "DMY" }],
    });
    await tabTo(page, "レポートを作成");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("2024年3月4日（月/日/年）");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toBe("2024年4月3日（日/月/年）");
    await tabTo(page, "レポートを作成");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#result");
    expect(addOn.calls.find(({ method }) => method === "start")?.args).toMatchObject({ dateOrder: "DMY" });
  });

  it("is led to the missing column and on once it is chosen", async () => {
    const { page, addOn } = await sidebar({ open: [{ ...STATE, orders: noAmount }] });
    await tabTo(page, "レポートを作成");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("金額");
    await page.keyboard.type("G列");
    await page.keyboard.press("Tab");
    await expect.poll(() => status(page)).toBe("作成できます。");
    expect(addOn.calls.at(-1)).toMatchObject({ method: "inspect", args: { columns: { amount: 6 } } });
  });

  it("is led to the setting that does not fit", async () => {
    const { page, addOn } = await sidebar();
    await tabTo(page, "詳細設定");
    await page.keyboard.press("Enter");
    await tabTo(page, "F3");
    await page.keyboard.type("2");
    await tabTo(page, "レポートを作成");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("F3");
    const described = page.locator("input:focus");
    const hint = await described.getAttribute("aria-describedby");
    expect(await page.locator(`[id="${hint}"]`).innerText()).toContain("F3は3以上");
    expect(addOn.methods()).toEqual(["open"]);
  });

  it("goes on with a run that a closed sidebar left behind", async () => {
    const { page, addOn } = await sidebar({ open: [{ ...STATE, unfinished: RUNNING }], step: [DONE] });
    await tabTo(page, "再開");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#result");
    await expect.poll(() => addOn.methods()).toEqual(["open", "step", "show"]);
  });

  it("removes everything stored only after a second yes", async () => {
    const { page, addOn } = await sidebar({ open: [fiveDone, STATE] });
    await tabTo(page, "保存した内容を消す");
    await page.keyboard.press("Enter");
    await tabTo(page, "すべて消す");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("消しますか。元には戻せません。");
    expect(addOn.methods()).toEqual(["open"]);
    await tabTo(page, "消す");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("4件を消しました。");
    expect(await page.locator("#result").count()).toBe(0);
  });
});

describe("what the page shows", () => {
  it("the figures of the worked example, each with where it comes from", async () => {
    const { page } = await sidebar({ open: [fiveDone] });
    const figures = (await page.locator(".figure").allInnerTexts()).map((text) => text.split("\n"));
    expect(figures).toEqual([
      ["稼働顧客", "9人", "直近1年に購入"],
      ["顧客維持率", "62.5%", "8人のうち5人"],
      ["残存率", "16.7%", "新規からF5継続まで"],
      ["5年売上の見通し", "¥238,636", "年商の3.41倍", "幅 ¥201,500～¥262,900"],
    ]);
  });

  it("no answer as a dash that is also said, with the reason in its place", async () => {
    const retention = "前年の顧客が8人\n（30人から出せます）";
    const withheld = { ...RESULT.withheld, retention };
    const last = { ...RESULT, retention: null, withheld };
    const { page } = await sidebar({ open: [{ ...STATE, last }] });
    expect((await page.locator(".value").allTextContents())[1]).toBe("—算出できません");
    expect(await page.locator(".figure").nth(1).locator(".hint").allTextContents()).toEqual(
      retention.split("\n"),
    );
  });

  it("how far a run has come", async () => {
    const { page, addOn } = await sidebar();
    const seen: string[] = [];
    await page.click(".main");
    await page.waitForSelector("#result");
    addOn.once("step", async () => {
      seen.push(await status(page), String(await page.locator("progress").getAttribute("value")));
    });
    await page.click(".main");
    await expect.poll(() => seen).toEqual(["0/5\n顧客BSを書いています", "0"]);
  });

  it("a refusal in one box: what happened, what to do, details folded", async () => {
    const { page } = await sidebar({ start: [REFUSAL] });
    await page.click(".main");
    const box = page.getByRole("alert");
    await box.waitFor();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await box.innerText()).toContain("数えられる注文がありません。\n\n金額の列を確かめてください。");
    expect(await page.locator("text=受注データ 2-10235").isVisible()).toBe(false);
    await tabTo(page, "閉じる");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("レポートを作成");
  });

  it("Google's own failure in words, and the way to try again", async () => {
    const { page } = await sidebar({
      open: [new Error("NetworkError: Connection failure due to HTTP 0"), STATE],
    });
    expect(await page.getByRole("alert").innerText()).toContain("Googleにつながりませんでした。");
    await page.getByRole("button", { name: "もう一度" }).click();
    await page.waitForSelector("#orders");
  });

  it("one sentence and nothing that writes to a viewer", async () => {
    const { page } = await sidebar({ open: [{ ...fiveDone, canEdit: false }] });
    expect(await page.locator("main").innerText()).toContain(
      "レポートを作るには、このファイルの編集権限が必要です。",
    );
    const buttons = await page.locator("button").allInnerTexts();
    expect(buttons.map((text) => text.split("\n")[0])).toEqual([
      "English",
      "顧客BS",
      "ゴールド顧客育成マップ",
      "RFM",
      "この数字の説明",
    ]);
  });

  it("every text of its own in the other language at once", async () => {
    const data = { ...PREVIEW, name: "Orders", headers: ["id", "date", "customer"], why: "The longest." };
    const result = { ...RESULT, alarm: null, reports: [], notices: [], excluded: [] };
    const english = { ...fiveDone, language: "en" as const, sheets: [], orders: data, last: result };
    const { page } = await sidebar({ open: [{ ...english, language: "ja" }, english], inspect: [data] });
    await page.click("text=English");
    await page.waitForSelector("text=Create reports");
    await page.click("summary >> text=Settings");
    await page.click("summary >> text=Columns");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    const own = (await page.locator("body").innerText()).replaceAll("日本語", "");
    expect(own).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });
});

const SCENES: Record<string, Answers> = {
  "first run": {},
  "with a result": { open: [fiveDone] },
  "date order asked": { open: [{ ...STATE, orders: monthOrDay }] },
  "column missing": { open: [{ ...STATE, orders: noAmount }] },
  "no orders sheet": { open: [{ ...STATE, orders: null }] },
  unfinished: { open: [{ ...STATE, unfinished: RUNNING }] },
  refused: { start: [REFUSAL] },
};

describe.each(Object.entries(SCENES))("in 300 px: %s", (name, answers) => {
  async function scene(): Promise<Page> {
    const { page } = await sidebar(answers);
    if (name === "refused") await page.click(".main").then(() => page.waitForSelector(".trouble"));
    await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
    return page;
  }

  it("nothing is wider than the sidebar; every control has a name and shows the focus", async () => {
    const page = await scene();
    const wider = await page.evaluate(() =>
      [...document.querySelectorAll("#app *")]
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(wider).toEqual([]);
    const controls = await page.locator("button, select, input, summary").count();
    expect(controls).toBeGreaterThan(5);
    const poor = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLInputElement>("button, select, input")];
      const name = (one: HTMLInputElement) =>
        one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent ?? "";
      return all.filter((one) => name(one).trim() === "").map((one) => one.outerHTML);
    });
    expect(poor).toEqual([]);
    expect(await ringless(page, controls)).toEqual([]);
  });
});

/** Controls that Tab reaches without a visible ring. */
async function ringless(page: Page, controls: number): Promise<string[]> {
  const found: string[] = [];
  for (let n = 0; n < controls; n++) {
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const { activeElement: element, body } = document;
      return element === null || element === body ? null : getComputedStyle(element).outline;
    });
    if (outline !== null && !outline.includes("2px")) found.push(`${await focused(page)}: ${outline}`);
  }
  return found;
}

it("the main button stays in its place from the first moment to the result", async () => {
  const { page, addOn } = await sidebar();
  const place = async () => (await page.locator("footer > button").boundingBox())?.y;
  const before = await place();
  const during: unknown[] = [];
  addOn.once("step", async () => void during.push(await place()));
  await page.click(".main");
  await page.waitForSelector("#result");
  expect([...during, await place()]).toEqual([before, before]);
});
