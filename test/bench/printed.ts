import type { Measured } from "./budgets.ts";
import type { Cost } from "./clock.ts";
import { type ByContender, CONTENDERS, type ContenderId } from "./contenders.ts";
import type { OneReadingCost } from "./one-reading.ts";
import { ONE_READING_TITLE } from "./page.ts";

/** What a printed page says was measured: the way back from `pageOf`, as far as budgets ask. */
export function measuredOf(page: string): Measured {
  const scale = sectionOf(page, "For scale");
  const slices = sectionOf(page, "Compared slices");
  const cold = sectionOf(page, "The first work of a process");
  const memory = sectionOf(page, "The most memory beside");
  const stages = slices.rows.find(([name]) => name === "stages") ?? [];
  return {
    sizes: scale.heads.slice(1).map((head, i) => ({
      rows: numberIn(head),
      costs: byContender(scale, i + 1),
      slices: { two: { stages: numberIn(/\((.*) ms\)/.exec(stages[i + 1] ?? "")?.[1] ?? "") } },
      oneReading: oneReadingAt(page, i + 1),
    })),
    cold: { costs: byContender(cold, cold.heads.indexOf("processor ms")) },
    memory: { rows: numberIn(/[\d,]+/.exec(memory.title)?.[0] ?? ""), bytesARow: mapped(memory, 1) },
  };
}

/** The facts of all reports in a column of their section. */
function oneReadingAt(page: string, column: number): OneReadingCost {
  const { rows } = sectionOf(page, ONE_READING_TITLE);
  const at = (beginning: string): number =>
    numberIn(rows.find(([name]) => name?.startsWith(beginning))?.[column] ?? "");
  return { all: at("all reports"), patternAndMonths: at("pattern and months") };
}

interface Section {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** @throws Error when the page has no such section */
function sectionOf(page: string, beginning: string): Section {
  const section = page.split("\n## ").find((one) => one.startsWith(beginning));
  if (section === undefined) throw new Error(`the page has no section "${beginning}"`);
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  const cells = lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return { title: section.split("\n")[0] ?? "", heads: cells[0] ?? [], rows: cells.slice(2) };
}

/** A column of a section by who was measured. */
function mapped({ rows }: Section, column: number): ByContender<number> {
  const ids = Object.keys(CONTENDERS) as ContenderId[];
  return Object.fromEntries(
    rows.map((cells) => [
      ids.find((id) => CONTENDERS[id].name === cells[0]) ?? "",
      numberIn(cells[column] ?? ""),
    ]),
  );
}

const byContender = (section: Section, column: number): ByContender<Pick<Cost, "cpu">> =>
  Object.fromEntries(Object.entries(mapped(section, column)).map(([id, cpu]) => [id, { cpu }]));

/** The number that a cell begins with: 1,935 of "1,935 (1,601)". */
const numberIn = (cell: string): number => Number(cell.split(" ")[0]?.replaceAll(",", "") || NaN);
