import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/catalog/language.ts";
import { QUESTION_TEXTS } from "../../src/catalog/texts/question-texts.ts";
import { answered, type Answers, openQuestion, questionsOf } from "../../src/intake/questions.ts";
import { DEFAULT_RULES } from "../../src/core/settings.ts";
import { questionLine, questionText } from "../../src/intake/question-text.ts";
import { ended, readFile } from "../../src/intake/read-file.ts";
import { dayInZone } from "../../src/intake/zone.ts";

const read = (answers: Answers, ...lines: string[]) =>
  ended(
    readFile("a.csv", new TextEncoder().encode(lines.join("\n")), {
      answers,
      dayOfInstant: dayInZone("Asia/Tokyo"),
    }),
  );

/** Leaves everything open: two readings of each date, of each amount, and one amount on both rows of an order. */
const OPEN = [
  "注文番号,注文日,会員番号,金額",
  "1,03/04/2024,M1,1.234",
  "1,03/04/2024,M1,1.234",
  "2,05/06/2024,M2,980",
];

describe("the questions of a file", () => {
  it("are asked in the order of the catalogue, each with the file's own words", () => {
    const { questions } = read({}, ...OPEN);
    expect(questions.map(({ id }) => id)).toEqual(["dateOrder", "amountStyle"]);
    const [date, style] = questions.map((question) => questionText(question, "ja"));
    expect(date).toEqual({
      question: "「03/04/2024」はいつの注文ですか",
      answers: [
        { value: "MDY", label: "2024年3月4日（月/日/年）" },
        { value: "DMY", label: "2024年4月3日（日/月/年）" },
      ],
    });
    expect(style?.answers.map(({ label }) => label)).toEqual([
      "1,234（「,」が小数点）",
      "1.234（「.」が小数点）",
    ]);
  });

  it("are answered one after the other, beforehand or in the mapping, until none is open", () => {
    let answers: Answers = {};
    const asked: string[] = [];
    for (const value of ["DMY", "comma", "line"]) {
      const open = openQuestion(read(answers, ...OPEN).questions, answers);
      if (open === null) break;
      asked.push(open.id);
      answers = { ...answers, [open.id]: value };
    }
    expect(asked).toEqual(["dateOrder", "amountStyle", "amountLevel"]);
    const { questions, survey, mapping } = read(answers, ...OPEN);
    expect(openQuestion(questions, answers)).toBeNull();
    expect(survey.firstDay).toBe("2024-04-03");
    expect(mapping).toMatchObject({ dateOrder: "DMY", amountStyle: "comma", columns: { amount: 3 } });
    expect(answered(mapping, "amountLevel", "order").columns).toMatchObject({ orderTotal: 3, amount: null });
  });

  it("ask only for the order where no date shows the difference, and nothing of what is no date", () => {
    const lines = ["注文日,会員番号,金額", "2/2/2024,M1,100"];
    expect(read({}, ...lines).questions).toEqual([
      { id: "dateOrderPlain", values: {}, answers: [{ value: "YMD" }, { value: "MDY" }, { value: "DMY" }] },
    ]);
    expect(read({}, "注文日,会員番号,金額", "あとで,M1,100").questions).toEqual([]);
  });
});

const WITH_STATUS = "注文番号,注文日,会員番号,注文合計,ステータス";

describe("a status that no list knows", () => {
  const statuses = (...of: string[]) =>
    read({}, WITH_STATUS, ...of.map((status, i) => `${i},2024/1/5,M1,100,${status}`)).questions;

  it("is asked with its rows and money, counts without an answer, and is never waited for", () => {
    const { questions } = read(
      {},
      WITH_STATUS,
      "1,2024/1/5,M1,300,保留",
      "1,2024/1/5,M1,300,保留",
      "2,2024/1/6,M2,50,保留",
      "3,2024/1/7,M2,70,発送済",
      "4,2024/1/8,M2,90,キャンセル",
    );
    // The total of order 1 stands on both of its rows and is its own once.
    expect(questions).toEqual([
      {
        ...{ id: "unknownStatus", about: "保留", values: { status: "保留", rows: 3, amount: 350 } },
        ...{ answers: [{ value: "count" }, { value: "leaveOut" }], otherwise: "count" },
      },
    ]);
    expect(openQuestion(questions, {})).toBeNull();
    expect(questions.map((question) => questionText(question, "ja").question)).toEqual([
      "ステータス「保留」の注文（3行・350）を数えますか",
    ]);
  });

  it("is not asked about once a list of the settings has it", () => {
    const { mapping, survey } = read({}, WITH_STATUS, "1,2024/1/5,M1,300,保留");
    const more = (key: "goodStatuses" | "cancelWords") => ({
      ...DEFAULT_RULES,
      [key]: [...DEFAULT_RULES[key], "保留"],
    });
    expect(questionsOf(mapping, survey)).toHaveLength(1);
    expect(questionsOf(mapping, survey, more("goodStatuses"))).toEqual([]);
    expect(questionsOf(mapping, survey, more("cancelWords"))).toEqual([]);
  });

  it("is not asked about where no further word decides, nor where the column holds remarks", () => {
    // 交換 keeps an order whatever else is said of it.
    expect(statuses("交換受付")).toEqual([]);
    expect(statuses(...Array.from({ length: 60 }, (_, i) => `備考${i}番`))).toEqual([]);
    expect(statuses(...Array.from({ length: 12 }, (_, i) => `段階${i}番`))).toHaveLength(8);
  });
});

describe("a question on the command line", () => {
  it("names the file and the option for each answer", () => {
    const [date] = read({}, ...OPEN).questions;
    if (date === undefined) throw new Error("nothing was asked");
    expect(questionLine("a.csv", date, "en")).toBe(
      'Orders file "a.csv": Which day is “03/04/2024”? Add --set dateOrder=MDY for March 4, 2024 (month first), ' +
        "or --set dateOrder=DMY for April 3, 2024 (day first).",
    );
  });
});

describe("the catalogue's questions", () => {
  it.each(Object.entries(QUESTION_TEXTS))("%s mentions the same values in both languages", (_, texts) => {
    const marks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const text of [texts.question, ...Object.values(texts.answers)]) {
      const [first, ...others] = LANGUAGES.map((language) => marks(text[language]));
      for (const other of others) expect(other).toEqual(first);
    }
    if (texts.option !== null) expect(texts.option).toMatch(/^--\S+/);
  });
});
