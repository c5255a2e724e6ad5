import type { Text } from "../language.ts";

/** LTV推移 in a copy for management. */
export const LTV_COPY_TEXTS = {
  fewPeople: {
    ja: "日数のたった人、またはその人数から逆算できる人が{least}人に満たないので、LTVは載せていません。",
    en: "LTV is left out: too few people have had the days, or numbers of fewer than {least} would follow from it.",
  },
  noMonths: {
    ja: "月ごとの人数が少なく、載せると{least}人に満たない数字がわかるので、始めた月ごとの表は載せていません。",
    en: "The table by month of first purchase is left out: its months are so small that numbers of fewer than {least} people would follow.",
  },
  someMonths: {
    ja: "載せているのは{all}か月のうち{shown}か月です。{least}人に満たない数字がわかる月と、合計からその月が逆算できてしまう月は載せていません。",
    en: "{shown} of {all} months are shown. Left out are those with numbers of fewer than {least} people, and those by which such a month could be worked out from the sums.",
  },
  cardHidden: {
    ja: "1年たっていないか、人数が少ないため",
    en: "less than a year, or too few people",
  },
  fewSteps: {
    ja: "グラフは、載せられる日数が2つ以上あるときに描きます。",
    en: "The chart is drawn where two numbers of days or more can be shown.",
  },
  leftOut: {
    ja: "このコピーでは、前の日数から増えた人やリピートが{least}人（件）に満たない日数、人数の少ない月や区分は、行・列ごと省いています。四半期・年ごとの表と、チャネル・商品・月ごとの許容CPOと回収月も載せていません（足し引きで少ない人数がわかるため）。初回の商品・カテゴリごとのLTVは「商品」のコピーにあります。",
    en: "Left out of this copy, rows and columns at a time: days since which fewer than {least} people or repeats have come, and small months and groups. Tables by quarter and year, and what a customer of one channel, product or month may cost, are left out as well, as sums would give small numbers away. LTV by first product and category is in the copy of “Products”.",
  },
} as const satisfies Readonly<Record<string, Text>>;
