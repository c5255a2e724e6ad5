/**
 * What the rows of totals are called in exports, accounting and spreadsheets of many languages, width and case folded, without blanks.
 * The words of a language that writes none between words may touch what stands beside them (1月計).
 */
const TOUCHING = [
  ...["総合計", "合計", "総計", "小計", "月計", "年計", "日計", "週計", "累計", "集計", "計", "平均", "件数"],
  ...["总合计", "合计", "总计", "小计", "累计", "總計", "總合計", "합계", "총계", "소계", "총합계", "누계"],
];
const APART = [
  ...["grandtotal", "subtotal", "totals", "total", "sum", "average", "avg", "mean", "count"],
  ...["gesamtsumme", "gesamtergebnis", "zwischensumme", "gesamt", "summe", "ergebnis"],
  ...["totalgénéral", "soustotal", "totaux", "somme", "totalgeneral", "suma", "soma", "totale", "somma"],
  ...["totaal", "subtotaal", "totalt", "summa", "razem", "sumaczęściowa", "итого", "всего", "toplam", "tổng"],
];

/** No total word is without one of these; most IDs and dates are. */
const FIRST_LOOK = /[a-z]{3}|[^\0-\x7f]/i;
/** What every word has in it: of those that touch others a sign, of the rest a run of letters, also in full width. */
const SIGN = /[計计계均数]/;
const LETTERS =
  /[tｔＴ][oｏＯ][tｔＴ]|sum|som|suma|avg|average|mean|count|gesamt|ergebnis|razem|итого|всего|toplam|tổng/i;

/** Letters of the longest label of a total. */
const LONGEST = 60;

/** True for a text that may have a total word in it: the first look at a cell, cheap for IDs and dates. */
export const looksTotal = (text: string): boolean =>
  FIRST_LOOK.test(text) && text.length <= LONGEST && (SIGN.test(text) || LETTERS.test(text));

/**
 * True for a text that is called a total and nothing else: a total word alone or with a month, year, date, remark or one of the
 * group's values beside it.
 *
 * @param groups what the rows above are grouped by, as it stands in them
 *
 * @example
 * isTotalLabel("2月 小計", []) //=> true
 * @example
 * isTotalLabel("C01 Total", ["C01"]) //=> true
 * @example
 * isTotalLabel("腕時計", []) //=> false
 * @example
 * isTotalLabel("Total Care", []) //=> false
 */
export function isTotalLabel(text: string, groups: readonly string[]): boolean {
  if (!looksTotal(text)) return false;
  const label = foldLabel(text);
  if (WORDS.has(label.replace(BLANKS, ""))) return true;
  return besides(label).some((rest) => isPeriod(rest) || groups.some((group) => isSame(group, rest)));
}

/** True for a text that is a total word and nothing more. */
export function isTotalWord(text: string): boolean {
  return looksTotal(text) && WORDS.has(foldLabel(text).replace(BLANKS, ""));
}

const WORDS: ReadonlySet<string> = new Set([...TOUCHING, ...APART]);
const BLANKS = /[\s-]+/g;
const EDGES =
  /^[\s:;.,・=*#<>()[\]{}【】「」〈〉《》_\-–—/|]+|[\s:;.,・=*#<>()[\]{}【】「」〈〉《》_\-–—/|]+$/g;

const foldLabel = (text: string): string => text.normalize("NFKC").toLowerCase().replace(EDGES, "");

const isSame = (group: string, rest: string): boolean =>
  group.length <= LONGEST && foldLabel(group).replace(BLANKS, "") === rest.replace(BLANKS, "");

/** What stands before or behind a total word. */
function besides(label: string): string[] {
  const found: string[] = [];
  const tight = label.replace(/\s+/g, "");
  for (const word of TOUCHING) {
    if (tight.endsWith(word)) found.push(tight.slice(0, -word.length));
    if (tight.startsWith(word)) found.push(tight.slice(word.length));
  }
  const parts = label.split(/[\s:_]+|(?<=\S)[-–—/](?=\s)/);
  for (let count = 1; count <= 2 && count < parts.length; count++) {
    if (APART.includes(parts.slice(-count).join(""))) found.push(parts.slice(0, -count).join(" "));
    if (APART.includes(parts.slice(0, count).join(""))) found.push(parts.slice(count).join(" "));
  }
  return found
    .map((rest) => rest.replace(EDGES, "").replace(/^(?:for|of|in) /, ""))
    .filter((rest) => rest !== "");
}

const ERA = "(?:令和|平成|昭和)(?:\\d{1,2}|元)|[rhs]\\.?\\d{1,2}|\\d{2,4}";
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const PERIODS = [
  `(?:(?:${ERA})[年년]度?)?(?:\\d{1,2}[月월]度?)?(?:\\d{1,2}[日일])?(?:分|の|期)?`,
  "\\d{4}(?:[/.-]?\\d{1,2}){0,2}",
  "\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?",
  `(?:(?:${ERA})年?度?)?(?:第?[1-4]四半期|[1-4]q|q[1-4]|[上下]半?期|通期)`,
  "(?:年間|月間|週間|日別|月別|日次|月次|年次|[当今前先][日月週年期]|本日|期間|全体|全)",
  "(?:売上|販売|注文|受注)?(?:金額|額|高|税込|税抜|税別|点数|数量|売上|注文|受注)?(?:の|円)?",
  "\\d+(?:件|点|個|行|名|人|円)",
  `${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?)?,?(?: '?\\d{2,4})?`,
  `\\d{1,2}(?:st|nd|rd|th)? ${MONTH},?(?: '?\\d{2,4})?`,
  "(?:fy ?|q[1-4] ?|[1-4]q ?|week ?|year ?)\\d{0,4}",
  "(?:daily|weekly|monthly|yearly|annual|running|overall|sales|amount|orders?|all)",
  "\\d+ (?:orders?|rows?|items?|lines?)",
];
const PERIOD = new RegExp(`^(?:${PERIODS.join("|")})$`);

const isPeriod = (rest: string): boolean => PERIOD.test(rest);
