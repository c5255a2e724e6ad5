import type { Text } from "../language.ts";

/** What a setting that is on or off takes. */
export const FLAG_RULE: Text = { ja: "true か false ", en: "true or false" };
