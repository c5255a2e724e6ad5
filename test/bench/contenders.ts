import { arquero } from "./peers/arquero.ts";
import { duckDb } from "./peers/duckdb.ts";
import { polars } from "./peers/polars.ts";
import { customerFloor, floor, mapOfObjects } from "./plain.ts";
import { product, wholeRun } from "./product.ts";
import type { BenchRow } from "./rows.ts";
import type { Work } from "./work.ts";

/** One pass over the rows that answers nothing. */
type Pass = (rows: readonly BenchRow[]) => number;

/** Who is measured. Only what does the work gives answers, and they have to be the same. */
interface Contender {
  readonly name: string;
  readonly kind: "floor" | "product" | "plain" | "peer";
  /** @param peers the folder of the peers' packages */
  readonly make: (peers: string) => Work | Pass | Promise<Work>;
}

export const CONTENDERS = {
  customerFloor: { name: "floor: customer IDs through a `Map`", kind: "floor", make: () => customerFloor },
  floor: { name: "floor: customer and order IDs through a `Map` each", kind: "floor", make: () => floor },
  product: { name: "**the product**, the same work", kind: "product", make: () => product },
  wholeRun: { name: "the product, all that its reports ask", kind: "product", make: () => wholeRun },
  mapOfObjects: { name: "plain JavaScript: `Map`s of objects", kind: "plain", make: () => mapOfObjects },
  duckDbOne: { name: "DuckDB on one thread", kind: "peer", make: (peers) => duckDb(peers, 1) },
  duckDb: { name: "DuckDB on all threads", kind: "peer", make: (peers) => duckDb(peers, null) },
  polars: { name: "polars on all threads", kind: "peer", make: polars },
  arquero: { name: "arquero", kind: "peer", make: arquero },
} as const satisfies Record<string, Contender>;

/** One of them. */
export type ContenderId = keyof typeof CONTENDERS;
/** Something of each that was measured. */
export type ByContender<T> = Readonly<Partial<Record<ContenderId, T>>>;

/** All that can be measured here. @param peers null = without their packages */
export const contendersFor = (peers: string | null): ContenderId[] =>
  (Object.keys(CONTENDERS) as ContenderId[]).filter((id) => peers !== null || CONTENDERS[id].kind !== "peer");
