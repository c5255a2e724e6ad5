import { SaxesParser } from "saxes";
import { UnreadableFile } from "../unreadable.ts";

/** Hears what an XML text holds, in order; names come without their prefixes. */
export interface XmlListener {
  open?(name: string, attribute: Attribute): void;
  close?(name: string): void;
  /** Text between two tags, in one piece or several. */
  text?(text: string): void;
}

/** The value of a tag's attribute by its name without a prefix; `prefixed` = only one that has a prefix counts. */
export type Attribute = (name: string, prefixed?: "prefixed") => string | undefined;

/** Takes an XML text in piece by piece. */
export interface XmlReader {
  push(text: string): void;
  /** @throws UnreadableFile "broken-workbook" where an element was left open, or there is none */
  end(): void;
}

/** No tag, text or comment of a workbook is so long [characters]: a longer one is never held whole. */
const LONGEST = 10_000_000;

/**
 * Reads the XML of a workbook's part. Entities that a document defines itself do not exist there.
 *
 * @throws UnreadableFile "broken-workbook" from `push`, too
 */
export function xmlReader(listener: XmlListener): XmlReader {
  const parser = new SaxesParser();
  let sinceTag = 0;
  parser.on("error", () => {
    throw broken();
  });
  parser.on("opentag", ({ name, attributes }) => {
    sinceTag = 0;
    listener.open?.(bare(name), (wanted, prefixed) => valueIn(attributes, wanted, prefixed));
  });
  parser.on("closetag", ({ name }) => {
    sinceTag = 0;
    listener.close?.(bare(name));
  });
  const hear = (text: string): void => listener.text?.(text);
  parser.on("text", hear);
  parser.on("cdata", hear);
  return {
    push(text) {
      parser.write(text);
      sinceTag += text.length;
      if (sinceTag > LONGEST) throw broken();
    },
    end() {
      parser.close();
    },
  };
}

const broken = (): UnreadableFile => new UnreadableFile("broken-workbook");

const bare = (name: string): string => name.slice(name.indexOf(":") + 1);

function valueIn(
  attributes: Readonly<Record<string, string>>,
  name: string,
  prefixed?: "prefixed",
): string | undefined {
  if (prefixed === undefined) return attributes[name];
  const key = Object.keys(attributes).find((one) => one.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}
