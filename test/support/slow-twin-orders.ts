/**
 * A slow, plain twin of the cleaning rules, written straight from definitions.md section 2 for a sheet that has every
 * column: rows are objects, orders are lists of rows, everything is filtered again for every question. Money is in
 * 1/100 of the currency unit; "" is a blank cell and "x" one that cannot be read.
 */
export type TwinMoney = number | "" | "x";

export interface TwinLine {
  readonly channel: string;
  readonly orderId: string;
  readonly customer: string;
  /** ISO day, "" or "x". */
  readonly date: string;
  readonly shipDate: string;
  readonly status: string;
  readonly buyerName: string;
  readonly product: string;
  /** Pieces; "" is blank. */
  readonly quantity: "" | "1" | "2";
  readonly orderTotal: TwinMoney;
  readonly amount: TwinMoney;
  readonly shipping: TwinMoney;
  readonly tax: TwinMoney;
  readonly discount: TwinMoney;
  readonly refund: TwinMoney;
}

export interface TwinRules {
  readonly countZeroYenOrders: boolean;
  readonly excludeTestOrders: boolean;
  readonly excludedItems: readonly string[];
  readonly includeShipping: boolean;
  readonly includeTax: boolean;
  readonly dateBasis: "order" | "ship";
  readonly today: string;
  readonly earliest: string;
}

