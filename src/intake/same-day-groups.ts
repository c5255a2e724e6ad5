import { isFilled, textOf } from "../core/values/cells.ts";

export type Rows = readonly (readonly unknown[])[];

/** Rows by day and person. */
export interface SameDayGroups {
  readonly groups: ReadonlyMap<string, Rows>;
  /** Rows [count], and people [count]. */
  readonly rows: number;
  readonly people: number;
  readonly date: number;
  readonly person: number;
}

/** Groups the rows that name a day and a person, by their columns. */
export function sameDayGroups(rows: Rows, date: number, person: number): SameDayGroups {
  const groups = new Map<string, (readonly unknown[])[]>();
  const people = new Set<string>();
  for (const row of rows) {
    const who = textOf(row[person]);
    if (who === "" || !isFilled(row[date])) continue;
    people.add(who);
    const key = `${dayText(row[date])}\t${who}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const count = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
  return { groups, rows: count, people: people.size, date, person };
}

/** A date without its time of day. */
const dayText = (cell: unknown): string => textOf(cell).split(/[ T]/)[0] ?? "";
