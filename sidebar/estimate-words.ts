import type { LongRun } from "../src/core/estimate/run-estimate.ts";
import type { Say } from "./say.ts";

type Span = LongRun["total"];

const MINUTE = 60;
const tens = (seconds: number): number => Math.max(10, Math.round(seconds / 10) * 10);
const minutes = (seconds: number): number => Math.max(1, Math.round(seconds / MINUTE));
const isMinutes = (seconds: number): boolean => tens(seconds) >= MINUTE;

/** From … to … as people say it: tens of seconds below a minute, whole minutes above. */
export function spanText({ low, high }: Span, say: Say): string {
  if (!isMinutes(high)) {
    const [from, to] = [tens(low), tens(high)];
    return say(from === to ? "seconds" : "secondsToSeconds", { low: from, high: to });
  }
  const to = minutes(high);
  if (!isMinutes(low)) return say("secondsToMinutes", { low: tens(low), high: to });
  return say(minutes(low) === to ? "minutes" : "minutesToMinutes", { low: minutes(low), high: to });
}

/** The same with the word that says how sure it is. */
export const about = (span: Span, say: Say): string => say("about", { time: spanText(span, say) });

/** How long a run takes and what with, in one line before it begins. */
export const longText = ({ total, read, sheets }: LongRun, say: Say): string =>
  say("statusLong", { total: about(total, say), read: spanText(read, say), sheets });
