/**
 * Files in the order in which they are brought in: by the last day of their orders, so that of two that hold the same
 * order the newer export has the last word, whichever was chosen first.
 *
 * @param lastDayOf the day (ISO) of a file's last order; null = it has none
 *
 * @example
 * oldestFirst(["2024-02-29", "2024-01-31"], (day) => day) //=> ["2024-01-31", "2024-02-29"]
 */
export const oldestFirst = <File>(files: readonly File[], lastDayOf: (file: File) => string | null): File[] =>
  files
    .map((file) => ({ file, day: lastDayOf(file) ?? "" }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ file }) => file);
