import { currencyOfImport } from "../import-readiness.ts";
import type { Say } from "../say.ts";
import { Choice } from "./choice.tsx";
import { useFocus, useView } from "./context.ts";
import { SelectField } from "./fields.tsx";

/** Asks once, for all files, which of their currencies counts. */
export function SeveralCurrencies() {
  const { page, state } = useView();
  const first = useFocus<HTMLInputElement>("importCurrency");
  const { question, chosen } = currencyOfImport(state);
  if (question === null) return null;
  const text = page.parts.reader().questionText(question, state.language);
  return (
    <Choice
      question={text.question}
      answers={text.answers}
      value={chosen}
      onChange={(currency) => page.store.dispatch({ type: "importCurrency", currency })}
      firstRef={first}
    />
  );
}

/** The currency that all files count in, where the rows leave a choice of it that is not asked for anyway. */
export function CurrencyField() {
  const { page, state, say } = useView();
  const { question, choices, code } = currencyOfImport(state);
  const codes = choices ?? page.parts.reader().anyCurrency();
  if (question !== null || code === null || codes.length < 2) return null;
  return (
    <SelectField
      label={say("fileCurrencyField")}
      hint={say("fileCurrencyNote")}
      value={code}
      options={codes.map((value) => ({ value, label: currencyName(value, say) }))}
      onChange={(currency) => page.store.dispatch({ type: "importCurrency", currency })}
    />
  );
}

/** As people call it. */
export const currencyName = (code: string, say: Say): string => (code === "JPY" ? say("targetYen") : code);
