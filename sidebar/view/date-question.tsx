import type { DateOrder } from "../../src/entry/contract.ts";
import { chooseDateOrder } from "../acts/look.ts";
import { dayInWords } from "../format.ts";
import type { TextKey } from "../settings-form.ts";
import { useFocus, useView } from "./context.ts";

const ORDER_TEXTS = {
  MDY: "dateOrderMDY",
  DMY: "dateOrderDMY",
} as const satisfies Partial<Record<DateOrder, TextKey>>;

const FIRST_TEXTS = { MDY: "dateMonthFirst", DMY: "dateDayFirst" } as const;

/** Asks which of day and month comes first, with a cell of the user's own where one is at hand. */
export function DateQuestion() {
  const { state, say } = useView();
  if (!state.asksDateOrder || !state.orders) return null;
  const question = state.orders.dateQuestion;
  return (
    <fieldset class="question">
      <legend>{question ? say("dateQuestion", { cell: question.cell }) : say("dateQuestionPlain")}</legend>
      <Answer order="MDY" day={question?.monthFirst ?? null} />
      <Answer order="DMY" day={question?.dayFirst ?? null} />
    </fieldset>
  );
}

function Answer(props: { order: keyof typeof ORDER_TEXTS; day: string | null }) {
  const { page, state, say } = useView();
  const spot = useFocus<HTMLInputElement>("dateOrder");
  const order = say((props.day === null ? ORDER_TEXTS : FIRST_TEXTS)[props.order]);
  const day = props.day === null ? null : dayInWords(props.day, state.language);
  return (
    <label class="check">
      <input
        type="radio"
        name="date-order"
        {...(props.order === "MDY" ? { ref: spot } : {})}
        checked={state.dateOrder === props.order}
        onChange={() => chooseDateOrder(page, props.order)}
      />
      <span>{day === null ? order : say("dateAnswer", { day, order })}</span>
    </label>
  );
}
