import type { ComponentType } from "preact";
import type { Contract, Language } from "../src/entry/contract.ts";
import type { Call, Trouble } from "./client.ts";
import type { Reader } from "./reader.ts";
import type { ListsProps } from "./lists/lists-props.ts";

/** What the parts' script holds. */
export interface Brought {
  readonly reader: Reader;
  /** リストを渡す. */
  readonly Lists: ComponentType<ListsProps>;
}

/** Something that the page has not got when it opens. */
export interface Part<T> {
  /** Asks for it unless it is here or under way; null = it is here, else why it is not. */
  bring(): Promise<Trouble | null>;
  /** What its script holds; null before it is here. */
  brought(): T | null;
}

/** What is asked for, and by whom. */
export interface PartAsk {
  readonly call: Call;
  readonly name: Contract["parts"]["args"]["name"];
  /** Of sentences about what went wrong. */
  readonly language: () => Language;
}

/**
 * A part of the page, asked for once; after a failure the next `bring` asks again.
 *
 * @param put puts the part's script into the page and gives what it holds; throws when it holds none
 */
export function createPart<T>({ call, name, language }: PartAsk, put: (script: string) => T): Part<T> {
  let brought: T | null = null;
  let coming: Promise<Trouble | null> | null = null;

  async function ask(): Promise<Trouble | null> {
    const reply = await call("parts", { name, language: language() });
    if (!reply.ok) return reply.trouble;
    try {
      brought = put(reply.value.script);
      return null;
    } catch (error) {
      return { kind: "platform", cause: "platform", message: String(error) };
    }
  }

  return {
    async bring() {
      if (brought !== null) return null;
      coming ??= ask();
      const trouble = await coming;
      coming = null;
      return trouble;
    },
    brought: () => brought,
  };
}

/** What reads order files and hands lists over. */
export interface Parts extends Part<Brought> {
  /**
   * The reader of order files.
   *
   * @throws Error before the parts are here
   */
  reader(): Reader;
}

/** The part that reads order files and hands lists over. */
export function createParts(call: Call, language: () => Language, put: (script: string) => Brought): Parts {
  const part = createPart({ call, name: "parts", language }, put);
  return {
    ...part,
    reader() {
      const brought = part.brought();
      if (brought === null) throw new Error("bring the parts before a file is read");
      return brought.reader;
    },
  };
}
