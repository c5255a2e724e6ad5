/** Drawings of the steps of an installation: schematic, since nobody has seen Google's pages for this product. */
import { LANGUAGES, type Language, type Text } from "../../catalog/language.ts";
import { PALETTE } from "../../catalog/look.ts";
import { SHEET_TEXTS } from "../../catalog/texts/sheet-texts.ts";

const WIDTH = 320;
const HEIGHT = 200;

const WORDS = {
  terminal: { ja: "ターミナル", en: "Terminal" },
  agree: { ja: "許可", en: "Allow" },
  asks: { ja: "claspがアクセスを求めています", en: "clasp wants access" },
  browser: { ja: "ブラウザ", en: "Browser" },
  settings: { ja: "Apps Script の設定", en: "Apps Script settings" },
  api: { ja: "Google Apps Script API", en: "Google Apps Script API" },
  on: { ja: "オン", en: "On" },
  shop: { ja: "店の名前", en: "Name of the shop" },
  extensions: { ja: "拡張機能", en: "Extensions" },
  item: SHEET_TEXTS.menuOpen,
} as const satisfies Record<string, Text>;

interface Pen {
  readonly word: (name: keyof typeof WORDS) => string;
}

const box = (x: number, y: number, width: number, height: number, fill: string = PALETTE.ground): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${fill}" stroke="${PALETTE.line}"/>`;
const line = (x: number, y: number, text: string, fill: string = PALETTE.ink, size = 13): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}">${text}</text>`;
const button = (x: number, y: number, text: string): string =>
  `<rect x="${x}" y="${y}" width="84" height="28" rx="14" fill="${PALETTE.accent}"/>` +
  `<text x="${x + 42}" y="${y + 19}" font-size="13" fill="${PALETTE.ground}" text-anchor="middle">${text}</text>`;
const arrow = `<path d="M148 100h16m-6-6 6 6-6 6" fill="none" stroke="${PALETTE.accent}" stroke-width="2"/>`;

const DRAWINGS: Readonly<Record<string, (pen: Pen) => readonly string[]>> = {
  login: ({ word }) => [
    box(8, 40, 136, 120, PALETTE.ink),
    line(18, 32, word("terminal"), PALETTE.muted, 11),
    line(18, 66, "$ npx clasp login", PALETTE.pale, 12),
    arrow,
    box(170, 40, 142, 120),
    line(180, 32, word("browser"), PALETTE.muted, 11),
    line(
      180,
      78,
      word("asks"),
      PALETTE.ink,
      word("asks").length > 15 && /[^ -~]/.test(word("asks")) ? 8.5 : 11,
    ),
    button(200, 110, word("agree")),
  ],
  switch: ({ word }) => [
    box(8, 24, 304, 152),
    line(24, 54, word("settings"), PALETTE.muted),
    line(24, 104, word("api")),
    `<rect x="236" y="88" width="48" height="24" rx="12" fill="${PALETTE.accent}"/>`,
    `<circle cx="272" cy="100" r="9" fill="${PALETTE.ground}"/>`,
    line(248, 132, word("on"), PALETTE.accent),
    line(24, 160, "script.google.com/home/usersettings", PALETTE.muted, 11),
  ],
  menu: ({ word }) => [
    box(8, 16, 304, 168),
    line(24, 42, word("shop")),
    ...[0, 1, 2, 3].map((i) => `<path d="M8 ${96 + 24 * i}h304" stroke="${PALETTE.line}"/>`),
    line(150, 66, word("extensions"), PALETTE.accent),
    box(140, 76, 160, 40),
    line(154, 101, word("item")),
  ],
};

function drawing(name: string, language: Language): string {
  const pen: Pen = { word: (one) => WORDS[one][language] };
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif">`;
  const ground = `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PALETTE.pale}"/>`;
  return [open, ground, ...(DRAWINGS[name]?.(pen) ?? []), "</svg>", ""].join("\n");
}

/** Files by name, each in both languages. */
export const drawings = (): Record<string, string> =>
  Object.fromEntries(
    Object.keys(DRAWINGS).flatMap((name) =>
      LANGUAGES.map((language) => [`${name}-${language}.svg`, drawing(name, language)]),
    ),
  );
