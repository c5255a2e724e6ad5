import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "channels");

/** Which export has which header, by the profile's ID. */
const FILES: Readonly<Record<string, string>> = {
  "rakuten-rms": "rakuten-rms-orders.header.sjis.csv",
  "yahoo-shopping": "yahoo-shopping-fields.header.sjis.csv",
  "amazon-all-orders": "amazon-all-orders.header.tsv",
  "amazon-unshipped": "amazon-unshipped.header.tsv",
  base: "base-orders.header.sjis.csv",
  minne: "minne-orders.header.csv",
  creema: "creema-orders.header.csv",
  shopify: "shopify-orders.header.csv",
  "ec-cube": "ec-cube-orders.header.sjis.csv",
  "color-me": "color-me-orders.header.sjis.csv",
  stores: "stores-orders.partial-header.csv",
  makeshop: "makeshop-orders.partial-header.sjis.csv",
  futureshop: "futureshop-orders.header.csv",
  ecforce: "ecforce-orders.header.csv",
};

/** A file of `test/support/channels` as text. */
export function channelText(file: string): string {
  const encoding = /sjis|unshipped/.test(file) ? "shift_jis" : "utf-8";
  return new TextDecoder(encoding).decode(readFileSync(join(FOLDER, file)));
}

/** The real header of every channel's export. */
export const CHANNEL_HEADERS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(FILES).map(([id, file]) => [id, headerIn(file)]),
);

/** EC-CUBE's list of customers, which is no list of orders. */
export const CUSTOMER_LIST = headerIn("ec-cube-customers.header.sjis.csv");

function headerIn(file: string): string[] {
  const [line = ""] = channelText(file).split(/\r?\n/);
  return line.split(file.endsWith(".tsv") ? "\t" : ",").map((name) => name.replace(/^"|"$/g, ""));
}
