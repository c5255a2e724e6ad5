import type { ChannelProfile, ColumnChoices } from "../catalog/channels/channel-profile.ts";
import { CHANNELS } from "../catalog/channels/channels.ts";
import { headerNames } from "../catalog/channels/headers.ts";
import { FUNCTION_COSTS } from "../catalog/function-parameters.ts";
import { FUNCTIONS } from "../catalog/functions.ts";
import type { Text } from "../catalog/language.ts";
import type { MetricEntry } from "../catalog/metrics/metric-entry.ts";
import { METRICS } from "../catalog/metrics/metrics.ts";
import { NOTICES } from "../catalog/problems/notices.ts";
import { PROBLEMS } from "../catalog/problems/problems.ts";
import { SETTING_KEYS, SETTINGS, type SettingKey } from "../catalog/settings/settings.ts";
import { REPORTS } from "../reports/index.ts";
import { OPTIONS, type ReportOption, typed } from "../workbench/report-options.ts";
import type { ExportTarget } from "../catalog/targets/export-target.ts";
import { TARGETS } from "../catalog/targets/targets.ts";
import { MONTHLY_ADVICE, MONTHLY_STOPS } from "../catalog/texts/monthly-texts.ts";
import { ROLE_NAMES } from "../catalog/texts/entry-texts.ts";

/** Settings whose default is the file's own. */
const BY_FILE: readonly SettingKey[] = ["language"];

/** The catalogue in tables, each by its name. */
export const TABLES = {
  reports: () =>
    table(
      ["Identifier", "シート", "内容", "Sheet", "What it shows", "Functions"],
      REPORTS.map(({ id, texts: { name, title }, cells }) => [
        code(id),
        ...[name.ja, title.ja, name.en, title.en],
        Object.keys(cells).map(code).join(", "),
      ]),
    ),
  options: () =>
    table(
      ["Option", "日本語", "English"],
      Object.entries<ReportOption>(OPTIONS).map(([name, option]) => [
        code(typed(name, option, "en")),
        option.words.ja,
        option.words.en,
      ]),
    ),
  functions: () =>
    table(
      ["Function", "日本語", "答えがないとき", "English", "Without an answer", "Example", "Reads"],
      FUNCTIONS.map(({ name, help, none, example, cost }) => [
        ...[code(name), help.ja, none.ja, help.en, none.en, code(example), cost],
      ]),
    ),
  functionCosts: () =>
    table(
      ["Reads", "何を読むか", "What is read", "Service calls at most"],
      Object.entries(FUNCTION_COSTS).map(([cost, { about, calls, byMonth }]) => [
        ...[cost, about.ja, about.en],
        `${calls}${byMonth ? " + 2 a month" : ""}`,
      ]),
    ),
  metrics: () =>
    table(
      ["Identifier", "名前", "意味", "Name", "Meaning", "Of"],
      Object.entries(METRICS).map(([id, metric]) => [
        code(id),
        metric.label.ja,
        metric.meaning.ja,
        metric.label.en,
        metric.meaning.en,
        sides(metric),
      ]),
    ),
  settings: () => table(["Key", "名前", "値", "Name", "Values", "Default"], SETTING_KEYS.map(settingRow)),
  channels: () =>
    table(
      ["Profile", "名前", "Name", "An order's amount", "Taken off", "The buyer by"],
      CHANNELS.map((profile) => [
        code(profile.id),
        profile.name.ja,
        profile.name.en,
        amountIn(profile),
        ...[takenOff(profile), buyerIn(profile)],
      ]),
    ),
  columns: () =>
    table(
      ["Column", "名前", "Name", "Names known", "For example"],
      (Object.keys(ROLE_NAMES) as (keyof typeof ROLE_NAMES)[]).flatMap(columnRow),
    ),
  targets: () =>
    table(
      ["Identifier", "名前", "注意", "Name", "Note", "Form", "Source"],
      TARGETS.map((target) => [
        code(target.id),
        ...[target.name.ja, target.note.ja, target.name.en, target.note.en],
        formOf(target),
        `[${new URL(target.source).hostname}](${target.source})`,
      ]),
    ),
  problems: () =>
    table(
      ["Code", "日本語", "English"],
      Object.entries(PROBLEMS).map(([id, { message, hint }]) => [code(id), ...both(message, hint)]),
    ),
  monthlyStops: () =>
    table(
      ["Code", "日本語", "English"],
      Object.entries({ ...MONTHLY_STOPS, ...MONTHLY_ADVICE }).map(([id, { message, hint }]) => [
        code(id),
        ...both(message, hint),
      ]),
    ),
  notices: () =>
    table(
      ["Code", "日本語", "English"],
      Object.entries(NOTICES).map(([id, notice]) => [code(id), notice.ja, notice.en]),
    ),
} satisfies Readonly<Record<string, () => string>>;

