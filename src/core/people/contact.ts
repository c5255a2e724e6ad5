/** E-mail addresses, telephone numbers and names as they are compared, and as they are shown. */

const ADDRESS = /^[^\s@*]+@[^\s@*.]+(\.[^\s@*.]+)+$/;

/** What is typed where a form wants an address and the buyer has none; whole words, since dummy001 may be somebody. */
const DUMMY_NAME =
  /^(none|null|nobody|unknown|dummy|test|sample|na|nashi|no[-_.]?(mail|email|reply|address)|(do|please)[-_.]?not[-_.]?reply)$/;

/** Addresses a mall makes up for a buyer; a person's own Yahoo! address has no further part before yahoo.co.jp. */
export const RELAY_DOMAIN =
  /@([^@]+\.)?(fw\.rakuten\.(?:ne|co)\.jp|marketplace\.amazon\.[a-z.]+|privaterelay\.appleid\.com|relay\.[^@]+)$|@[^@]+\.yahoo\.(?:co|ne)\.jp$/;

/**
 * An e-mail address as it is compared, or null for anything that stands for nobody: no address, one hidden behind
 * asterisks, or a word for "none". Dots and +words of Gmail stay: shops and families make several addresses of one
 * mailbox on purpose, and a wrong join cannot be seen, while a missed one can be made by hand.
 *
 * @example
 * emailOf(" Ｈanako@Example.COM ") //=> "hanako@example.com"
 * @example
 * emailOf("noreply@example.com") //=> null
 */
export function emailOf(text: string): string | null {
  const address = addressOf(text);
  return address !== null && DUMMY_NAME.test(address.slice(0, address.indexOf("@"))) ? null : address;
}

/**
 * The normal form of anything that is written as an e-mail address, whoever it stands for; null for any other text.
 *
 * @example
 * addressOf(" Test@Example.com ") //=> "test@example.com"
 */
export function addressOf(text: string): string | null {
  const address = plainText(text).replace(BEFORE_ADDRESS, "").replace(BEHIND_ADDRESS, "");
  return ADDRESS.test(address) ? address : null;
}

/** Letters of no width, which nobody sees. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** What stands around an address where it was copied from a mail's head or a link. */
const BEFORE_ADDRESS = /^[<\s]*(mailto:)?[<\s]*/;
const BEHIND_ADDRESS = /[>,;\s]+$/;

const plainText = (text: string): string => text.normalize("NFKC").replace(UNSEEN, "").trim().toLowerCase();

/**
 * All e-mail addresses of a text as they are compared: several in a cell, or one beside its owner's name.
 *
 * @example
 * addressesIn("花子 <a@example.com>; b@example.com") //=> ["a@example.com", "b@example.com"]
 */
