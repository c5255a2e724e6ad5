import { JOIN_DECISIONS, JOIN_TEXTS as T } from "../../catalog/texts/join-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { Cell, Style } from "../../catalog/report-model.ts";
import { maskedEmail, maskedPhone } from "../../core/people/contact.ts";
import { type DecidedPair, pairKey } from "../../core/people/join-decisions.ts";
import type { JoinSide } from "../../core/people/buyers.ts";
import type { JoinProposal, SharedContact } from "../../core/people/join-proposals.ts";
import type { Words } from "../context.ts";
import { blank, money, num, text } from "../page/grid.ts";

/** A pair as a line of the sheet: proposed by the orders, decided by the user, or both. */
export interface ListedPair {
  readonly proposal: JoinProposal | null;
  readonly decided: DecidedPair | null;
}

interface JoinColumn {
  readonly name: Text;
  readonly width: number;
  readonly style: Style;
}

const column = (name: Text, width: number, style: Style = "headerLeft"): JoinColumn => ({
  name,
  width,
  style,
});

/** The columns of the sheet from left to right; together at most 1,400 pixels. */
export const JOIN_COLUMNS: readonly JoinColumn[] = [
  column(T.decision, 90),
  column(T.reason, 230),
  column(T.firstId, 142),
  column(T.firstChannels, 80),
  column(T.firstPurchases, 82, "header"),
  column(T.firstSales, 85, "header"),
  column(T.secondId, 142),
  column(T.secondChannels, 80),
  column(T.secondPurchases, 82, "header"),
  column(T.secondSales, 85, "header"),
  column(T.after, 84, "header"),
  column(T.contact, 140),
  column(T.note, 78),
];

/** How many undecided pairs are listed at once [count]; nobody would read more. */
const MOST_OPEN = 5000;

/**
 * The proposals that are listed, with what the user said, and how many are left for later [count].
 *
 * @example
 * const { listed, left } = listedProposals([{ first: { id: "A" }, second: { id: "B" } }], new Map());
 * [listed.length, listed[0].decided, left] //=> [1, null, 0]
 */
export function listedProposals(
  proposals: readonly JoinProposal[],
  decided: ReadonlyMap<string, DecidedPair>,
): { readonly listed: ListedPair[]; readonly left: number } {
  let open = 0;
  const listed = proposals
    .map((proposal) => ({ proposal, decided: decided.get(keyOf(proposal)) ?? null }))
    .filter((pair) => pair.decided !== null || ++open <= MOST_OPEN);
  return { listed, left: proposals.length - listed.length };
}

/**
 * What the user decided or wrote about pairs that the orders propose no more, in the order it stood.
 *
 * @example
 * // decided once, proposed no more
 * const pair = { ids: ["A", "B"], decision: "join", note: "" };
 * gonePairs([], new Map([["A B", pair]])).map(({ proposal, decided }) => [proposal, decided.decision]) //=> [[null, "join"]]
 */
export function gonePairs(
  proposals: readonly JoinProposal[],
  decided: ReadonlyMap<string, DecidedPair>,
): ListedPair[] {
  const proposed = new Set(proposals.map(keyOf));
  return [...decided.entries()]
    .filter(([key]) => !proposed.has(key))
    .map(([, pair]) => ({ proposal: null, decided: pair }));
}

const keyOf = ({ first, second }: JoinProposal): string => pairKey([first.id, second.id]);

/**
 * The line of a pair.
 *
 * @example
 * const side = (id, purchases, sales) => ({ id, channels: [], purchases, sales });
 * const sides = { first: side("A", 2, 50_000), second: side("B", 1, 30_000) };
 * const proposal = { ...sides, email: "hana@shop.jp", phone: null };
 * pairLine({ proposal, decided: null }, { say: ({ ja }) => ja }).map(({ value }) => value)
 * //=> ["", "強い：メールアドレスが同じ", "A", "", 2, 500, "B", "", 1, 300, 3, "h***@shop.jp", ""]
 */
export function pairLine({ proposal, decided }: ListedPair, words: Words): Cell[] {
  const decision = decided?.decision ?? null;
  return [
    text(decision === null ? "" : words.say(JOIN_DECISIONS[decision]), "inputText"),
    text(words.say(proposal === null ? T.gone : reasonOf(proposal)), proposal === null ? "muted" : "label"),
    ...(proposal === null
      ? goneSides(decided)
      : [...sideCells(proposal.first), ...sideCells(proposal.second)]),
    num(proposal === null ? null : proposal.first.purchases + proposal.second.purchases, "count"),
    text(proposal === null ? "" : contactOf(proposal), "muted"),
    text(decided?.note ?? "", "inputText"),
  ];
}

function sideCells({ id, channels, purchases, sales }: JoinSide): Cell[] {
  return [text(id), text(channels.join("・"), "muted"), num(purchases, "count"), money(sales)];
}

function goneSides(decided: DecidedPair | null): Cell[] {
  const ids = decided?.ids ?? ["", ""];
  return ids.flatMap((id) => [text(id), blank, num(null, "count"), money(null)]);
}

function reasonOf({ email, phone, sameName }: JoinProposal): Text {
  if (email !== null) return phone === null ? T.strongEmail : T.strongBoth;
  if (phone === null) return T.lookAlike;
  return sameName ? T.mediumName : T.mediumPhone;
}

function contactOf({ email, phone }: JoinProposal): string {
  const parts = [email === null ? null : maskedEmail(email), phone === null ? null : maskedPhone(phone)];
  return parts.filter((part) => part !== null).join(" / ");
}

/** How many of the IDs that share a contact are named [count]. */
const NAMED = 3;

/**
 * The line of a contact that proves nothing; it has no second ID, so nobody can decide on it.
 *
 * @example
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]), count: String };
 * const line = sharedLine({ kind: "email", contact: "info@shop.jp", ids: ["A", "B", "C", "D"] }, words);
 * [line[2].value, line[11].value] //=> ["A、B、C など", "i***@shop.jp"]
 */
export function sharedLine({ kind, contact, ids }: SharedContact, words: Words): Cell[] {
  const reason = words.say(kind === "email" ? T.sharedEmail : T.sharedPhone, { n: words.count(ids.length) });
  const named = ids.slice(0, NAMED).join(words.say(T.listComma));
  const line = JOIN_COLUMNS.map(() => blank);
  line[0] = text(words.say(T.notOffered), "muted");
  line[1] = text(reason, "muted");
  line[2] = text(ids.length > NAMED ? words.say(T.andMore, { ids: named }) : named, "muted");
  line[11] = text(kind === "email" ? maskedEmail(contact) : maskedPhone(contact), "muted");
  return line;
}
