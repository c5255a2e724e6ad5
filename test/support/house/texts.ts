import ts from "typescript";
import { parsed, roomOf, type Source, spoken } from "./sources.ts";

/** Rooms that show something to a user; core and engines only read such words in the user's data. */
const SHOWING = ["reports", "sheets", "entry", "sidebar"];

/** Kana and kanji; the dot between items (・) is punctuation. */
const JAPANESE = /[\u3041-\u30fa\u30fc-\u30ff\u4e00-\u9fff]/;
const LETTER = /\p{L}/u;

/** Where a room shows words of its own, one sentence each. */
export function textComplaints(source: Source): string[] {
  if (!SHOWING.includes(roomOf(source.path) ?? "")) return [];
  return parsed(source)
    .nodes.filter(isOwnText)
    .map(
      (node) =>
        `${spoken(source.path)} says "${node.getText().trim()}": what a user reads stands in the catalogue`,
    );
}

function isOwnText(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return LETTER.test(node.text);
  const parts =
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  return parts && JAPANESE.test(node.text);
}
