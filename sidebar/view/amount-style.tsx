import type { AmountStyle } from "../../src/intake/mapping.ts";
import type { AmountStyleQuestion as Question } from "../../src/intake/questions.ts";
import { Choice } from "./choice.tsx";
import { useView } from "./context.ts";

/** Asks which sign stands before decimals, with an amount of the user's own. */
export function AmountStyleQuestion(props: {
  question: Question;
  style: AmountStyle | null;
  onChange: (style: AmountStyle) => void;
}) {
  const { state, say } = useView();
  const { question, style, onChange } = props;
  const numbers = new Intl.NumberFormat(state.language, { maximumFractionDigits: 10 });
  return (
    <Choice
      question={say("amountStyleQuestion", { cell: question.cell })}
      answers={[
        { value: "comma", label: say("amountStyleComma", { amount: numbers.format(question.comma) }) },
        { value: "point", label: say("amountStylePoint", { amount: numbers.format(question.point) }) },
      ]}
      value={style}
      onChange={onChange}
    />
  );
}
