/** What a command line answers before a file asks it. */
import { type ChosenColumn, isNth } from "../intake/chosen-columns.ts";
import { type Answers, isAnswer, type Question } from "../intake/questions.ts";
import type { ReportArgs } from "./report-args.ts";

type Answering = Pick<ReportArgs, "settings" | "sumRows" | "keepGarbled" | "keepLongRows" | "sheet">;

/** What options say of sheets, dates, amounts, totals, long rows and garbled text; a setting's value that is none is refused by the add-on. */
export function answersIn({ settings, sumRows, keepGarbled, keepLongRows, sheet }: Answering): Answers {
  const { dateOrder, amountLevel, amountStyle } = settings;
  const longRows = keepLongRows ? "keep" : null;
  const garbled = keepGarbled ? "keep" : null;
  const given = {
    dateOrder,
    dateOrderPlain: dateOrder,
    amountLevel,
    amountStyle,
    sumRow: sumRows,
    garbled,
    longRows,
  };
  const answers: Record<string, string> = sheet === null ? {} : { sheet };
  for (const [id, value] of Object.entries(given)) {
    if (value && isAnswer(id as Question["id"], value)) answers[id] = value;
  }
  return answers;
}

/** The questions that a named column settles, also where it is named as none. */
const SETTLED: { readonly [R in ChosenColumn["role"]]?: readonly Question["id"][] } = {
  orderId: ["orderIdColumn", "sameDayLines"],
  refund: ["refundColumn"],
  status: ["offMark"],
  customer: ["onlyNames"],
};

/** The questions that need no answer any more: `--set` or `--column` says it. */
export function settledBy(args: Answering & Pick<ReportArgs, "columns">): Answers {
  const set = answersIn(args);
  const named = args.columns.flatMap(({ role }) => (SETTLED[role] ?? []).map((id) => [id, "none"] as const));
  const nth = args.columns.filter(isNth).map(({ role, header }) => [`sameName:${role}`, header] as const);
  const sameDay = set.amountLevel === undefined ? {} : { sameDayLines: set.amountLevel };
  return { ...Object.fromEntries([...named, ...nth]), ...sameDay, ...set };
}
