import { addressOf, emailOf, e164Of, isRelay } from "../people/contact.ts";
import type { Contacts } from "../people/contacts.ts";
import { dictionary } from "../values/dictionary.ts";
import type { EmailRule, ReachNeed, ReachRole } from "./reach.ts";
import type { PersonWords } from "./person-words.ts";
import { postalCodeOf } from "./postal-code.ts";
import type { ReachContacts } from "./reach-shop.ts";

/** A contact of a person: its normal form, and whether it may be written. */
export interface Contact {
  /** As two people's are compared; null = the person has none. */
  readonly key: string | null;
  /** A mall's own, or one that too many share to be a person's: it is written to no file. */
  readonly isMade: boolean;
}

/** The contacts of a person that a target can use. */
export interface PersonContacts {
  readonly email: Contact;
  readonly phone: Contact;
  /** What a target needs that is neither of the two; null = missing. */
  readonly other: string | null;
  /** False = something that has to stand beside it is missing. */
  readonly isWhole: boolean;
}

/**
 * What no mailer takes inside of an address: what stands between several, or around one, in a mail's head, and any letter
 * but those of ASCII, such as a comma of full width behind it or a blank of no width, which nobody sees.
 */
const NOT_TAKEN = /[,;<>()"]|[^!-~]/;

/**
 * An e-mail address as a target takes it; null for none, or one that it does not take.
 *
 * @example
 * emailFor("Hana+News@Example.com", { plus: "cut", most: null, takes: /^/ }) //=> "hana@example.com"
 * @example
 * emailFor("hana+news@example.com", { plus: "keep", most: 120, takes: /^[a-z0-9_.@-]+$/ }) //=> null
 */
export function emailFor(text: string, { plus, most, takes }: EmailRule): string | null {
  const email = addressOf(text);
  if (email === null || NOT_TAKEN.test(email)) return null;
  const taken = plus === "cut" ? email.replace(/(?!^)\+[^@]*@/, "@") : email;
  return takes.test(taken) && taken.length <= (most ?? Infinity) ? taken : null;
}

/** What is looked for in a person's words. */
export interface ContactRules {
  readonly needs: ReachNeed;
  readonly emails: EmailRule;
  /** Roles without which a person is out, too. */
  readonly alsoNeeds?: readonly ReachRole[];
}

/**
 * The contacts of each person, as a target can use them.
 *
 * @example
 * // an address, and a telephone number of which a digit is missing
 * const said = { email: "Hana@Example.jp", phone: "090-123-4567" };
 * const rules = { needs: "email", emails: { plus: "keep", most: null, takes: /^/ } };
 * const contactsOf = personContacts((role) => said[role] ?? "", { email: null, phone: null }, rules);
 * [contactsOf(0).email, contactsOf(0).phone.key] //=> [{ key: "hana@example.jp", isMade: false }, null]
 */
export function personContacts(words: PersonWords, contacts: ReachContacts, rules: ContactRules) {
  const isShared = { email: sharedAmong(contacts.email), phone: sharedAmong(contacts.phone) };
  const isMade = (email: string): boolean =>
    emailOf(email) === null || isRelay(email) || isShared.email(email);
  return (code: number): PersonContacts => {
    const [emailText, phoneText] = [words("email", code), words("phone", code)];
    const [email, phone] = [emailOf(emailText), e164Of(phoneText)];
    const key = email && emailFor(email, rules.emails);
    return {
      email: { key, isMade: [email, key].some((one) => one !== null && isMade(one)) },
      phone: { key: phone, isMade: phone !== null && isShared.phone(phoneKey(phone)) },
      other: otherOf(words, code, rules.needs),
      isWhole: (rules.alsoNeeds ?? []).every((role) => words(role, code) !== ""),
    };
  };
}

/** As `phoneOf` compares numbers. */
const phoneKey = (e164: string): string => e164.replace(/^\+81/, "0").replace(/^\+/, "");

/** Whether too many people carry a contact for it to be a person's own. */
function sharedAmong(contacts: Contacts | null): (key: string) => boolean {
  if (contacts === null) return () => false;
  const shared = new Set(contacts.texts.filter((_, code) => contacts.shared[code] === 1));
  return (key) => shared.has(key);
}

/** The customer ID, the LINE user ID or the postal address; null where it is missing or not whole. */
function otherOf(words: PersonWords, code: number, needs: ReachNeed): string | null {
  if (needs === "customer" || needs === "any") return words("customer", code) || null;
  if (needs === "lineUserId") return words("lineUserId", code) || null;
  return needs === "postal" ? postalKey(words, code) : null;
}

/** An address as two are compared; null where there is no name, no postal code, or nothing behind the prefecture. */
function postalKey(words: PersonWords, code: number): string | null {
  const postalCode = postalCodeOf(words("postalCode", code));
  const parts = (["city", "address1", "address2"] as const).map((role) => words(role, code));
  const isNamed = words("buyerName", code) !== "";
  if (postalCode === null || !isNamed || parts.every((part) => part === "")) return null;
  const folded = [words("prefecture", code), ...parts]
    .join("")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-‐‑‒–—―−ー]/g, "");
  return `${postalCode} ${folded}`;
}

/**
 * Makes a test that is true for each text the first time it is asked of.
 *
 * @example
 * const isFirst = firstMet();
 * [isFirst("a"), isFirst("b"), isFirst("a")] //=> [true, true, false]
 */
export function firstMet(): (text: string) => boolean {
  const met = dictionary();
  return (text) => {
    const known = met.texts.length;
    return met.code(text) === known;
  };
}