export function addressesIn(text: string): string[] {
  const pieces = plainText(text).split(/[\s,;、<>()"'/|]+/);
  const whole = emailOf(text);
  const found = [whole, ...pieces.map(emailOf)].filter((address) => address !== null);
  return [...new Set(found)];
}

/**
 * True for an address that a mall made up for its buyer: it is the same at the next order there and says nothing
 * about other shops.
 *
 * @param email as `emailOf` gives it
 *
 * @example
 * isRelay("815db15f@pc.fw.rakuten.ne.jp") //=> true
 */
export function isRelay(email: string): boolean {
  return RELAY_DOMAIN.test(email);
}

/** The first run of digits with what stands between the parts of a number. */
const NUMBER_RUN = /\+?\(?\d[\d\s().\-‐‑‒–—―−ー]*/;
/** Mobile and internet numbers whose 0 a spreadsheet dropped: 9012345678. */
const MOBILE_WITHOUT_ZERO = /^[5-9]0\d{8}$/;
/** 0000000000, and 090-0000-0000, which only fill a field. */
const FILLED_IN = /^(\d)\1*$|(\d)\2{7}$/;

/**
 * A telephone number as it is compared: digits only, Japanese ones with their 0, others with their country's number;
 * null for anything that is none.
 *
 * @example
 * phoneOf("+81 90-1234-5678") //=> "09012345678"
 * @example
 * phoneOf("312345678") //=> "0312345678"
 * @example
 * phoneOf("000-0000-0000") //=> null
 */
export function phoneOf(text: string): string | null {
  const run = NUMBER_RUN.exec(text.normalize("NFKC").trim().replace(/\.0+$/, ""))?.[0] ?? "";
  const digits = withZero(run.replace(/[^+\d]/g, ""));
  const length = digits.length;
  const fits = digits.startsWith("0") ? length === 10 || length === 11 : length >= 10 && length <= 15;
  return fits && !FILLED_IN.test(digits) ? digits : null;
}

/** Digits without a plus; a Japanese number gets back the 0 that a country's number or a spreadsheet took. */
function withZero(number: string): string {
  const digits = number.replace(/^\+/, "").replace(/^00(?=[1-9])/, "");
  if (/^81\d{9,10}$|^810\d{9,10}$/.test(digits)) return `0${digits.slice(2).replace(/^0/, "")}`;
  const dropped = /^[1-9]\d{8}$/.test(digits) || MOBILE_WITHOUT_ZERO.test(digits);
  return dropped && digits === number ? `0${digits}` : digits;
}

/** Mobile and internet numbers have ten digits behind +81, all others nine. */
const JAPANESE = /^\+81(?:[5-9]0\d{8}|(?![5-9]0)[1-9]\d{8})$/;
/** A number that says its country: +, 00 or 81 before it. */
const WITH_COUNTRY = /^\D*(\+|00|81)/;

/**
 * A telephone number as machines all over the world take it, or null for anything that is none. A number of another
 * country has to say so: without it nobody knows whose it is.
 *
 * @example
 * ["090-1234-5678", "+1 (202) 555-0123", "2025550123"].map(e164Of) //=> ["+819012345678", "+12025550123", null]
 * @example
 * // a digit is missing, and an extension stands behind
 * ["090-123-4567", "03-1234-5678-5"].map(e164Of) //=> [null, null]
 */
export function e164Of(text: string): string | null {
  const phone = phoneOf(text);
  if (phone === null) return null;
  const whole = phone.startsWith("0") ? `+81${phone.slice(1)}` : `+${phone}`;
  const isSaid = phone.startsWith("0") || WITH_COUNTRY.test(text.normalize("NFKC"));
  return isSaid && (!whole.startsWith("+81") || JAPANESE.test(whole)) ? whole : null;
}

/**
 * A contact as it is compared; null = it stands for nobody.
 *
 * @example
 * [contactOf("email", "A@example.com"), contactOf("phone", "03-1234-5678")] //=> ["a@example.com", "0312345678"]
 */
export function contactOf(kind: "email" | "phone", text: string): string | null {
  return kind === "email" ? emailOf(text) : phoneOf(text);
}

/** 9.01E+09 is what a spreadsheet makes of a number in a narrow column. */
const IN_POWERS = /^\d[.,]?\d*e\+\d+$/i;

/**
 * True for a text that was meant as a contact and cannot be read as one: it names somebody, and nobody knows whom.
 * What only fills a field (none, 000-0000-0000) names nobody.
 *
 * @example
 * isUnreadContact("phone", "9.01E+09") //=> true
 * @example
 * isUnreadContact("email", "h***@example.com") //=> true
 * @example
 * isUnreadContact("phone", "000-0000-0000") //=> false
 */
export function isUnreadContact(kind: "email" | "phone", text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  if (kind === "email") {
    const name = plain.toLowerCase().split("@")[0] ?? "";
    return plain.includes("@") && emailOf(text) === null && !DUMMY_NAME.test(name);
  }
  if (phoneOf(text) !== null) return false;
  const digits = plain.replace(/\D/g, "");
  return IN_POWERS.test(plain) || (digits.length >= 4 && !FILLED_IN.test(digits));
}

/**
 * A person's name as it is compared, or null for a blank.
 *
 * @example
 * nameOf("髙橋　花子 様") //=> "高橋花子"
 */
export function nameOf(text: string): string | null {
  const name = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s・.,]|様$/g, "")
    .replace(/髙/g, "高")
    .replace(/﨑/g, "崎");
  return name === "" ? null : name;
}

/**
 * An address of which only so much is shown as its owner needs to recognise it.
 *
 * @example
 * maskedEmail("hanako@example.com") //=> "h***@example.com"
 */
export function maskedEmail(email: string): string {
  return email.replace(/^(.)[^@]*/u, "$1***");
}

/**
 * A number of which the middle is hidden.
 *
 * @param phone as `phoneOf` gives it
 *
 * @example
 * maskedPhone("09012345678") //=> "090-****-5678"
 */
export function maskedPhone(phone: string): string {
  const head = phone.length - 8;
  return `${phone.slice(0, head)}-****-${phone.slice(-4)}`;
}
