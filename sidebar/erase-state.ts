import type { ErasablePerson, ErasedAnswer, FoundPeople } from "../src/entry/contract.ts";

/** Where the erasing of a person stands on the page. */
export type Erasing =
  | { step: "idle" }
  | { step: "finding" }
  /** `chosen` null = several people may be meant, or nobody. */
  | { step: "found"; text: string; found: FoundPeople; chosen: ErasablePerson | null }
  | { step: "erasing" }
  | { step: "done"; answer: ErasedAnswer };

/** What is shown once people are found: one of them needs no choice. */
export function foundStep(text: string, found: FoundPeople): Erasing {
  const [only] = found.people;
  return { step: "found", text, found, chosen: found.people.length === 1 && only ? only : null };
}
