import { CANCELLED } from "../rows.ts";
import { ANCHOR, CLASS_STARTS, type Work, WINDOW_ENDS, YEARS } from "../work.ts";
import { columnsOf } from "./columns.ts";
import { loadPeer } from "./loading.ts";
import { answerOf } from "./totals.ts";

/** What of the package is used. */
interface Polars {
  DataFrame(columns: object): Frame;
  col(name: string): Expr;
  lit(value: string | number): Expr;
}
interface Frame {
  lazy(): Lazy;
  toRecords(): Readonly<Record<string, number>>[];
  select(...columns: readonly Expr[]): Frame;
  withColumns(...columns: readonly Expr[]): Frame;
  groupBy(...names: readonly string[]): { agg(...columns: readonly Expr[]): Frame };
}
interface Lazy {
  filter(condition: Expr): Lazy;
  groupBy(name: string): { agg(...columns: readonly Expr[]): Lazy };
  collectSync(): Frame;
}
interface Expr {
  neq(other: Expr): Expr;
  gt(other: number): Expr;
  gtEq(other: number): Expr;
  eq(other: number): Expr;
  ltEq(other: number): Expr;
  and(other: Expr): Expr;
  filter(condition: Expr): Expr;
  sum(): Expr;
  min(): Expr;
  max(): Expr;
  first(): Expr;
  count(): Expr;
  plus(other: Expr): Expr;
  alias(name: string): Expr;
}

const windows = Array.from({ length: YEARS + 1 }, (_, k) => k);
const endOf = (k: number): number => WINDOW_ENDS[k] ?? 0;

export async function polars(folder: string): Promise<Work> {
  const pl = await loadPeer<Polars>(folder, "nodejs-polars");
  return (rows) => {
    const people = peopleOf(pl, pl.DataFrame(columnsOf(rows)));
    const [totals = {}] = people.select(...totalColumns(pl)).toRecords();
    const cells = people
      .withColumns(...classColumns(pl))
      .groupBy("r", "f", "m")
      .agg(pl.col("sales").count().alias("customers"));
    return answerOf(totals, cells.toRecords());
  };
}

function peopleOf({ col, lit }: Polars, frame: Frame): Frame {
  return frame
    .lazy()
    .filter(col("status").neq(lit(CANCELLED)))
    .groupBy("order")
    .agg(col("customer").first(), col("day").min(), col("amount").sum())
    .filter(col("amount").gt(0))
    .groupBy("customer")
    .agg(
      col("amount").count().alias("purchases"),
      col("amount").sum().alias("sales"),
      col("day").min().alias("first"),
      col("day").max().alias("last"),
      ...windows.map((k) =>
        col("amount")
          .filter(
            col("day")
              .ltEq(endOf(k))
              .and(col("day").gt(endOf(k + 1))),
          )
          .sum()
          .alias(`w${k}`),
      ),
    )
    .collectSync();
}

/** Every amount is above zero, so a window without a purchase is one of sum zero. */
function totalColumns({ col }: Polars): Expr[] {
  const yearly = windows.slice(0, YEARS).flatMap((k) => {
    const [now, before] = [col(`w${k}`).gt(0), col(`w${k + 1}`).gt(0)];
    const [not, notBefore] = [col(`w${k}`).eq(0), col(`w${k + 1}`).eq(0)];
    return [
      now.sum().alias(`active${k}`),
      col(`w${k}`).sum().alias(`sales${k}`),
      now.and(before).sum().alias(`kept${k}`),
      not.and(before).sum().alias(`lost${k}`),
      now
        .and(notBefore)
        .and(col("first").ltEq(endOf(k + 1)))
        .sum()
        .alias(`returned${k}`),
      now
        .and(col("first").gt(endOf(k + 1)))
        .sum()
        .alias(`newcomers${k}`),
    ];
  });
  return [col("sales").count().alias("customers"), col("sales").sum().alias("sales"), ...yearly];
}

function classColumns({ col, lit }: Polars): Expr[] {
  const classes = (reached: readonly Expr[], name: string): Expr =>
    reached.reduce((sum, one) => sum.plus(one), lit(0)).alias(name);
  return [
    // Idle for so many days = the last purchase on that day or before.
    classes(
      CLASS_STARTS.r.map((days) => col("last").ltEq(ANCHOR - days)),
      "r",
    ),
    classes(
      CLASS_STARTS.f.map((start) => col("purchases").gtEq(start)),
      "f",
    ),
    classes(
      CLASS_STARTS.m.map((start) => col("sales").gtEq(start)),
      "m",
    ),
  ];
}
