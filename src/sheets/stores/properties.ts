/** Values in the file's properties: each as JSON, in pieces below the service's 9 KB, with a version. */

/** Raised when what is stored changes its shape; values of another version count as absent. */
const VERSION = 1;
const PREFIX = "cpm.";

/** Code units per piece: three bytes each at most stay below 9 KB (a pair of two takes four). */
const PIECE = 2_900;

interface Head {
  readonly version: number;
  readonly pieces: number;
}

type Store = GoogleAppsScript.Properties.Properties;

/** The file's properties as this call knows them, its own changes included; null = not asked yet. */
let known: { readonly store: Store; readonly values: Record<string, string> } | null = null;

/** From here on others may have changed the properties: they are asked again. */
export function forgetProperties(): void {
  known = null;
}

function stored(): NonNullable<typeof known> {
  if (known !== null) return known;
  const store = PropertiesService.getDocumentProperties();
  known = { store, values: store.getProperties() };
  return known;
}

/** Removes properties by their keys. */
function drop(keys: readonly string[]): void {
  const { store, values } = stored();
  for (const key of keys) {
    known = null;
    store.deleteProperty(key);
    delete values[key];
    known = { store, values };
  }
}

const pieceKey = (name: string, piece: number): string => `${PREFIX}${name}.${piece}`;

/**
 * A text in pieces of at most `PIECE` code units.
 *
 * @param size code units per piece [count, ≥ 2]
 *
 * @example
 * pieces("abcde", 2) //=> ["ab", "cd", "e"]
 */
export function pieces(text: string, size: number): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + size, text.length);
    const unit = text.charCodeAt(end - 1);
    const cutsPair = end < text.length && unit >= 0xd800 && unit <= 0xdbff && end - start > 1;
    if (cutsPair) end--;
    found.push(text.slice(start, end));
    start = end;
  }
  return found;
}

function headOf(values: Readonly<Record<string, string>>, name: string): Head | null {
  const text = values[PREFIX + name];
  if (text === undefined) return null;
  const head = JSON.parse(text) as Head;
  return head.version === VERSION ? head : null;
}

/** A stored value, or null when there is none (of this version). */
export function loadValue(name: string): unknown {
  const { values } = stored();
  const head = headOf(values, name);
  if (head === null) return null;
  let text = "";
  for (let piece = 1; piece <= head.pieces; piece++) text += values[pieceKey(name, piece)] ?? "";
  return JSON.parse(text) as unknown;
}

const isPieceOf = (name: string, key: string): boolean => key.startsWith(`${PREFIX}${name}.`);

/** Stores a value that JSON can hold, in one call; pieces of a longer one before it are removed. */
export function saveValue(name: string, value: unknown): void {
  const { store, values } = stored();
  const parts = pieces(JSON.stringify(value), PIECE);
  const next: Record<string, string> = {};
  next[PREFIX + name] = JSON.stringify({ version: VERSION, pieces: parts.length } satisfies Head);
  parts.forEach((part, i) => (next[pieceKey(name, i + 1)] = part));
  // What a refused call has changed is not known.
  known = null;
  store.setProperties(next);
  known = { store, values: { ...values, ...next } };
  drop(Object.keys(values).filter((key) => isPieceOf(name, key) && !(key in next)));
}

/** Every stored value as its text, by name. */
export function storedTexts(): Map<string, string> {
  const names = Object.keys(stored().values).filter((key) => key.startsWith(PREFIX) && !/\.\d+$/.test(key));
  return new Map(
    names.map((key) => {
      const name = key.slice(PREFIX.length);
      return [name, JSON.stringify(loadValue(name))];
    }),
  );
}

/** Removes a stored value. */
export function dropValue(name: string): void {
  drop(Object.keys(stored().values).filter((key) => key === PREFIX + name || isPieceOf(name, key)));
}

/**
 * Removes everything this product stored in the file's properties.
 *
 * @returns how many properties [count]
 */
export function dropAllValues(): number {
  const ours = Object.keys(stored().values).filter((key) => key.startsWith(PREFIX));
  drop(ours);
  return ours.length;
}

const LANGUAGE_KEY = `${PREFIX}language`;

/** The sidebar language this user chose; null = never chosen. */
export function userLanguageChoice(): "ja" | "en" | null {
  const choice = PropertiesService.getUserProperties().getProperty(LANGUAGE_KEY);
  return choice === "ja" || choice === "en" ? choice : null;
}

/** Remembers the sidebar language for this user, in all files. */
export function saveUserLanguage(language: "ja" | "en"): void {
  PropertiesService.getUserProperties().setProperty(LANGUAGE_KEY, language);
}
