import { dictionary } from "../values/dictionary.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { CustomerIdScope } from "../settings.ts";

/** Customer IDs as people: one ID may be somebody else in another channel. */
export interface ScopedCustomers {
  /** A code per row into `ids`; -1 = the row has no customer ID. */
  readonly codes: Int32Array;
  readonly ids: readonly string[];
  /** IDs, as read, that occur in several channels [count]; rows without a channel are one of their own. */
  readonly severalChannels: number;
}

/**
 * The customer IDs of rows by the scope in which they hold.
 *
 * @param scope `channel`: an ID that occurs in several channels gets the channel's name behind it
 *
 * @example
 * // number 1 in two channels
 * const channel = { texts: ["本店", "楽天"], codes: [0, 1] };
 * const rows = { customer: [0, 0], customerIds: ["1"], words: { channel } };
 * const { ids, codes, severalChannels } = scopedCustomers(rows, "channel");
 * [codes.map((code) => ids[code]), severalChannels] //=> [["1（本店）", "1（楽天）"], 1]
 */
export function scopedCustomers(rows: OrderRows, scope: CustomerIdScope): ScopedCustomers {
  const { customer, customerIds } = rows;
  const channel = rows.words.channel;
  if (channel === undefined) return { codes: customer, ids: customerIds, severalChannels: 0 };
  const several = inSeveral(customer, channel.codes, customerIds.length);
  const severalChannels = several.reduce((sum, one) => sum + one, 0);
  if (scope === "shared" || severalChannels === 0)
    return { codes: customer, ids: customerIds, severalChannels };
  return { ...split(rows, channel, several), severalChannels };
}

/** 1 for each code that stands beside two different codes of the other column. */
function inSeveral(codes: Int32Array, others: Int32Array, size: number): Uint8Array {
  const NONE = -2;
  const first = new Int32Array(size).fill(NONE);
  const several = new Uint8Array(size);
  for (let row = 0; row < codes.length; row++) {
    const [code, other] = [codes[row] ?? -1, others[row] ?? -1];
    if (code < 0) continue;
    if (first[code] === NONE) first[code] = other;
    else if (first[code] !== other) several[code] = 1;
  }
  return several;
}

function split(
  { customer, customerIds }: OrderRows,
  { codes: channel, texts }: NonNullable<OrderRows["words"]["channel"]>,
  several: Uint8Array,
): Pick<ScopedCustomers, "codes" | "ids"> {
  const ids = dictionary();
  for (const id of customerIds) ids.code(id);
  const open = freeBracket(customerIds);
  const known = new Map<number, number>();
  const codes = customer.map((code, row) => {
    const where = channel[row] ?? -1;
    if (code < 0 || several[code] === 0 || where < 0) return code;
    const key = code * texts.length + where;
    const found = known.get(key) ?? ids.code(`${customerIds[code] ?? ""}${open}${texts[where] ?? ""}）`);
    known.set(key, found);
    return found;
  });
  return { codes, ids: ids.texts };
}

/** A bracket that no ID contains: what is made with it can be taken apart in one way only, so no two are alike. */
function freeBracket(ids: readonly string[]): string {
  let open = "（";
  while (ids.some((id) => id.includes(open))) open += "（";
  return open;
}
