import type { ColumnPositions } from "../core/rows/column-roles.ts";
import { textOf } from "../core/values/cells.ts";
import { foldHeader } from "./header-text.ts";

/** What a table may be that is no list of orders. */
export type OtherTable = "months" | "customers" | "rfm" | "payments";

type Rows = readonly (readonly unknown[])[];

/**
 * What a table is by its header where it is no list of orders; null = nothing speaks against orders.
 *
 * @param names the header's cells
 * @param columns as found by their names
 * @param below the rows below the header
 */
export function otherTableOf(
  names: readonly string[],
  columns: ColumnPositions,
  below: Rows,
): OtherTable | null {
  const has = presentIn(names);
  if (isPayments(has, columns)) return "payments";
  const isOrders = typeof columns.date === "number" || typeof columns.orderId === "number";
  if (!isOrders && names.filter(isMonth).length >= MONTHS_NEEDED) return "months";
  if (has(RECENCY) && has(FREQUENCY)) return isOncePerCustomer(columns, below) ? "rfm" : null;
  if (typeof columns.orderId === "number") return null;
  const isOfMembers = typeof columns.date !== "number" && has.count(MEMBERS) >= 2;
  const isOfCustomers = has(LIFETIME) || isOfMembers || (!hasMoney(columns) && has(JOINED));
  return isOfCustomers && isOncePerCustomer(columns, below) ? "customers" : null;
}

const hasMoney = ({ amount, orderTotal, unitPrice }: ColumnPositions): boolean =>
  [amount, orderTotal, unitPrice].some((at) => typeof at === "number");

/** Three months side by side are columns of a summary. */
const MONTHS_NEEDED = 3;

const MONTH_NAMES =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const MONTH = new RegExp(
  [
    String.raw`^(?:(?:19|20)?\d\d ?年(?:度)? ?)?(?:1[0-2]|0?[1-9]) ?月(?:度|分|計|売上|金額|購入額)?$`,
    String.raw`^(?:19|20)\d\d ?[-/.] ?(?:1[0-2]|0?[1-9])$`,
    String.raw`^(?:1[0-2]|0?[1-9]) ?[-/.] ?(?:19|20)\d\d$`,
    String.raw`^(?:19|20)\d\d(?:1[0-2]|0[1-9])$`,
    `^(?:${MONTH_NAMES})\\.?(?:[ \\-'/]*(?:19|20)?\\d\\d)?$`,
    `^(?:19|20)\\d\\d[ \\-/]*(?:${MONTH_NAMES})$`,
  ].join("|"),
  "i",
);

/**
 * True for a header that is a month.
 *
 * @example
 * isMonth("2024年1月") //=> true
 * @example
 * isMonth("Jan-24") //=> true
 * @example
 * isMonth("月額") //=> false
 */
export const isMonth = (name: string): boolean => MONTH.test(name.normalize("NFKC").trim());

const FEE = "fee, fees, 手数料, 決済手数料, Gebühr, Gebühren, frais, tarifa, comisión, commissione, 手续费";
const NET = "net, net amount, net total, 差引額, 差引金額, 入金額, 純額, 正味金額, netto, 净额";
const LEDGER = `balance, running balance, payout, payout ID, payout date, payout status, available on, transfer, transfer ID,
  settlement ID, settlement date, type, transaction type, event type, 種別, 取引種別, 残高, 振込日, 入金予定日, 精算日`;
/** Columns that only statements of a marketplace or of a means of payment have; two of them are one. */
const STATEMENT = `settlement-id, settlement-start-date, settlement-end-date, deposit-date, amount-type, amount-description, posted-date,
  payout ID, payout date, payout status, available on, balance transaction ID, selling fees, fba fees, other transaction fees,
  balance impact, 精算ID, 決済ID精算, 振込予定日, 入金予定日, 売上振込日, 振込手数料`;

/** A statement of payments: fees and what is left of an amount beside a balance or a kind of entry; orders name more. */
function isPayments(has: Has, { orderId, customer }: ColumnPositions): boolean {
  const isOfOrders = typeof orderId === "number" && typeof customer === "number";
  return has.count(STATEMENT) >= 2 || (has(FEE) && has(NET) && has(LEDGER) && !isOfOrders);
}

const RECENCY =
  "recency, R, r score, R score, recency score, Rランク, Rスコア, R値, 最終購入からの日数, 経過日数";
const FREQUENCY = "frequency, F, f score, frequency score, Fランク, Fスコア, F値";
/** What is told of a person's whole life as a customer. */
const LIFETIME = `購入回数, 累計購入回数, 累計購入金額, 累計購入額, 累計金額, 購入総数, 総購入回数, 総購入金額, 最終購入日, 最終購入日時,
  最終注文日, 最終来店日, 最終利用日, 初回購入日, 初回購入日時, 来店回数, 注文回数, 利用回数, total spent, total spend, total orders,
  orders count, number of orders, order count, orders, last order, last order date, last purchase date, last purchase,
  first order date, first purchase date, lifetime value, customer lifetime value, ltv, aov, average order value`;
/** The day on which a person became a customer. */
const JOINED = `会員登録日, 登録日, 登録日時, 入会日, date registered, registered, registration date, date joined, sign up date,
  signed up, customer since`;
/** What is told of people and not of their orders. */
const MEMBERS = `${JOINED}, 生年月日, 誕生日, 性別, 退会日, メルマガ, メールマガジン, メルマガ購読, 保有ポイント, ポイント,
  ポイント残高, 現在ポイント, 郵便番号, 住所, パスワード, accepts marketing, accepts email marketing, email marketing consent, last active, tax exempt, zip, address,
  address1, first name, last name, postcode, note, tags, birthday, date of birth`;

interface Has {
  /** @param list names parted by commas */
  (list: string): boolean;
  count(list: string): number;
}

function presentIn(names: readonly string[]): Has {
  const present = new Set(names.map(foldHeader));
  const count = (list: string): number =>
    new Set(
      list
        .split(",")
        .map(foldHeader)
        .filter((word) => present.has(word)),
    ).size;
  return Object.assign((list: string) => count(list) > 0, { count });
}

/** True where no customer stands on two rows; with no customer known, nothing speaks against it. */
function isOncePerCustomer({ customer, email, phone, buyerName }: ColumnPositions, below: Rows): boolean {
  const column = [customer, email, phone, buyerName].find((at) => typeof at === "number");
  if (typeof column !== "number") return true;
  const people = below.map((row) => textOf(row[column])).filter((text) => text !== "");
  return new Set(people).size === people.length;
}
