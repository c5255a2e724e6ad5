import { anchorOf } from "../core/cpm/anchor.ts";
import { completedOrders } from "../core/orders/complete-orders.ts";
import { classesById } from "../core/segments/class-by-id.ts";
import { customersIn } from "../core/segments/customer-list.ts";
import { type ConditionSet, isConditionSet, type LedgerSet } from "../core/segments/customer-sets.ts";
import { segmentOfSet } from "../core/segments/segment-of-set.ts";
import { chosenIn } from "../core/segments/chosen.ts";
import { isSaid } from "../core/segments/pivot-sets.ts";
import { fieldsOf, peopleColumns } from "../core/segments/people-columns.ts";
import { peopleSeen } from "../core/segments/people-seen.ts";
import { customerRows } from "../core/segments/customer-classes.ts";
import type { Day } from "../core/values/day.ts";
import { adCostRows } from "../core/facts/ad-cost-people.ts";
import { cartRows } from "../core/facts/cart.ts";
import { campaignRows } from "../core/facts/campaigns.ts";
import { cellTables } from "../core/facts/cell-sweep.ts";
import type { PairsAsk } from "../core/facts/pairs.ts";
import { pairRows } from "../core/facts/pair-rows.ts";
import { crossPeople, crossRows } from "../core/facts/cross-rows.ts";
import { otherBeginners, otherBuyers, otherCrossed } from "../core/facts/other-people.ts";
import { pivotRows } from "../core/facts/pivot-rows.ts";
import { knownRows } from "../core/facts/known.ts";
import { cohortTables, type SharedShop, sharedShop } from "../core/facts/cohort-values.ts";
import { customersUntil, everything, excludedFacts, metaFacts, sliceFacts } from "../core/facts/meta.ts";
import { monthRows } from "../core/facts/months.ts";
import { patternRows } from "../core/facts/pattern.ts";
import { periodRows } from "../core/facts/period.ts";
import type { SharedLines } from "../core/facts/product-lines.ts";
import { productRows } from "../core/facts/product-rows.ts";
import { returnRows } from "../core/facts/returns.ts";
import { seasonBuyerRows } from "../core/facts/season-buyers.ts";
import { qualityFacts } from "../core/facts/quality.ts";
import { stateRows } from "../core/facts/state.ts";
import { stepRows } from "../core/facts/steps.ts";
import { subscriberRows } from "../core/facts/subscriber-rows.ts";
import { subscriptionRows } from "../core/facts/subscription-rows.ts";
import { each, type TableMakers, tablesOf } from "../core/facts/tables.ts";
import { withCustomers } from "../core/people/with-customers.ts";
import { identify } from "../core/people/identity.ts";
import { judgedOrders } from "../core/orders/judged-orders.ts";
import { dataSpan, type Ledger, ledgerOf } from "../core/ledger.ts";
import type { OrderRows } from "../core/rows/order-rows.ts";
import { forLatest, once, onceFor } from "../core/values/once.ts";
import { InputProblem } from "../core/values/problem.ts";
import { countedPurchases, type Purchases } from "../core/orders/purchases.ts";
import { peopleFacts } from "../core/quality/people-facts.ts";
import { reachShop, type RowsReach } from "../core/reach/reach-shop.ts";
import { twinOrderFacts } from "../core/quality/twin-orders.ts";
import type { PeopleFacts } from "../core/quality/quality.ts";
import { type StepShop, stepShop } from "../core/steps/step-shop.ts";
import type { CleaningRules } from "../core/settings.ts";
import { subscriptionsOf } from "../core/subscriptions/subscriptions.ts";
import type { WholeShop } from "../core/slices/slice-people.ts";
import { type SlicedShop, slicedShop } from "../core/slices/slice-shop.ts";
import { calledBy, type Slice } from "../core/slices/slices.ts";
import type { SlicedFacts } from "../core/slices/sliced-facts.ts";
import type { Engine, Question } from "./engine.ts";
import { slicedFacts } from "./sliced-facts.ts";
import { requireSound } from "./sound-rows.ts";

/** The whole shop, or a slice of it. */
type Part = Pick<SlicedShop, "purchases" | "ledger">;

/** A table that a sweep over the ledger alone makes. */
const swept = <Ask, Row>(rows: (ledger: Ledger, ask: Ask) => readonly Row[]) =>
  each(({ ledger }: SharedLines, ask: Ask) => rows(ledger, ask));

/** Tables that the subscriptions of a shop have a say in. */
type NeedsSubscriptions = "subscription" | "subscribers";

