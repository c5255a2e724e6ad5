/** The files the workbench can open. */
import { readFile } from "node:fs/promises";
import { readOrderFile } from "../../intake/order-file.ts";
import { UnreadableFile, refusalText } from "../../intake/unreadable.ts";
import type { NamedSheet, NamedTable } from "../live-book.ts";
import type { OpenRequest } from "../page-contract.ts";
import { sampleShop } from "../sample-shop.ts";
import { word, type PageLanguage } from "../words.ts";

/** The sample shop's seed: everybody who starts the workbench sees the same shop. */
const SEED = 1;

/** Room for the longest and the widest table of a function below and right of the cells that are seen at once, 40 × 12. */
const TRY = { rows: 120, columns: 64 };

const EXAMPLE = new URL("../worked-example.csv", import.meta.url);

/**
 * The table of a file to open.
 *
 * @param request sample, nothing, worked example, or the text of a CSV
 * @param language of file and sheet names
 * @throws Error with one sentence when a CSV cannot be read
 */
export async function tableOf(request: OpenRequest, language: PageLanguage): Promise<NamedTable> {
  const sheetName = word("ordersSheet", language);
  if (request.kind === "sample") {
    return {
      fileName: word("sampleFile", language),
      sheetName,
      rows: sampleShop(SEED),
      beside: besideSample(language),
    };
  }
  if (request.kind === "empty") return { fileName: word("emptyFile", language), sheetName, rows: [] };
  if (request.kind === "csv") {
    return {
      fileName: request.name,
      sheetName,
      rows: csvRows(new TextEncoder().encode(request.text), language),
    };
  }
  const rows = csvRows(await readFile(EXAMPLE), language);
  return { fileName: word("exampleFile", language), sheetName, rows };
}

/** An empty sheet to try functions on, with a line that says how. */
function besideSample(language: PageLanguage): NamedSheet {
  const blank = Array.from({ length: TRY.rows }, () => Array.from({ length: TRY.columns }, () => ""));
  return { sheetName: word("trySheet", language), rows: [[word("tryFunctions", language)], ...blank] };
}

function csvRows(bytes: Uint8Array, language: PageLanguage): string[][] {
  try {
    return readOrderFile("", bytes).rows;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { message, hint } = refusalText(error, language);
    throw new Error(word("badFile", language, { reason: `${message}${hint}` }));
  }
}
