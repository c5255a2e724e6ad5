import { InputProblem } from "../core/problem.ts";
import type { FileMapping } from "../intake/mapping.ts";
import type { ImportChunk, ImportProgress, ImportRequest, Language } from "./contract.ts";

/** The mappings remembered for these headers. */
export function rememberedMappings(_signatures: readonly string[]): Record<string, FileMapping> {
  return {};
}

/** An import that was begun and neither merged nor cancelled. */
export function unfinishedImport(_language: Language): ImportProgress | null {
  return null;
}

export function startImport(_request: ImportRequest, _language: Language): ImportProgress {
  throw new InputProblem("request-refused");
}

export function takeChunk(_chunk: ImportChunk, _language: Language): ImportProgress {
  throw new InputProblem("request-refused");
}

export function mergeImport(_importId: string, _language: Language): ImportProgress {
  throw new InputProblem("request-refused");
}

export function cancelImport(_importId: string, _language: Language): ImportProgress {
  throw new InputProblem("request-refused");
}