/** Every facts table as a sweep; `cells`, of which a run asks dozens, all in one. */
const SWEEPS: Omit<TableMakers<SharedShop>, NeedsSubscriptions | "adCosts" | "campaigns" | "cart"> = {
  pattern: swept(patternRows),
  cells: ({ ledger }, asks) => cellTables(ledger, asks),
  months: swept(monthRows),
  period: swept(periodRows),
  state: swept(stateRows),
  known: swept(knownRows),
  products: each(productRows),
  cross: each(crossRows),
  cohorts: cohortTables,
  pivot: each(pivotRows),
  pairs: each((part: SharedLines, ask: PairsAsk) => pairRows(part, ask)),
  steps: swept(stepRows),
  returns: swept(returnRows),
  seasonBuyers: swept(seasonBuyerRows),
};

/** An engine over the rows of a sheet; the ledger is built once, whatever is asked. */
export interface RowsEngine extends Engine {
  readonly purchases: Purchases;
  readonly ledger: Ledger;
  /** The currency the orders are in (ISO 4217); null = no row says any. */
  readonly currency: string | null;
  /** All that a run asks for, of its slice, the whole shop and the slices that are compared. */
  sliced(question: Question, parts: Parameters<typeof slicedFacts>[2]): SlicedFacts;
  /** Accepted joins of one person's IDs: an ID → the ID it counts under. */
  readonly joins: CleaningRules["joins"];
  /** What a question is about: the whole shop, or its slice. */
  shopOf(question: Question): Part;
  /** The whole shop as its people are reached on a day: asked for when people are handed over, never for a metric. */
  reachOn(today: Day): RowsReach;
  /** The whole shop as plans of mails count in it from a day on, by the question's limits. */
  stepsOn(question: Pick<Question, "limits">, today: Day): StepShop;
}

/**
 * The engine over a sheet's order rows: purchases and ledger are built once, every question is a sweep over them.
 *
 * @param rules what counts as a purchase
 */
export function rowsEngine(rows: OrderRows, rules: CleaningRules): RowsEngine {
  const completed = completedOrders(rows, rules);
  const identified = identify(completed, rules);
  const people = identified.rows;
  const judged = judgedOrders(withCustomers(completed, people), rules, people);
  const purchases = countedPurchases(judged, people);
  const ledger = ledgerOf(purchases, rules.mergeSameDayOrders);
  const shop: WholeShop = { purchases, ledger, rules };
  // Every question needs these of the whole shop: the first question works them out, the others find them.
  const knownPeople = once(() => ({
    ...identified,
    people: peopleFacts({ judged, purchases, identified }),
    twinOrders: twinOrderFacts({ purchases, sameDay: ledger.sameDay, orders: judged.groups.count }),
  }));
  const span = once(() => {
    requireSound(purchases, rules);
    const found = dataSpan(ledger);
    if (found === null) throw nothingToCount(purchases, ledger, knownPeople().people, rules.currency);
    return found;
  });
  const start = onceFor((anchor: Day) => dataSpan(ledger, anchor)?.start ?? anchor);
  // Both tables are made of them, one after the other.
  const subscribed = forLatest((part: Part) =>
    onceFor((anchor: Day) => subscriptionsOf({ ...part, rules }, { anchor, start: start(anchor) })),
  );
  const subscriptionsIn =
    (part: Part, { anchor }: { readonly anchor: Day }) =>
    () =>
      subscribed(part)(anchor);
  const makers: TableMakers<SharedShop> = {
    ...SWEEPS,
    subscription: each((part, ask) => subscriptionRows(part, ask, subscriptionsIn(part, ask))),
    subscribers: each((part, ask) => subscriberRows(part, ask, subscriptionsIn(part, ask))),
    // What was spent, was spent on the whole shop, whatever part of it is asked for.
    adCosts: each((_, ask) => adCostRows(shop, ask)),
    // What a cart shows, it shows of the whole shop, whatever part of it is asked for.
    cart: each((_, ask) => cartRows({ judged, people }, ask)),
    // What a campaign did, it did to the whole shop, whatever part of it is asked for.
    campaigns: each((_, ask) => campaignRows(ledger, ask, rules.joins)),
  };
  const all = once(() => everything(ledger));
  const excluded = once(() => excludedFacts(purchases.excluded));
  const anchorFor = ({ anchor, today }: Question): Day => anchorOf(anchor, span(), today);
  const seenBy = (question: Question) => {
    const { limits } = question;
    const anchor = anchorFor(question);
    return peopleSeen({ ...shopOf(question), rules }, { anchor, limits, start: start(anchor) });
  };
  const shopOf = (question: Question): WholeShop | SlicedShop =>
    question.slice ? sliceOf(shop, question.slice, question, anchorFor(question)) : shop;

  const engine: RowsEngine = {
    purchases,
    ledger,
    currency: judged.judge.currency,
    sliced: (question, parts) => slicedFacts(engine, question, parts),
    joins: rules.joins,
    shopOf,
    reachOn: (today) => reachShop(people.customer, purchases, today),
    stepsOn: ({ limits }, today) => stepShop(shop, limits, today),
    facts(question, asks) {
      const anchor = anchorFor(question);
      const part = shopOf(question);
      const sliced = "reach" in part;
      const quality = qualityFacts(part, knownPeople(), anchor);
      const meta = metaFacts(part.purchases, part.ledger, {
        anchor,
        start: start(anchor),
        reach: sliced ? part.reach : ledger,
        excluded: excluded(),
        slice: sliced ? sliceFacts(all(), part) : null,
        afterAnchor: quality.afterAnchor.purchases,
      });
      return { meta, quality, tables: tablesOf(makers, sharedShop({ ...part, rules }), asks(meta)) };
    },
    customers: (question) =>
      customerRows(shopOf(question).ledger, { anchor: anchorFor(question), limits: question.limits }),
    classesById: (question, scheme) =>
      classesById(shopOf(question).ledger, scheme, {
        anchor: anchorFor(question),
        limits: question.limits,
        joins: rules.joins,
      }),
    list(question, set) {
      const { limits } = question;
      const standing = { anchor: anchorFor(question), limits };
      const listed = (of: LedgerSet) => customersIn(shopOf(question).ledger, of, standing);
      if (!isConditionSet(set)) return listed(set);
      const part = shopOf(question);
      const swept = sweptPeople({ ...part, rules }, set, standing.anchor)?.map(
        (place) => part.ledger.customerIds[place],
      );
      const said = (): (string | undefined)[] =>
        Array.from(
          engine.segmentCodes(question, segmentOfSet(set, limits)),
          (code) => purchases.customerIds[code],
        );
      const ids = new Set(swept ?? said());
      const among = swept && set.kind === "pivot" ? new Set(said()) : ids;
      return listed({ kind: "everybody" }).filter(
        ({ customerId }) => ids.has(customerId) && among.has(customerId),
      );
    },
    peopleColumns: (question, of, beside) =>
      peopleColumns(seenBy(question), of ? fieldsOf(of) : null, beside),
    segmentCodes(question, segment) {
      const seen = seenBy(question);
      const chosen = chosenIn(peopleColumns(seen, fieldsOf(segment)), segment);
      return seen.codes.filter((_, person) => chosen[person] === 1);
    },
  };
  return engine;
}

