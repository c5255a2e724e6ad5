import type { ComponentType } from "preact";
import type { Language } from "../src/entry/contract.ts";
import type { Call, Trouble } from "./client.ts";
import type { Reader } from "./reader.ts";
import type { ListsProps } from "./lists/lists-props.ts";

/** What the parts' script holds. */
export interface Brought {
  readonly reader: Reader;
  /** リストを渡す. */
  readonly Lists: ComponentType<ListsProps>;
}

/** What the page has not got when it opens. */
export interface Parts {
  /** Asks for the parts unless they are here or under way; null = they are here, else why they are not. */
  bring(): Promise<Trouble | null>;
  /**
   * The reader of order files.
   *
   * @throws Error before the parts are here
   */
  reader(): Reader;
  /** All of them; null before they are here. */
  brought(): Brought | null;
}

/**
 * The page's parts, asked for once; after a failure the next `bring` asks again.
 *
 * @param language of sentences about what went wrong
 * @param put puts the parts' script into the page and gives what it holds; throws when it holds none
 */
export function createParts(call: Call, language: () => Language, put: (script: string) => Brought): Parts {
  let brought: Brought | null = null;
  let coming: Promise<Trouble | null> | null = null;

  async function ask(): Promise<Trouble | null> {
    const reply = await call("parts", { language: language() });
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
    reader() {
      if (brought === null) throw new Error("bring the parts before a file is read");
      return brought.reader;
    },
    brought: () => brought,
  };
}
