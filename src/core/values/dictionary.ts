/** Texts met so far, each with a whole number of its own, counted from 0. */
export interface Dictionary {
  readonly texts: readonly string[];
  /** The number of a text; a new one for a new text. */
  code(text: string): number;
}

/** Looked up once: in a script that runs in a context of its own, the name `Math` costs more than the multiplication. */
const imul = Math.imul;

/** A new dictionary has room for this many texts; a power of two [count]. */
const FIRST_ROOM = 256;

/**
 * An empty dictionary, to turn a column of texts into numbers. It is quicker than a Map where most texts occur once or
 * repeat the one before: it compares texts only where their hashes are equal, and never reads one again to make room.
 *
 * @example
 * const words = dictionary();
 * [words.code("a"), words.code("b"), words.code("a")] //=> [0, 1, 0]
 */
export function dictionary(): Dictionary {
  const texts: string[] = [];
  let hashes: Int32Array = new Int32Array(FIRST_ROOM);
  // 0 = free, else a text's number + 1: at the place that its hash names, or the next free one. Half of them stay free.
  let places: Int32Array = new Int32Array(2 * FIRST_ROOM);
  let last: string | null = null;
  let lastCode = -1;

  function find(text: string, hash: number): number {
    const mask = places.length - 1;
    let place = hash & mask;
    for (let code = (places[place] ?? 0) - 1; code >= 0; code = (places[place] ?? 0) - 1) {
      if (hashes[code] === hash && texts[code] === text) return code;
      place = (place + 1) & mask;
    }
    hashes[texts.length] = hash;
    places[place] = texts.push(text);
    if (texts.length === hashes.length) makeRoom();
    return texts.length - 1;
  }

  function makeRoom(): void {
    places = placesOf(hashes, 4 * hashes.length);
    const wider = new Int32Array(2 * hashes.length);
    wider.set(hashes);
    hashes = wider;
  }

  return {
    texts,
    code(text) {
      if (text === last) return lastCode;
      last = text;
      return (lastCode = find(text, hashOf(text)));
    },
  };
}

/** A wider table of places for the same hashes; their texts all differ, so none is compared. @param size a power of two */
function placesOf(hashes: Int32Array, size: number): Int32Array {
  const places = new Int32Array(size);
  for (let code = 0; code < hashes.length; code++) {
    let place = (hashes[code] ?? 0) & (size - 1);
    while (places[place] !== 0) place = (place + 1) & (size - 1);
    places[place] = code + 1;
  }
  return places;
}

/** FNV-1a over the characters, its upper half folded into the lower one. */
function hashOf(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  return hash ^ (hash >>> 15);
}
