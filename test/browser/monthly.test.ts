/** 毎月ひとりでに in the workbench: read, stopped and set up again by the keyboard alone. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { Frame } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import {
  append,
  MAIL,
  monthly,
  monthlyBook,
  pass,
  setUp,
  soldIn,
  soldUntil,
} from "../support/monthly-book.ts";
import { answer } from "../support/run-book.ts";
import { hostXlsx, openWorkbenchPage, sidebarFrame } from "../support/workbench-page.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TITLE = { ja: "毎月ひとりでに", en: "Every month by itself" } as const;
const STOP = { ja: "止める", en: "Stop" } as const;
const SET = { ja: "毎月作る", en: "Make them every month" } as const;
const PATIENCE = { timeout: 60_000 };

let lived: Book;
beforeAll(() => {
  lived = monthlyBook(soldUntil("2024-12", 26), "2025-01-10 10:00", ["rfm"]);
  setUp(lived);
  append(lived, soldIn("2025-01"));
  lived.obstruct("protected", "RFM");
  pass(lived, "2025-02-03 23:00");
});

async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  const { violations: found } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: typeof Axe }).axe.run({ resultTypes: ["violations"] }),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}

describe.each(["ja", "en"] as const)("%s", (user) => {
  it("tells of the last month, is stopped, says what is wrong at its field, and is set up again", async () => {
    const book = lived.copy();
    // The user's last choice of a language, which the add-on remembers.
    answer(book, "open", { language: user });
    const openTable = (_: unknown, locale: string): Promise<Book> => {
      book.setUserLocale(locale);
      return Promise.resolve(book);
    };
    const first = { kind: "empty" } as const;
    const opened = await openWorkbenchPage(
      { openTable, toXlsx: hostXlsx, first, begins: "sidebar" },
      { user },
    );
    try {
      const { page } = opened;
      const frame = await sidebarFrame(page);
      const card = frame
        .locator("section", { has: frame.getByRole("heading", { name: TITLE[user] }) })
        .last();
      const text = () => card.innerText();
      await card.getByRole("button", { name: STOP[user] }).waitFor(PATIENCE);
      expect(await text()).toContain("2025/02/03 06:17");
      expect(await text()).toContain("RFM");
      expect(await text()).toContain(MAIL);
      expect(await violations(frame)).toEqual([]);

      await card.getByRole("button", { name: STOP[user] }).press("Enter");
      const set = card.getByRole("button", { name: SET[user] });
      await set.waitFor(PATIENCE);
      await set.press("Enter");
      await card.locator("[aria-invalid]").waitFor();
      expect(await violations(frame)).toEqual([]);
      await card.locator("input").first().focus();
      await page.keyboard.type("Suzuki");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.type("suzuki");
      await page.keyboard.press("Enter");
      await card.locator("[aria-invalid]", { hasNotText: "x" }).waitFor(PATIENCE);
      await expect
        .poll(text, PATIENCE)
        .toMatch(user === "ja" ? /「suzuki」はメールアドレスとして/ : /"suzuki" is no mail/);
      await page.keyboard.type("@example.com");
      await page.keyboard.press("Enter");
      await card.getByRole("button", { name: STOP[user] }).waitFor(PATIENCE);
      expect(monthly(book).schedule).toMatchObject({
        name: "Suzuki",
        mail: "suzuki@example.com",
        day: 3,
        hour: 6,
      });
      expect(await violations(frame)).toEqual([]);
      expect(opened.errors).toEqual([]);
    } finally {
      await opened.close();
    }
  });
});
