/** Cell notes, which o-spreadsheet does not export: a comments part, and the old drawing Excel asks for beside it. */
import { letters } from "../engine/areas.ts";
import { changePart, insertBefore, type Parts } from "./parts.ts";
import { element, textElement } from "./xml.ts";

export interface Note {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Adds the notes of one sheet; without notes nothing changes. */
export function addNotes(parts: Parts, sheetIndex: number, notes: readonly Note[]): void {
  if (notes.length === 0) return;
  parts.set(`xl/comments${sheetIndex + 1}.xml`, commentsPart(notes));
  parts.set(`xl/drawings/vmlDrawing${sheetIndex + 1}.vml`, drawingPart(notes));
  relate(parts, sheetIndex);
  changePart(parts, `xl/worksheets/sheet${sheetIndex}.xml`, (xml) =>
    insertBefore(xml, ["<tableParts", "</worksheet>"], '<legacyDrawing r:id="rIdNotes"/>'),
  );
  changePart(parts, "[Content_Types].xml", (xml) => withTypes(xml, sheetIndex));
}

function relate(parts: Parts, sheetIndex: number): void {
  const path = `xl/worksheets/_rels/sheet${sheetIndex}.xml.rels`;
  const empty = `<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`;
  const relations =
    element("Relationship", {
      Id: "rIdComments",
      Type: `${RELATIONS}/comments`,
      Target: `../comments${sheetIndex + 1}.xml`,
    }) +
    element("Relationship", {
      Id: "rIdNotes",
      Type: `${RELATIONS}/vmlDrawing`,
      Target: `../drawings/vmlDrawing${sheetIndex + 1}.vml`,
    });
  if (!parts.has(path)) parts.set(path, empty);
  changePart(parts, path, (xml) => insertBefore(xml, ["</Relationships>"], relations));
}

function withTypes(xml: string, sheetIndex: number): string {
  const vml = element("Default", {
    Extension: "vml",
    ContentType: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  });
  const comments = element("Override", {
    PartName: `/xl/comments${sheetIndex + 1}.xml`,
    ContentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  });
  const first = xml.includes('Extension="vml"') ? "" : vml;
  return insertBefore(insertBefore(xml, ["<Default "], first), ["</Types>"], comments);
}

function commentsPart(notes: readonly Note[]): string {
  const comments = notes.map(({ row, column, text }) =>
    element(
      "comment",
      { ref: `${letters(column)}${row + 1}`, authorId: 0 },
      element("text", {}, element("r", {}, textElement("t", text))),
    ),
  );
  const authors = element("authors", {}, textElement("author", "CPM Sheets"));
  return element("comments", { xmlns: SHEETS }, authors, element("commentList", {}, ...comments));
}

/** One hidden box a note, shown while the pointer is on the cell. */
function drawingPart(notes: readonly Note[]): string {
  const spaces = {
    "xmlns:v": "urn:schemas-microsoft-com:vml",
    "xmlns:o": "urn:schemas-microsoft-com:office:office",
    "xmlns:x": "urn:schemas-microsoft-com:office:excel",
  };
  const type = element(
    "v:shapetype",
    { id: "note", coordsize: "21600,21600", "o:spt": 202, path: "m,l,21600r21600,l21600,xe" },
    element("v:stroke", { joinstyle: "miter" }),
    element("v:path", { gradientshapeok: "t", "o:connecttype": "rect" }),
  );
  return element("xml", spaces, type, ...notes.map(box));
}

function box({ row, column }: Note, index: number): string {
  const style = "position:absolute;width:160pt;height:70pt;z-index:1;visibility:hidden";
  const anchor = `${column + 1}, 15, ${row}, 10, ${column + 3}, 31, ${row + 4}, 9`;
  return element(
    "v:shape",
    { id: `note${index}`, type: "#note", style, fillcolor: "#FFFBEB", "o:insetmode": "auto" },
    element("v:fill", { color2: "#FFFBEB" }),
    element("v:path", { "o:connecttype": "none" }),
    element(
      "x:ClientData",
      { ObjectType: "Note" },
      element("x:MoveWithCells"),
      element("x:SizeWithCells"),
      textElement("x:Anchor", anchor),
      textElement("x:AutoFill", "False"),
      textElement("x:Row", String(row)),
      textElement("x:Column", String(column)),
    ),
  );
}
