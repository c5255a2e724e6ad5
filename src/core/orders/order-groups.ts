import type { OrderRows } from "../rows/order-rows.ts";

/** Which rows are one order: the same order ID within one channel; a row without an ID is an order of its own. */
export interface OrderGroups {
  /** For each row the number of its order, counted from 0. */
  readonly of: Int32Array;
  /** Orders [count]; one may be without rows where IDs were taken out of the rows. */
  readonly count: number;
  /** For each order its code into `orderIds`; -1 = it has no ID. */
  readonly order: Int32Array;
}

/**
 * The orders of rows. The same ID in two channels is two orders where the sheet names the channel.
 *
 * @example
 * // two rows of #1, and a row without an ID
 * const { of, count, order } = orderGroups({ order: Int32Array.of(0, -1, 0), orderIds: ["#1"], words: {} });
 * [[...of], count, [...order]] //=> [[0, 1, 0], 2, [0, -1]]
 */
export function orderGroups(rows: OrderRows): OrderGroups {
  const channel = rows.words.channel?.codes;
  return channel === undefined ? groupsById(rows) : groupsInChannels(rows, channel);
}

/** Orders carry the code of their ID; those without one follow. Where all rows have one, its column is theirs. */
function groupsById({ order, orderIds }: OrderRows): OrderGroups {
  let count = orderIds.length;
  const of = order.includes(-1) ? order.map((code) => (code < 0 ? count++ : code)) : order;
  const codes = new Int32Array(count).fill(-1);
  for (let code = 0; code < orderIds.length; code++) codes[code] = code;
  return { of, count, order: codes };
}

/** The orders of one ID hang together in a chain, one link a channel. */
function groupsInChannels({ length, order, orderIds }: OrderRows, channel: Int32Array): OrderGroups {
  const newest = new Int32Array(orderIds.length).fill(-1);
  const of = new Int32Array(length);
  const [codes, channels, next] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  let count = 0;
  for (let row = 0; row < length; row++) {
    const code = order[row] ?? -1;
    const where = channel[row] ?? -1;
    let group = code < 0 ? -1 : (newest[code] ?? -1);
    while (group >= 0 && channels[group] !== where) group = next[group] ?? -1;
    if (group < 0) {
      group = count++;
      codes[group] = code;
      channels[group] = where;
      next[group] = code < 0 ? -1 : (newest[code] ?? -1);
      if (code >= 0) newest[code] = group;
    }
    of[row] = group;
  }
  return { of, count, order: codes.subarray(0, count) };
}
