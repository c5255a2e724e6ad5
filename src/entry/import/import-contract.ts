/**
 * What the page asks when order files or lists of customers come in, and what it gets. The page reads the files itself
 * (src/intake) and sends rows in numbered chunks; nothing of the user's orders is touched before `importMerge`.
 */

import type { CustomersChunk, CustomersTaken } from "../../intake/customer-chunk.ts";
import type { ImportedFile, ImportProgress, ImportResult } from "../../intake/import-job.ts";
import type { ImportChunk, ImportFile, ImportRequest } from "../../intake/import-request.ts";
import type { FileMapping } from "../../intake/mapping.ts";

export type { CustomersChunk, CustomersTaken };
export type { ImportChunk, ImportedFile, ImportFile, ImportProgress, ImportRequest, ImportResult };

export interface ImportCalls {
  /** The mappings remembered for these headers. */
  mappings: {
    args: { signatures: string[] };
    answer: Record<string, FileMapping>;
  };
  /** Begins an import: checks size and columns, remembers the mappings, makes the hidden sheet that receives. */
  importStart: { args: ImportRequest; answer: ImportProgress };
  /** Takes one chunk; one that has arrived before is answered and not written twice. */
  importChunk: { args: ImportChunk; answer: ImportProgress };
  /** Brings what was received into the orders sheet, all or nothing; may be repeated when its answer was lost. */
  importMerge: { args: { importId: string }; answer: ImportProgress };
  /** Takes everything back that was received; the orders sheet stays as it was. */
  importCancel: { args: { importId: string }; answer: ImportProgress };
  /** Brings rows into the list of customers; the same rows again change nothing. */
  customersChunk: { args: CustomersChunk; answer: CustomersTaken };
}
