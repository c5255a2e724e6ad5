import { takeCustomers } from "./customers.ts";
import { cancelImport, mergeImport, startImport, takeChunk } from "./import.ts";
import { rememberedMappings } from "./mappings.ts";

/** Calls by which files come in, see `ImportCalls`. */
export const IMPORT_CALLS = {
  reads: {
    mappings: ({ signatures }: { signatures: string[] }) => rememberedMappings(signatures),
  },
  writes: {
    importStart: startImport,
    importChunk: takeChunk,
    importMerge: mergeImport,
    importCancel: cancelImport,
    customersChunk: takeCustomers,
  },
};
