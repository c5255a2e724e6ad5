import { type Answer, rfmList, YEARS } from "../work.ts";

/** One row by the names of its columns. */
type Row = Readonly<Record<string, number>>;

/** The answer of a peer that gives one row of totals, named as `kept0`, and a row for each R, F and M class. */
export function answerOf(totals: Row, cells: readonly Row[]): Answer {
  const of = (name: string): number => totals[name] ?? 0;
  return {
    customers: of("customers"),
    sales: of("sales"),
    years: Array.from({ length: YEARS }, (_, k) => ({
      active: of(`active${k}`),
      sales: of(`sales${k}`),
      kept: of(`kept${k}`),
      lost: of(`lost${k}`),
      returned: of(`returned${k}`),
      newcomers: of(`newcomers${k}`),
    })),
    rfm: rfmList(cells.map(({ r = 0, f = 0, m = 0, customers = 0 }) => ({ r, f, m, customers }))),
  };
}
