import type { RefObject } from "preact";
import type { DateOrder } from "../../src/core/settings.ts";
import type { DateQuestion as Question } from "../../src/intake/date-survey.ts";
import type { DateQuestion } from "../../src/intake/date-survey.ts";
import { dayInWords } from "../format.ts";
import type { TextKey } from "../settings-form.ts";
import { Choice } from "./choice.tsx";
import { useView } from "./context.ts";

const ORDER_TEXTS = {
  YMD: "dateOrderYMD",
  MDY: "dateOrderMDY",
  DMY: "dateOrderDMY",
} as const satisfies Record<DateOrder, TextKey>;

const FIRST_TEXTS = { YMD: "dateOrderYMD", MDY: "dateMonthFirst", DMY: "dateDayFirst" } as const;

/** Asks which of day and month comes first, with a cell of the user's own where one is at hand. */
export function DateQuestion(props: {
  question: Question | null;
  order: DateOrder | null;
  onChange: (order: DateOrder) => void;
  firstRef?: RefObject<HTMLInputElement | null>;
}) {
  const { state, say } = useView();
  const { question, order, onChange, firstRef } = props;
  const answer = (value: DateOrder, day?: string) => ({
    value,
    label:
      day === undefined
        ? say(ORDER_TEXTS[value])
        : say("dateAnswer", { day: dayInWords(day, state.language), order: say(FIRST_TEXTS[value]) }),
  });
  return (
    <Choice
      question={question ? say("dateQuestion", { cell: question.cell }) : say("dateQuestionPlain")}
      answers={
        question
          ? [answer("MDY", question.monthFirst), answer("DMY", question.dayFirst)]
          : [answer("YMD"), answer("MDY"), answer("DMY")]
      }
      value={order}
      onChange={onChange}
      {...(firstRef ? { firstRef } : {})}
    />
  );
}
