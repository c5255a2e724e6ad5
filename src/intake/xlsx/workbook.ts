import { UnreadableFile } from "../unreadable.ts";
import { newUnpacking, type Unpacking } from "../zip/unpack.ts";
import type { ZipEntry } from "../zip/zip-file.ts";
import { type DayCount, meantText } from "./cell-text.ts";
import { type CellStyle, styleListener } from "./number-formats.ts";
import { partsOf, readPart, type Related, relatedTo } from "./parts.ts";
import { textListener } from "./text-listener.ts";

/** What is true of all sheets of a workbook, and where their cells stand. */
export interface Workbook {
  /** In the order of their tabs, hidden ones too. */
  readonly sheets: readonly { readonly name: string; readonly part: ZipEntry }[];
  /** The texts that cells name by their number. */
  readonly texts: readonly string[];
  /** The styles that cells name by their number. */
  readonly styles: readonly CellStyle[];
  readonly dayCount: DayCount;
  /** True where results of formulas are to be worked out anew, so that a stored 0 may be none. */
  readonly isStale: boolean;
  readonly unpacking: Unpacking;
}

/** What a workbook may hold in all [bytes]: one of a million rows has some 800 million, and they are read in passing. */
const MOST_READ = 1_000_000_000;

/**
 * Opens a workbook; gives how much of the file was read [bytes].
 *
 * @param entries of its archive
 * @throws UnreadableFile "excel" for a workbook of another form, "not-text" for what is no workbook, "broken-workbook"
 *   where a part is missing, and as `readPart`
 */
export function* openWorkbook(entries: readonly ZipEntry[]): Generator<number, Workbook> {
  const parts = partsOf(entries);
  const unpacking = newUnpacking(MOST_READ);
  const roots = yield* relatedTo(parts, "", unpacking);
  const root = roots.find(({ kind }) => kind === "officeDocument");
  if (root?.part === undefined) throw new UnreadableFile("broken-workbook");
  if (root.target.endsWith(".bin")) throw new UnreadableFile("excel", { kind: ".xlsb" });
  const related = yield* relatedTo(parts, root.target, unpacking);
  const { isWorkbook, ...about } = yield* aboutWorkbook(root.part, related, unpacking);
  if (!isWorkbook) throw new UnreadableFile("not-text", { kind: "Microsoft Office" });
  if (about.sheets.length === 0) throw new UnreadableFile("broken-workbook");
  const { texts, listener } = sharedTexts();
  const { styles, listener: stylesRead } = styleListener();
  for (const { kind, part } of related) {
    if (part === undefined) continue;
    if (kind === "sharedStrings") yield* readPart(part, unpacking, listener);
    if (kind === "styles") yield* readPart(part, unpacking, stylesRead);
  }
  return { ...about, texts, styles, unpacking };
}

type About = Pick<Workbook, "sheets" | "dayCount" | "isStale"> & { readonly isWorkbook: boolean };

/** Sheets of charts alone and of macros are none. */
function* aboutWorkbook(
  part: ZipEntry,
  related: readonly Related[],
  unpacking: Unpacking,
): Generator<number, About> {
  const sheets: { name: string; part: ZipEntry }[] = [];
  let [isWorkbook, isStale, dayCount]: [boolean, boolean, DayCount] = [false, false, "1900"];
  yield* readPart(part, unpacking, {
    open(name, attribute) {
      if (name === "workbook") isWorkbook = true;
      if (name === "workbookPr" && isTrue(attribute("date1904"))) dayCount = "1904";
      if (name === "calcPr" && isTrue(attribute("fullCalcOnLoad"))) isStale = true;
      if (name !== "sheet") return;
      const id = attribute("id", "prefixed");
      const found = related.find((one) => one.id === id && one.kind === "worksheet");
      if (found?.part !== undefined) sheets.push({ name: attribute("name") ?? "", part: found.part });
    },
  });
  return { sheets, dayCount, isStale, isWorkbook };
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** Hears the texts of a workbook. */
function sharedTexts(): { texts: string[]; listener: ReturnType<typeof textListener> } {
  const texts: string[] = [];
  return { texts, listener: textListener("si", (text) => texts.push(meantText(text))) };
}
