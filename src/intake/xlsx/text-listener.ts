import type { XmlListener } from "./xml-reader.ts";

/**
 * Hears texts that may be made of several runs, each with a look of its own. What says how a text is read aloud (ふりがな)
 * is no part of it.
 *
 * @param element what holds one text
 * @param take hears each
 */
export function textListener(element: string, take: (text: string) => void): Required<XmlListener> {
  let whole = "";
  let [isText, isReading] = [false, false];
  return {
    open(name) {
      if (name === element) whole = "";
      if (name === "t") isText = true;
      if (name === "rPh") isReading = true;
    },
    text(text) {
      if (isText && !isReading) whole += text;
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") isReading = false;
      if (name === element) take(whole);
    },
  };
}
