import type { HandoverRequest, Segment } from "../../src/entry/contract.ts";

/** What the panel was opened with: people of a number or a lever. */
export interface Given {
  readonly segment: Segment;
  /** What the number or the lever calls them. */
  readonly called: string;
  /** How many the number says they are; null = it does not say. */
  readonly people: number | null;
  /** Where conditions may choose others than the number counts, in a sentence; "" = they do not. */
  readonly note: string;
  /** A plan of 配信計画 and its day, in the place of conditions: the panel begins with the target. */
  readonly due?: NonNullable<HandoverRequest["due"]>;
}

/** Who is in it; where they are handed over; what the file says of them; what was made. */
export type ListStep = "who" | "where" | "rows" | "made";

/** What the panel is waiting for. */
export type Waiting = "people" | "saving" | "handover" | "rows" | "sheet" | "files";

/** Where the keyboard goes. */
export type ListSpot =
  "step" | "on" | "field" | "draft" | "target" | "ask" | "toSheet" | "save" | "remove" | "trouble" | "saved";

/** A question asked inside the panel before something is done. */
export type Asking = "file" | "sheet" | "remove" | "overwrite";

/** How the file of a target is written, as far as the target leaves it open. */
export interface FileForm {
  readonly hashed: boolean;
  readonly encoding: "utf-8" | "shift_jis" | null;
  readonly inputs: Readonly<Record<string, string>>;
}
