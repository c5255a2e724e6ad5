/** The cell functions. */
import { FACTS_FUNCTIONS } from "./facts-functions.ts";
import { FILE_FUNCTIONS } from "./file-functions.ts";
import type { FunctionEntry } from "./function-parameters.ts";
import { PERSON_FUNCTIONS } from "./person-functions.ts";
import { SHOP_FUNCTIONS } from "./shop-functions.ts";

const ALL = [...SHOP_FUNCTIONS, ...FACTS_FUNCTIONS, ...PERSON_FUNCTIONS, ...FILE_FUNCTIONS] as const;

/** The name of a cell function. */
export type FunctionName = (typeof ALL)[number]["name"];

/** Every cell function, in the order of the help. */
export const FUNCTIONS: readonly (FunctionEntry & { readonly name: FunctionName })[] = ALL;
