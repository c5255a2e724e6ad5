/** Paint, lines and text of a chart. */
import { element, textElement, valued } from "./xml.ts";

const INK = "1F2937";
export const MUTED = "6B7280";
const LINE = "E5E7EB";
/** Points of a line's width; the file counts 12,700 to the point. */
export const EMU_PER_POINT = 12_700;

export const fill = (color: string): string =>
  element("a:solidFill", {}, valued("a:srgbClr", color.replace("#", "").slice(0, 6).toUpperCase()));

export const hairline = (): string => element("a:ln", { w: EMU_PER_POINT * 0.75 }, fill(LINE));

export function title(text: string, points: number, bold: boolean): string {
  const properties = { sz: points * 100, b: bold ? 1 : 0 };
  const paint = fill(bold ? INK : MUTED);
  const paragraph = element(
    "a:p",
    {},
    element("a:pPr", {}, element("a:defRPr", properties, paint)),
    element("a:r", {}, element("a:rPr", properties, paint), textElement("a:t", text)),
  );
  const rich = element("c:rich", {}, element("a:bodyPr"), element("a:lstStyle"), paragraph);
  return element("c:title", {}, element("c:tx", {}, rich), valued("c:overlay", 0));
}

export function textLook(points: number, bold: boolean, color: string): string {
  const run = element("a:defRPr", { sz: points * 100, b: bold ? 1 : 0 }, fill(color));
  const paragraph = element("a:p", {}, element("a:pPr", {}, run), element("a:endParaRPr", { lang: "ja-JP" }));
  return element("c:txPr", {}, element("a:bodyPr"), element("a:lstStyle"), paragraph);
}
