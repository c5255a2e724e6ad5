import type { ExportTarget, FileEncoding } from "../catalog/targets/export-target.ts";
import { dayOfIso } from "../core/values/day.ts";
import type { ReachRole } from "../core/reach/reach.ts";

/** The people of a file: a row each, in the order of the roles; "" = nothing is said. */
export interface FilePeople {
  readonly roles: readonly ReachRole[];
  readonly rows: readonly (readonly string[])[];
}

/** What the user may choose of a file. */
export interface FileChoices {
  /** Absent = the target's first. */
  readonly encoding?: FileEncoding;
  /** Where a target leaves it open; absent = hashed. */
  readonly hashed?: boolean;
  /** What the user said once for the whole file, by the input's id; days in ISO. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The file's name without its ending; absent = the target's id. */
  readonly name?: string;
}

/**
 * The encoding of a file: the one that is chosen, if the target takes it.
 *
 * @example
 * encodingOf({ encodings: ["shift_jis"] }, { encoding: "utf-8" }) //=> "shift_jis"
 */
export function encodingOf(
  { encodings }: Pick<ExportTarget, "encodings">,
  { encoding }: FileChoices,
): FileEncoding {
  return encoding !== undefined && encodings.includes(encoding) ? encoding : encodings[0];
}

/**
 * Whether a file is hashed.
 *
 * @example
 * [isHashed({ hash: "choice" }, {}), isHashed({ hash: "always" }, { hashed: false })] //=> [true, true]
 */
export function isHashed({ hash }: Pick<ExportTarget, "hash">, { hashed = true }: FileChoices): boolean {
  return hash === "always" || (hash === "choice" && hashed);
}

/**
 * The inputs, by id, that have to be said and are not, or say what they cannot: a number is whole and at least 1.
 *
 * @example
 * const inputs = [{ id: "points", label: { ja: "", en: "" }, kind: "number" }];
 * [inputsToMend({ inputs }, {}), inputsToMend({ inputs }, { inputs: { points: "０５００" } })] //=> [["points"], []]
 */
export function inputsToMend({ inputs = [] }: Pick<ExportTarget, "inputs">, choices: FileChoices): string[] {
  return inputs.filter((input) => inputText(input, choices) === null).map(({ id }) => id);
}

type Input = NonNullable<ExportTarget["inputs"]>[number];

/** What an input writes; null = it does not fit. */
export function inputText(
  { id, kind, fallback, dayMark = "-" }: Input,
  { inputs = {} }: FileChoices,
): string | null {
  const said = (inputs[id] ?? "").trim();
  if (said === "") return fallback ?? null;
  if (kind === "text") return said;
  const plain = said.normalize("NFKC");
  if (kind === "number") return /^0*([1-9]\d{0,8})$/.exec(plain)?.[1] ?? null;
  return dayOfIso(plain) === null ? null : plain.replace(/-/g, dayMark);
}