/** Whose people, or whose sales, a number is of, by the names of sets. */
function sides(metric: MetricEntry): string {
  if (!("top" in metric)) return "";
  const { kind, top } = metric;
  const over = kind === "people" || kind === "share" ? code(top) : `sales of ${code(top)}`;
  if (!("bottom" in metric)) return over;
  return `${over} ÷ ${kind === "salesShare" ? "sales of " : ""}${code(metric.bottom)}`;
}

function settingRow(key: SettingKey): string[] {
  const { label, rule, fallback } = SETTINGS[key];
  const standard = BY_FILE.includes(key) ? "by the file" : code(String(fallback ?? ""));
  return [code(key), label.ja, rule.ja.trim(), label.en, rule.en, standard];
}

/** What a target's file is like: header, encodings, hashing, line end, most rows. */
function formOf({ header, columns, encodings, bom, hash, newline, maxRows }: ExportTarget): string {
  const names = header ? columns.map((column) => column.header).join(", ") : "no header";
  const marked = encodings.map((one) => `${one}${bom && one === "utf-8" ? " with BOM" : ""}`).join(" or ");
  const hashing = hash === "never" ? [] : [hash === "always" ? "SHA-256" : "SHA-256 or plain"];
  const rows = maxRows === null ? [] : [`${maxRows} rows a file`];
  return [names, marked, newline === "\n" ? "LF" : "CRLF", ...hashing, ...rows].join("; ");
}

/** What a column is called; those that only our own orders sheet has are not told. */
function columnRow(role: keyof typeof ROLE_NAMES): string[][] {
  const names = headerNames(role);
  const { ja, en } = ROLE_NAMES[role];
  return names.length === 0 ? [] : [[code(role), ja, en, `${names.length}`, names.slice(0, 3).join(", ")]];
}

/** The first choice of columns; what the shop chooses itself is found by general names. */
function firstChoice(choices: ColumnChoices | undefined): string | null {
  const [first] = choices ?? [];
  return first === undefined ? null : [first].flat().join(" + ");
}

function amountIn({ columns, open }: ChannelProfile): string {
  const total = firstChoice(columns.orderTotal);
  const lines = firstChoice(columns.amount);
  if (total !== null) return total;
  return lines === null ? (open ? "by general names" : "none") : `sum over the lines of ${lines}`;
}

function takenOff({ columns, less }: ChannelProfile): string {
  const names = [firstChoice(columns.discount), firstChoice(columns.refund), ...(less?.amount ?? [])];
  return names.filter((name) => name !== null).join(", ");
}

function buyerIn({ columns, anonymous }: ChannelProfile): string {
  const keys = [columns.customer, columns.email, columns.phone].map(firstChoice);
  const named = keys.filter((name) => name !== null).join(", ");
  return named === "" ? (anonymous ? "nobody" : "by general names") : named;
}

function both(message: Text, hint: Text): string[] {
  return [`${message.ja}${hint.ja}`, `${message.en} ${hint.en}`];
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map(escaped).join(" | ")} |`)
    .join("\n");
}

function escaped(cell: string): string {
  return cell.replace(/\|/g, "\\|");
}

/** Nothing stays nothing. */
export function code(text: string): string {
  return text === "" ? "" : `\`${text}\``;
}
