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
  readonly includeShipping: boolean;
  readonly includeTax: boolean;
  readonly dateBasis: "order" | "ship";
  readonly today: string;
  readonly earliest: string;
}

export interface TwinOutcome {
  /** Customer ("" = nobody known), day, amount and channel of every purchase, sorted. */
  readonly purchases: string[];
  /** Rows that are no purchases, by reason. */
  readonly excluded: Record<string, number>;
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
const filled = (values: readonly string[]): string[] => values.filter((value) => value !== "").sort();
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const isOff = (status: string): boolean => status.includes("キャンセル") && !status.includes("一部");
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
  const statuses = filled(order.map(({ status }) => status));
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
  if (day === "x" || (isBlank && rules.dateBasis === "order")) return "badDate";
  if (isOff(line.status)) return "cancelled";
  if (rules.excludeTestOrders && isTest(line.buyerName)) return "testRow";
  if (isBlank) return "notShipped";
  if (money.includes("x") || (!hasTotal && typeof line.amount !== "number")) return "badAmount";
  return day > rules.today ? "futureDate" : day < rules.earliest ? "tooOld" : null;
}

/** The distinct amounts of one column over the rows of an order. */
function stated(lines: readonly TwinLine[], role: "orderTotal" | "shipping" | "tax" | "discount" | "refund") {
  const unsigned = role === "discount" || role === "refund";
  const numbers = lines.map((line) => line[role]).filter((value) => typeof value === "number");
  return distinct(numbers.map((value) => (unsigned ? Math.abs(value) : value)));
}

function judgedOrder(lines: readonly TwinLine[], hasTotal: boolean, rules: TwinRules): string | number {
  if (filled(distinct(lines.map(({ customer }) => customer))).length > 1) return "customerConflict";
  const worths = hasTotal ? stated(lines, "orderTotal") : lines.map(({ amount }) => amount as number);
  const [above, below] = [worths.filter((n) => n > 0), worths.filter((n) => n < 0)];
  if (hasTotal && above.length > 1) return "totalConflict";
  const refund = sum(stated(lines, "refund"));
  const off = [
    sum(stated(lines, "discount")),
    refund,
    rules.includeShipping ? 0 : sum(stated(lines, "shipping")),
    rules.includeTax ? 0 : sum(stated(lines, "tax")),
  ];
  const net = sum(worths) - sum(off);
  if (above.length > 0 && net > 0) return net;
  if (above.length === 0 && below.length > 0) return "unmatchedNegative";
  if (below.length > 0 || refund > 0) return "refundedOrder";
  return net === 0 && rules.countZeroYenOrders ? net : "zeroYen";
}

/** What becomes of the rows of a sheet. */
export function twinOrders(lines: readonly TwinLine[], rules: TwinRules): TwinOutcome {
  const purchases: string[] = [];
  const excluded: Record<string, number> = {};
  const exclude = (reason: string, rows: number) => (excluded[reason] = (excluded[reason] ?? 0) + rows);
  for (const order of ordersOf(lines)) {
    const rows = completed(order);
    const hasTotal = rows.some(({ orderTotal }) => typeof orderTotal === "number");
    const reasons = rows.map((line) => rowReason(line, hasTotal, rules));
    for (const reason of reasons) if (reason !== null) exclude(reason, 1);
    const standing = rows.filter((_, i) => reasons[i] === null);
    if (standing.length === 0) continue;
    const judged = judgedOrder(standing, hasTotal, rules);
    if (typeof judged === "string") exclude(judged, standing.length);
    else purchases.push(purchaseText(standing, judged, rules));
  }
  return { purchases: purchases.sort(), excluded };
}

function purchaseText(lines: readonly TwinLine[], amount: number, { dateBasis }: TwinRules): string {
  const day = filled(lines.map((line) => (dateBasis === "ship" ? line.shipDate : line.date)))[0];
  const customer = filled(lines.map((line) => line.customer))[0] ?? "";
  return [customer, day, amount, lines[0]?.channel].join(" ");
}
