/** Who may call what: simple triggers before the add-on is enabled, custom functions, viewers. */

import type { TimedState } from "./timed.ts";

/** Apps Script's AuthMode, and the mode of a custom function. */
export type Mode = "none" | "limited" | "full" | "customFunction";

/** Classes whose members change the file. */
const DOCUMENT = new Set([
  "Spreadsheet",
  "Sheet",
  "Range",
  "RangeList",
  "NamedRange",
  "DeveloperMetadata",
  "Protection",
  "Properties",
]);
const CHANGES =
  /^(?:set|insert|delete|clear|merge|break|hide|show|remove|add|copyTo|move|activate|protect|update)/;
/** A viewer may look at another sheet. */
const LOOKS = new Set(["setActiveSheet", "activate"]);

/** What a simple trigger may use before the add-on is enabled in the file. */
const WITHOUT_RIGHTS =
  /^(?:SpreadsheetApp\.getUi|Ui\.create\w*Menu|Menu\.\w+|Session\.getActiveUserLocale|Utilities\.\w+)$/;

/** The sentence Apps Script refuses a call with, or null. */
export function permissionProblem(
  className: string,
  member: string,
  mode: Mode,
  canEdit: boolean,
): string | null {
  const name = `${className}.${member}`;
  if (mode === "none" && !WITHOUT_RIGHTS.test(name)) return `You do not have permission to call ${name}`;
  if (mode === "customFunction") return customFunctionProblem(className, member);
  if (mode === "limited" && className === "Ui" && !member.endsWith("Menu")) return cannotCall(name);
  if (canEdit || !isChange(className, member) || LOOKS.has(member)) return null;
  return className === "Properties" ? "Access denied." : PROTECTED;
}

const TRIGGERS = "https://www.googleapis.com/auth/script.scriptapp";
const MAILS = "https://www.googleapis.com/auth/script.send_mail";

/** The sentence Apps Script refuses a call with whose scope the manifest does not list, or null. */
export function scopeProblem(
  className: string,
  member: string,
  scopes: readonly string[] | null,
): string | null {
  const needed =
    className === "MailApp" ? MAILS : NEEDS_TRIGGERS.test(`${className}.${member}`) ? TRIGGERS : null;
  if (needed === null || scopes === null || scopes.includes(needed)) return null;
  return noRight(`${className}.${member}`, needed);
}

const NEEDS_TRIGGERS = /^ScriptApp\.(?:newTrigger|getProjectTriggers|deleteTrigger)$/;

const noRight = (name: string, scope: string): string =>
  `You do not have permission to call ${name}. Required permissions: ${scope}`;

/** The sentence a call is refused with since its account has lost the right to it, or null. */
export function lostRight(className: string, member: string, { lost, account }: TimedState): string | null {
  const right = lost.get(account);
  if (right === "file" && className === "SpreadsheetApp" && member !== "flush")
    return noRight(`SpreadsheetApp.${member}`, "https://www.googleapis.com/auth/spreadsheets.currentonly");
  return right === "mail" && className === "MailApp" ? noRight(`MailApp.${member}`, MAILS) : null;
}

/** What Google says of cells that are not this user's to change. */
export const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

export const isChange = (className: string, member: string): boolean =>
  DOCUMENT.has(className) && CHANGES.test(member);

const cannotCall = (name: string): string => `Cannot call ${name}() from this context.`;

function customFunctionProblem(className: string, member: string): string | null {
  if (className === "Session") return `You do not have permission to call ${className}.${member}`;
  if (className === "Ui" || member === "getUi") return cannotCall(`${className}.${member}`);
  return isChange(className, member) ? `You do not have permission to call ${member}` : null;
}
