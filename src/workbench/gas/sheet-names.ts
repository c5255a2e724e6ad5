/** Which names a sheet may have. */
import type { Workbook } from "../engine/workbook.ts";
import { Refusal } from "./run.ts";

/** Longest name of a sheet. */
const LONGEST = 100;

/**
 * Refuses a name that another sheet has, or that no sheet may have.
 *
 * @param own the sheet that is to get the name; null = a new one
 */
export function requireFreeName(workbook: Workbook, name: string, own: string | null): void {
  const holder = workbook.idOfName(name);
  if (holder !== undefined && holder !== own) {
    throw new Refusal(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  if (name === "") throw new Refusal("Sheet names cannot be empty.");
  if (name.length > LONGEST) throw new Refusal(`Sheet names cannot be longer than ${LONGEST} characters.`);
  if (/['*?/\\[\]]/.test(name))
    throw new Error(`not adapted: a sheet name with one of ' * ? / \\ [ ] (${name})`);
}

/** The name Sheets gives the copy of a sheet. */
export function copyName(workbook: Workbook, name: string): string {
  const wanted = `Copy of ${name}`;
  let copy = wanted;
  for (let n = 1; workbook.idOfName(copy) !== undefined; n++) copy = `${wanted} ${n}`;
  return copy;
}
