/** The sidebar before, and without, the parts that it fetches when a file is chosen. */
import { expect, it } from "vitest";
import { dropFiles } from "../support/drop-files.ts";
import { PREVIEW, STATE, USED } from "../support/sidebar-answers.ts";
import { scriptedSidebars } from "../support/scripted-sidebar.ts";
import { partsAnswer } from "../support/sidebar-page.ts";

const openSidebar = scriptedSidebars();
const FILE = {
  name: "受注.csv",
  bytes: new TextEncoder().encode("注文番号,注文日,会員番号,注文合計\n1,2024/01/05,M1,5400"),
};

it("opens, looks at the sheet and answers without its parts", async () => {
  const { page, addOn } = await openSidebar({
    open: [STATE],
    inspect: [PREVIEW],
    parts: [await partsAnswer()],
  });
  await page.getByLabel("集計するシート").selectOption({ index: 0 });
  expect(await page.locator("[role=status]").innerText()).toBe("作成できます。");
  expect(await page.evaluate(() => "CPM_PARTS" in window)).toBe(false);
  expect(addOn.methods()).not.toContain("parts");
});

it("says in one sentence that they did not come, and reads the same file at the next try", async () => {
  const { page } = await openSidebar({
    open: [USED],
    inspect: [PREVIEW],
    mappings: [{}],
    parts: [new Error("NetworkError: Connection failure due to HTTP 0"), await partsAnswer()],
  });
  await dropFiles(page, [FILE]);
  const said = page.getByRole("alert");
  expect(await said.innerText()).toContain(
    "ファイルを読み取る準備ができませんでした。ファイルはまだ読んでいません。",
  );
  expect(await said.innerText()).toContain("通信を確かめてから、もう一度押してください。");
  await said.getByRole("button", { name: "もう一度" }).click();
  await page.waitForSelector(".file details");
  expect(await said.count()).toBe(0);
  expect(await page.locator(".file").innerText()).toContain("受注.csv");
});