/** People whom only a sweep finds, of クロス集計 among those by conditions, as places in the ledger; null = conditions tell them. */
function sweptPeople(shop: WholeShop, set: ConditionSet, anchor: Day): number[] | null {
  if (set.kind === "cross") return crossPeople(shop, set.choice, set);
  if (set.kind === "pivot") return set.parts.every(isSaid) ? null : otherCrossed(shop, set, anchor);
  if (set.kind === "goods" && !set.name) return otherBuyers(shop, set, anchor);
  return set.kind === "begun" && !set.name ? otherBeginners(shop, set, anchor) : null;
}

/** @throws InputProblem "slice-empty" when nobody in it bought up to the anchor */
function sliceOf(shop: WholeShop, slice: Slice, { limits }: Question, anchor: Day): SlicedShop {
  const sliced = slicedShop(shop, slice, { anchor, limits });
  if (customersUntil(sliced.ledger, anchor) > 0) return sliced;
  throw new InputProblem("slice-empty", { slice: calledBy(slice) });
}

/** Says why no identified purchase is left, by what befell most rows. */
function nothingToCount(
  { rows: { length: rows }, excluded }: Purchases,
  { unidentified }: Ledger,
  people: PeopleFacts,
  kept: CleaningRules["currency"],
): InputProblem {
  if (unidentified.day.length > 0) {
    const { purchases = 0, row = 0, value = "" } = people.unreadContacts ?? {};
    const isUnread = purchases * 2 > unidentified.day.length;
    return isUnread
      ? new InputProblem("contacts-unreadable", { row, value })
      : new InputProblem("no-customers");
  }
  const others = excluded.filter(({ reason }) => reason === "otherCurrency");
  if (kept !== "auto" && others.length * 2 > rows)
    return new InputProblem("other-currency", { currency: kept, row: others[0]?.row ?? 0 });
  const notShipped = excluded.filter(({ reason }) => reason === "notShipped").length;
  return new InputProblem(notShipped * 2 > rows ? "no-ship-dates" : "no-purchases", { rows });
}
