/** Orders of real shops, `real-orders/README.md` says whose, as files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const FOLDER = join(import.meta.dirname, "real-orders");

/** The header and the first lines of a file. */
export function realOrders(name: string, lines: number): string {
  const text = gunzipSync(readFileSync(join(FOLDER, `${name}.csv.gz`))).toString("utf8");
  return text
    .split("\n")
    .slice(0, lines + 1)
    .join("\n");
}
