import { currencyOfImport, importObstacle, readFiles, unreadOf } from "./import-readiness.ts";
import type { OrderFile } from "./import-state.ts";
import { obstacle } from "./readiness.ts";
import type { State } from "./state.ts";

/** True when all chosen files were read and nothing about them was asked or has to be seen before they come in. */
export function isClear(state: State): boolean {
  const { question, code } = currencyOfImport(state);
  if (importObstacle(state) !== null || question !== null || state.imports.leftOut.length > 0) return false;
  // A Japanese shop counts in yen, whatever country the spreadsheet was made for.
  if (state.language === "ja" && code !== "JPY") return false;
  return readFiles(state.imports).every(({ file }) => isPlain(file));
}

function isPlain(file: OrderFile): boolean {
  const { kinds, filled, namedTotal } = file.survey.layout;
  const isAllOrders = kinds.size === 0 && filled.count === 0 && namedTotal === null;
  const isAllRead = unreadOf(file, "date") === null && unreadOf(file, "amount") === null;
  const isUnremarked = file.other === null && file.remarks.length === 0 && !file.profile?.note;
  return file.questions.length === 0 && isAllOrders && isAllRead && isUnremarked;
}

/** True when an import has just brought something in and nothing has to be read or said before the reports are made. */
export function leadsToReports(state: State): boolean {
  const { result, ended } = state.imports;
  if (ended !== "done" || result === null || result.notices.length > 0) return false;
  // Somebody who was quicker has made, or stopped, them meanwhile.
  if (state.phase !== "form" || state.ended !== "not" || state.trouble !== null) return false;
  const isNew = result.files.some(({ added, updated }) => added + updated > 0);
  return (isNew || state.result === null) && obstacle(state) === null;
}
