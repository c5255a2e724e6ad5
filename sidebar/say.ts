import type { TextKey } from "./settings-form.ts";

/** A text of the page in its present language, with its values put in. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;