export interface TwinOutcome {
  /** Customer ("" = nobody known), day, amount and channel of every purchase, and its lines, sorted. */
  readonly purchases: string[];
  /** Rows that are no purchases, by reason. */
  readonly excluded: Record<string, number>;
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
const filled = (values: readonly string[]): string[] => values.filter((value) => value !== "").sort();
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Statuses that the twin is asked about, and whether they put an order off; by hand. */
export const TWIN_STATUSES: Readonly<Record<string, boolean>> = {
  "": false,
  済: false,
  発送済み: false,
  キャンセル: true,
  一部キャンセル: false,
  注文取り消し: true,
  failed: true,
  "Return failed": false,
  "Not cancelled": false,
  "Notice: cancelled": true,
};
const isOff = (status: string): boolean => TWIN_STATUSES[status] === true;
const isTest = (buyer: string): boolean => buyer.startsWith("テスト");

/** Lists of rows that are one order, with blank channels named. */
function ordersOf(lines: readonly TwinLine[]): TwinLine[][] {
  const named = lines.map((line) => {
    const others = filled(
      distinct(lines.filter(({ orderId }) => orderId === line.orderId).map(({ channel }) => channel)),
    );
    const isOne = line.channel === "" && line.orderId !== "" && others.length === 1;
    return isOne ? { ...line, channel: others[0] as string } : line;
  });
  const key = (line: TwinLine, i: number) =>
    line.orderId === "" ? `row ${i}` : JSON.stringify([line.channel, line.orderId]);
  return distinct(named.map(key)).map((one) => named.filter((line, i) => key(line, i) === one));
}

/** The rows of an order, each saying all that any of them says of the order. */
function completed(order: readonly TwinLine[]): TwinLine[] {
  const first = (role: "customer" | "buyerName") => filled(order.map((line) => line[role]))[0] ?? "";
  const earliest = (role: "date" | "shipDate") =>
    filled(order.map((line) => line[role]).filter((day) => day !== "x"))[0] ?? "";
  const hasTotal = order.some(({ orderTotal }) => typeof orderTotal === "number");
  const statuses = filled(order.filter((line) => !isNegative(line, hasTotal)).map(({ status }) => status));
  const status = statuses.find((one) => !isOff(one)) ?? statuses[0] ?? "";
  return order.map((line) => ({
    ...line,
    customer: line.customer || first("customer"),
    buyerName: line.buyerName || first("buyerName"),
    date: line.date || earliest("date"),
    shipDate: line.shipDate || earliest("shipDate"),
    status: line.status || status,
  }));
}

/** Whether a row takes money off its order. */
const isNegative = ({ orderTotal, amount }: TwinLine, hasTotal: boolean): boolean =>
  Number(hasTotal ? orderTotal : amount) < 0;

function rowReason(line: TwinLine, hasTotal: boolean, rules: TwinRules): string | null {
  const day = rules.dateBasis === "ship" ? line.shipDate : line.date;
  const isBlank = day === "";
  const money = [
    line.orderTotal,
    line.discount,
    line.refund,
    ...(rules.includeShipping ? [] : [line.shipping]),
    ...(rules.includeTax ? [] : [line.tax]),
  ];
  if (isOff(line.status) && !isNegative(line, hasTotal)) return "cancelled";
  if (day === "x" || (isBlank && rules.dateBasis === "order")) return "badDate";
  if (rules.excludeTestOrders && isTest(line.buyerName)) return "testRow";
  if (rules.excludedItems.includes(line.product)) return "excludedItem";
  if (isBlank) return "notShipped";
  if (day > rules.today) return "futureDate";
  if (day < rules.earliest) return "tooOld";
  return money.includes("x") || (!hasTotal && typeof line.amount !== "number") ? "badAmount" : null;
}

/** The distinct amounts of one column over the rows of an order. */
function stated(lines: readonly TwinLine[], role: "shipping" | "tax" | "discount") {
  const unsigned = role === "discount";
  const numbers = lines.map((line) => line[role]).filter((value) => typeof value === "number");
  return distinct(numbers.map((value) => (unsigned ? Math.abs(value) : value)));
}

/** The rows that stand, saying where they are blank what the order's left-out rows say of the order. */
function standingRows(rows: readonly TwinLine[], reasons: readonly (string | null)[], hasTotal: boolean) {
  const items = rows.filter((_, i) => reasons[i] === "excludedItem");
  const said = (
    role: "orderTotal" | "shipping" | "tax" | "discount" | "refund",
    own: TwinMoney,
  ): TwinMoney => {
    if (own !== "" || (role === "refund" && !hasTotal)) return own;
    const numbers = items.map((line) => line[role]).filter((value) => typeof value === "number");
    const fit = role === "orderTotal" ? numbers.filter((value) => value > 0) : numbers;
    const unsigned = role === "discount" || role === "refund" ? fit.map(Math.abs) : fit;
    return unsigned.length === 0 ? "" : Math.min(...unsigned);
  };
  return rows
    .filter((_, i) => reasons[i] === null)
    .map((line) => ({
      ...line,
      orderTotal: said("orderTotal", line.orderTotal),
      shipping: said("shipping", line.shipping),
      tax: said("tax", line.tax),
      discount: said("discount", line.discount),
      refund: said("refund", line.refund),
    }));
}

/** An order with its rows' reasons. */
interface TwinOrder {
  readonly rows: readonly TwinLine[];
  readonly hasTotal: boolean;
  readonly reasons: readonly (string | null)[];
  readonly standing: readonly TwinLine[];
}

/** Whether the orders without a total repeat one refund on all of their rows, nine in ten of them at least. */
function repeatRefunds(orders: readonly TwinOrder[]): boolean {
  const asked = orders
    .filter(({ hasTotal, standing }) => !hasTotal && standing.length > 1)
    .map(({ standing }) => standing.map(({ refund }) => Math.abs(Number(refund))))
    .filter((refunds) => refunds.some((refund) => refund > 0));
  const same = asked.filter((refunds) => distinct(refunds).length === 1);
  return same.length > 0 && same.length * 10 >= asked.length * 9;
}

function judgedOrder(
  { standing, rows, hasTotal, reasons }: TwinOrder,
  onceRefunded: boolean,
  rules: TwinRules,
) {
  if (filled(distinct(standing.map(({ customer }) => customer))).length > 1) return "customerConflict";
  const worths = hasTotal
    ? standing.map(({ orderTotal }) => Number(orderTotal))
    : standing.map(({ amount }) => amount as number);
  const totals = distinct(worths.filter((n) => n > 0));
  const items = sum(
    rows.filter((_, i) => reasons[i] === "excludedItem").map(({ amount }) => Number(amount) || 0),
  );
  // Of what the order's one total is, what its left-out lines cost is none of it, at most all of it.
  const cost = hasTotal && totals.length === 1 ? Math.min(Math.max(items, 0), totals[0] ?? 0) : 0;
  const above = worths
    .filter((n) => n > 0)
    .map((n) => n - cost)
    .filter((n) => n > 0);
  const below = worths.filter((n) => n < 0);
  if (hasTotal && distinct(above).length > 1) return "totalConflict";
  const isOut = rows.every((line, i) => isNegative(line, hasTotal) || reasons[i] !== null);
  if (above.length === 0 && below.length > 0)
    return isOut && reasons.includes("cancelled") ? "cancelled" : "unmatchedNegative";
  const refunds = standing.map(({ refund }) => Math.abs(Number(refund)));
  const off = [
    sum(stated(standing, "discount")),
    sum(hasTotal || onceRefunded ? distinct(refunds) : refunds),
    rules.includeShipping ? 0 : sum(stated(standing, "shipping")),
    rules.includeTax ? 0 : sum(stated(standing, "tax")),
  ];
  const net = sum(hasTotal ? distinct(worths) : worths) - cost - sum(off);
  if (above.length > 0) return net > 0 ? net : "refundedOrder";
  return net === 0 && rules.countZeroYenOrders ? net : "zeroYen";
}

/** What becomes of the rows of a sheet. */
export function twinOrders(lines: readonly TwinLine[], rules: TwinRules): TwinOutcome {
  const purchases: string[] = [];
  const excluded: Record<string, number> = {};
  const exclude = (reason: string, rows: number) => (excluded[reason] = (excluded[reason] ?? 0) + rows);
  const orders = ordersOf(lines).map((order): TwinOrder => {
    const rows = completed(order);
    const hasTotal = rows.some(({ orderTotal }) => typeof orderTotal === "number");
    const reasons = rows.map((line) => rowReason(line, hasTotal, rules));
    return { rows, hasTotal, reasons, standing: standingRows(rows, reasons, hasTotal) };
  });
  const onceRefunded = repeatRefunds(orders);
  for (const order of orders) {
    for (const reason of order.reasons) if (reason !== null) exclude(reason, 1);
    if (order.standing.length === 0) continue;
    const judged = judgedOrder(order, onceRefunded, rules);
    if (typeof judged === "string") exclude(judged, order.standing.length);
    else purchases.push(purchaseText(order.standing, judged, rules));
  }
  return { purchases: purchases.sort(), excluded };
}

function purchaseText(lines: readonly TwinLine[], amount: number, { dateBasis }: TwinRules): string {
  const day = filled(lines.map((line) => (dateBasis === "ship" ? line.shipDate : line.date)))[0];
  const customer = filled(lines.map((line) => line.customer))[0] ?? "";
  return [customer, day, amount, lines[0]?.channel, ...lines.map(lineText).sort()].join(" ");
}

/** What one line of a purchase says: product, pieces and its own amount; "" = nothing. */
function lineText({ product, quantity, amount }: TwinLine): string {
  return `${product}*${quantity}=${amount === "x" ? "" : amount}`;
}
