/** Who may call what: simple triggers before the add-on is enabled, custom functions, viewers. */

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
