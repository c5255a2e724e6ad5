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

/**
 * The currency that all files count in, where the rows leave a choice of it that is not asked for anyway; where their
 * amounts have parts that the usual currency has not, one has to be chosen.
 */
export function CurrencyField() {
  const { page, state, say } = useView();
  const first = useFocus<HTMLDivElement>("importCurrency");
  const { question, choices, code, doubt } = currencyOfImport(state);
  const codes = choices ?? page.parts.reader().anyCurrency();
  if (question !== null || (code === null && doubt === null) || codes.length < 2) return null;
  const none = code === null ? [{ value: "", label: say("fileCurrencyNone") }] : [];
  return (
    <div ref={first}>
      <SelectField
        label={say("fileCurrencyField")}
        hint={say("fileCurrencyNote")}
        fault={
          code === null && doubt !== null
            ? say("fileCurrencyDoubt", {
                amount: doubt,
                usual: currencyName(state.fileRules.homeCurrency, say),
              })
            : undefined
        }
        value={code ?? ""}
        options={[...none, ...codes.map((value) => ({ value, label: currencyName(value, say) }))]}
        onChange={(currency) => {
          if (currency !== "") page.store.dispatch({ type: "importCurrency", currency });
        }}
      />
    </div>
  );
}

/** As people call it. */
export const currencyName = (code: string, say: Say): string => (code === "JPY" ? say("targetYen") : code);
