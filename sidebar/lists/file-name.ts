/** Letters that a file's name may not have on some device, and those that nobody sees. */
const UNSAFE = /[\\/:*?"<>|\s\p{C}]+/gu;

/**
 * The name of a file without its ending: for which target, whom, as of when.
 *
 * @example
 * fileName("blastmail", "F1/F2 離脱", "2026-03-31") //=> "blastmail_F1-F2-離脱_2026-03-31"
 */
export function fileName(target: string, called: string, anchor: string): string {
  const safe = called
    .trim()
    .replace(UNSAFE, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  return [target, safe, anchor].filter((part) => part !== "").join("_");
}
