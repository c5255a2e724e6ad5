/** A list of customers chosen in the sidebar, with a scripted add-on on the other side. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import { describe, expect, it } from "vitest";
import { dropFiles } from "../support/drop-files.ts";
import { encoded } from "../support/encode-text.ts";
import { scriptedSidebars } from "../support/scripted-sidebar.ts";
import { PREVIEW, USED } from "../support/sidebar-answers.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const openSidebar = scriptedSidebars();
const SAYS = "会員.csv：「顧客データ」に2人を追加";
const TAKEN = {
  sheetId: 41,
  name: "顧客データ",
  added: 2,
  updated: 0,
  unchanged: 0,
  nameless: 0,
  says: SAYS,
};
const LIST =
  "会員ID,お名前(姓),メールアドレス,会員ランク,登録日,ポイント\r\n00101,春日,a@example.jp,=金,2024/01/05,10\r\n00102,髙橋,,,2024/01/06,";

describe.each(["ja", "en"] as const)("%s", (language) => {
  it("is recognised, brought in as it is, and told of", async () => {
    const { page, addOn } = await openSidebar({
      ...{ open: [{ ...USED, language }], inspect: [PREVIEW], mappings: [{}] },
      ...{ customersChunk: [TAKEN], show: [null] },
    });
    await dropFiles(page, [{ name: "会員.csv", bytes: encoded(LIST, "shift_jis") }]);
    await page.locator(".sign", { hasText: "✓" }).first().waitFor();
    const card = await page.locator(".file").innerText();
    expect(card).toContain(
      language === "ja" ? "取り込むとシート「顧客データ」に入り" : "It goes to the sheet “Customers”",
    );
    await page.addScriptTag({ content: AXE });
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof Axe }).axe.run({ resultTypes: ["violations"] }),
    );
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.click("footer > button");
    await page.waitForSelector("#imported");
    expect(await page.locator("section.card", { has: page.locator("#imported") }).innerText()).toContain(
      SAYS,
    );
    const sent = addOn.calls.find(({ method }) => method === "customersChunk")?.args;
    expect(sent).toMatchObject({
      header: ["会員ID", "お名前(姓)", "メールアドレス", "会員ランク", "登録日", "ポイント"],
      rows: [
        ["00101", "春日", "a@example.jp", "=金", "2024/01/05", "10"],
        ["00102", "髙橋", "", "", "2024/01/06", ""],
      ],
    });
  });
});
