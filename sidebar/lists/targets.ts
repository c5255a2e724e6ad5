import { inputsToMend } from "../../src/exports/choices.ts";
import type { FileChoices } from "../../src/exports/choices.ts";
import { targetNamed } from "../../src/exports/targets.ts";
import type { ExportTarget } from "../../src/exports/targets.ts";
import type { FileForm } from "./list-state.ts";

export { isPlainSheet, LIST_TARGET, PEOPLE_TARGET } from "./list-target.ts";

/** How a target's file is written unless the user says otherwise: hashed where that may be chosen, its first encoding. */
export function firstForm(target: ExportTarget | undefined): FileForm {
  return { hashed: true, encoding: target?.encodings[0] ?? null, inputs: {} };
}

/** What the target asks once for the whole file and does not get yet, or not so that it fits; null = nothing. */
export function missingInput(
  target: ExportTarget | undefined,
  form: FileForm,
): NonNullable<ExportTarget["inputs"]>[number] | null {
  if (target === undefined) return null;
  const [first] = inputsToMend(target, { inputs: form.inputs });
  return target.inputs?.find(({ id }) => id === first) ?? null;
}

/** The user's choices as the file is written by them. */
export function choicesOf({ encoding, hashed, inputs }: FileForm): FileChoices {
  return { ...(encoding === null ? {} : { encoding }), hashed, inputs };
}

export { targetNamed };
