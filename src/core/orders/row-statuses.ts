import type { OrderRows } from "../rows/order-rows.ts";
import type { CleaningRules } from "../settings.ts";
import { isChannelStatus, type StatusDecision, statusReader } from "./statuses.ts";

/** What the statuses of a sheet's rows mean. */
export interface RowStatuses {
  /** What the status of a row means by the rules; a blank one stands. */
  of(row: number): StatusDecision;
  /** True where the status says that the row is off. */
  isOff(row: number): boolean;
}

const BLANK: StatusDecision = { decision: "counts", word: null };

/**
 * Reads every distinct status once; the few that mean something else in another channel, once a channel.
 *
 * @example
 * // a cancelled row, a good one, and one that says nothing
 * const rows = { statuses: ["キャンセル", "発送済"], status: [0, 1, -1], words: {} };
 * const { isOff } = rowStatuses(rows, { cancelWords: ["キャンセル"], keepWords: [], goodStatuses: ["発送済"] });
 * [0, 1, 2].map(isOff) //=> [true, false, false]
 */
export function rowStatuses(rows: OrderRows, rules: CleaningRules): RowStatuses {
  const read = statusReader(rules);
  const plain = rows.statuses.map((status) => read(status));
  const off = plain.map(({ decision }) => decision === "cancelled");
  const { channel } = rows.words;
  const inChannels = rows.statuses.map((status) =>
    channel && isChannelStatus(status) ? channel.texts.map((name) => read(status, name)) : null,
  );
  const hasChannelStatus = inChannels.some((one) => one !== null);

  function of(row: number): StatusDecision {
    const code = rows.status[row] ?? -1;
    const there = hasChannelStatus ? inChannels[code]?.[channel?.codes[row] ?? -1] : undefined;
    return there ?? plain[code] ?? BLANK;
  }

  return {
    of,
    isOff: (row) =>
      hasChannelStatus ? of(row).decision === "cancelled" : off[rows.status[row] ?? -1] === true,
  };
}
