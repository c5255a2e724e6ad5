/** The parts (files) of an xlsx, by path, as o-spreadsheet writes them. */
import { Model } from "../engine/library.ts";

type FileData = ReturnType<Model["exportData"]>;
export type Parts = Map<string, string>;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The exporter only parses and prints its own XML; handing the text through is the same, and needs no DOM. */
class TextDocument {
  readonly xml: string;
  constructor(xml: string) {
    this.xml = xml;
  }
  querySelector(): null {
    return null;
  }
}

const PASS_THROUGH = {
  DOMParser: class {
    parseFromString(xml: string): TextDocument {
      return new TextDocument(xml);
    }
  },
  XMLSerializer: class {
    serializeToString(document: TextDocument): string {
      return document.xml;
    }
  },
};

/**
 * Exports a file's data.
 *
 * @param data sheets as `exportData` gives them
 * @returns the parts and the model they were made from
 */
export async function exportedParts(data: FileData): Promise<{ parts: Parts; model: Model }> {
  const model = new Model(data);
  const globals = globalThis as unknown as Record<string, unknown>;
  const own = { DOMParser: globals["DOMParser"], XMLSerializer: globals["XMLSerializer"] };
  Object.assign(globals, PASS_THROUGH);
  try {
    const { files } = await model.exportXLSX();
    const texts = files.flatMap((file) => ("content" in file ? [file] : []));
    return { parts: new Map(texts.map(({ path, content }) => [path, part(content)])), model };
  } finally {
    Object.assign(globals, own);
  }
}

/** The exporter writes colours without the opacity that the format asks for, and a style of errors that it does not know. */
function part(content: string): string {
  const xml = content.trim().replace(/ rgb="([0-9A-Fa-f]{6})"/g, ' rgb="FF$1"');
  return DECLARATION + xml.replaceAll(' errorStyle=""', "");
}

/** Changes one part; a missing one is a defect of the exporter's version. */
export function changePart(parts: Parts, path: string, change: (xml: string) => string): void {
  const xml = parts.get(path);
  if (xml === undefined) throw new Error(`the exporter wrote no ${path}`);
  parts.set(path, change(xml));
}

/** Puts text before the first of several marks that occurs. */
export function insertBefore(xml: string, marks: readonly string[], text: string): string {
  const places = marks.map((mark) => xml.indexOf(mark)).filter((place) => place >= 0);
  if (places.length === 0) throw new Error(`none of ${marks.join(", ")} in the part`);
  const place = Math.min(...places);
  return xml.slice(0, place) + text + xml.slice(place);
}
