import type { ErasablePerson, ErasedAnswer, FoundPeople } from "../../reports/erasing/erase-answer.ts";

export type { ErasablePerson, ErasedAnswer, FoundPeople };

/** The person who was shown, and by which sign. */
export interface EraseRequest {
  text: string;
  id: string;
  sign: string;
}

/** Calls about erasing one person from the file. */
export interface EraseCalls {
  /** Who is meant by a customer ID, e-mail or phone, and where they stand; nothing is changed. */
  findPerson: { args: { text: string }; answer: FoundPeople };
  /**
   * Erases the person who was found, as they were shown; anything else is refused. Where an erasing was cut off, that one is
   * finished, whoever is named.
   */
  erasePerson: { args: EraseRequest; answer: ErasedAnswer };
}
