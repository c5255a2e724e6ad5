/** A book without the add-on: a plain model and a bundle of a few lines, to test server and page by themselves. */
import { Model } from "../../src/workbench/engine/library.ts";
import { newTimed } from "../../src/workbench/gas/timed.ts";
import { newTimes } from "../../src/workbench/host-times.ts";
import type { LiveBook, OpenTable } from "../../src/workbench/live-book.ts";

const SIDEBAR = `<!doctype html><html><head><title>Plain</title></head><body>
<button id="go">go</button><button id="fail">fail</button><p id="answer"></p>
<script>
const show = (value) => (document.getElementById("answer").textContent = JSON.stringify(value));
document.getElementById("go").onclick = () =>
  google.script.run.withSuccessHandler(show).double({ number: 21 });
document.getElementById("fail").onclick = () =>
  google.script.run.withFailureHandler((error) => show(error.message)).breakDown();
</script></body></html>`;

/** Opens a table as a plain book; numbers in it become numbers. */
export const openPlainBook: OpenTable = async ({ sheetName, rows }, userLocale) => {
  const cells = Object.fromEntries(
    rows.flatMap((row, y) => row.map((text, x) => [String.fromCharCode(65 + x) + (y + 1), text])),
  );
  const sheet = { id: "orders", name: sheetName, colNumber: 26, rowNumber: 100, cells };
  const large = { id: "large", name: "large", colNumber: 3, rowNumber: 10 };
  const model = new Model({ version: "19.3.0", sheets: [sheet, large] });
  return new PlainBook(model, userLocale);
};

class PlainBook implements LiveBook {
  private sidebar: { title: string; html: string } | null = null;
  private asked = 0;
  readonly times = newTimes(newTimed(), () => undefined);
  readonly model: Model;
  userLocale: string;

  constructor(model: Model, userLocale: string) {
    this.model = model;
    this.userLocale = userLocale;
  }

  menu(): ReturnType<LiveBook["menu"]> {
    const open = { caption: "Open", functionName: "openPlain" };
    return [{ caption: "Plain", items: [open, null, { caption: "Write", functionName: "writeHello" }] }];
  }

  timeZone(): string {
    return "Asia/Tokyo";
  }

  visibleSheets(): string[] {
    return [];
  }

  functionNames(): string[] {
    return ["openPlain", "writeHello", "double", "breakDown", "userLocaleNow"];
  }

  call(name: string, ...args: unknown[]): unknown {
    if (name === "openPlain") this.sidebar = { title: "Plain", html: SIDEBAR };
    if (name === "writeHello") this.write("hello");
    if (name === "breakDown") throw new RangeError("broken on purpose");
    if (name === "userLocaleNow") return this.userLocale;
    if (name === "double") return (args[0] as { number: number }).number * 2;
    return null;
  }

  private write(content: string): void {
    this.model.dispatch("UPDATE_CELL", { sheetId: "orders", col: 5, row: 0, content });
  }

  openedSidebar(): { title: string; html: string } | null {
    const { sidebar } = this;
    this.sidebar = null;
    return sidebar;
  }

  setUserLocale(locale: string): void {
    this.userLocale = locale;
  }

  customFunctions(): ReturnType<LiveBook["customFunctions"]> {
    const numbers = { name: "numbers", description: "Numbers to add up", optional: true };
    return [{ name: "PLAIN_SUM", description: "Adds numbers", args: [numbers] }];
  }

  /** Adds up its range; without one it counts how often it was asked. */
  callFunction({ args }: Parameters<LiveBook["callFunction"]>[0]): unknown {
    if (args.length === 0) return { value: (this.asked += 1) };
    const cells = (args as { value: unknown }[][][]).flat(2);
    return { value: cells.reduce((sum, cell) => sum + Number(cell?.value ?? 0), 0) };
  }

  rawSheets(): ReturnType<LiveBook["rawSheets"]> {
    return [{ sheetId: "large", rows: 60_000, columns: 3 }];
  }

  rawRows(_sheetId: string, count: number): string[][] {
    return Array.from({ length: count }, (_, row) =>
      row === 0 ? ["日付", "顧客", "金額"] : ["2024/01/01", `C${row}`, `${row}00`],
    );
  }
}
