import { type CostSum } from "../../core/ltv/ad-costs.ts";
import { type Curve, marginLtv, PAYBACK_DAYS } from "../../core/ltv/payback.ts";
import type { MonthPayback, PaybackLine } from "../../core/ltv/payback-lines.ts";
import { majorOf } from "../../core/values/money.ts";
import { ratio } from "../../core/values/share.ts";
import type { ReportContext } from "../context.ts";
import { paybackIn } from "./ltv-payback.ts";

/** `ltv.payback`: null = no margin is set. */
export function paybackJson(context: Pick<ReportContext, "analysis" | "slice">) {
  const payback = paybackIn(context);
  const { grossMargin: margin } = context.analysis.settings;
  if (payback === null || margin === null) return null;
  return {
    grossMargin: margin,
    lines: payback.lines.map((line) => lineJson(line, margin)),
    months: payback.months.map((line) => monthJson(line, margin)),
  };
}

/** `affordableCpo` by days is 粗利LTV: the most that a new customer may cost, to come back by then. */
const lineJson = ({ channel, product, curve, cost, costMonths, month }: PaybackLine, margin: number) => ({
  ...{ firstChannel: channel || null, firstProduct: product || null },
  ...curveJson(curve, margin),
  cost: cost && { ...costJson(cost), months: costMonths },
  paybackMonths: month,
});

const monthJson = ({ start, isOpen, ...line }: MonthPayback, margin: number) => ({
  ...{ month: start, isOpen },
  ...lineJson(line, margin),
});

const curveJson = (curve: Curve | null, margin: number) => {
  const margins = curve === null ? [] : marginLtv(curve, margin);
  return {
    customers: curve?.customers ?? 0,
    steps: margins.map((amount, i) => ({
      days: PAYBACK_DAYS[i],
      salesPerCustomer: majorOf(ratio(curve?.sales[i] ?? 0, curve?.customers ?? 0)),
      affordableCpo: majorOf(amount),
    })),
  };
};

const costJson = ({ cost, customers, cpo }: CostSum) => ({
  ...{ spend: majorOf(cost), customers, cpo: majorOf(cpo) },
});
