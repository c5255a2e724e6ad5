import type { Text } from "../language.ts";

const example = (product: string): string =>
  `rfmRank=atRisk,wavering; orders>=2; last<2024-01-01; not product:3months=${product}`;

/** Conditions as they are typed, with a row of each kind: what the help and a refusal show. */
export const CONDITIONS_EXAMPLE: Text = { ja: example("石けん"), en: example("Soap") };
