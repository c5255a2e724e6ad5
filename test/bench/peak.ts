import { readFileSync, writeFileSync } from "node:fs";

const STATUS = "/proc/self/status";
/** Writing 5 here makes Linux forget the most memory that the process had so far. */
const FORGET_PEAK = ["/proc/self/clear_refs", "5"] as const;

/**
 * Starts to watch the memory of this process.
 *
 * @returns tells the most that came to it since [bytes]; null where the system does not say
 */
export function watchPeak(): () => number | null {
  try {
    writeFileSync(...FORGET_PEAK);
    const before = stated("VmRSS");
    return () => stated("VmHWM") - before;
  } catch {
    return () => null;
  }
}

/** A figure of the process's status [bytes]. */
function stated(name: string): number {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(readFileSync(STATUS, "utf8"))?.[1];
  if (kilobytes === undefined) throw new Error(`${STATUS} does not say ${name}`);
  return Number(kilobytes) * 1024;
}
