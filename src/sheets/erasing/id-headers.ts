import { LANGUAGES } from "../../catalog/language.ts";
import { TARGETS } from "../../catalog/targets/targets.ts";
import { CAMPAIGN_LIST_COLUMNS } from "../../catalog/texts/campaign-texts.ts";
import { LIST_TEXTS } from "../../catalog/texts/customer-set-texts.ts";
import { ROLE_NAMES } from "../../catalog/texts/entry-texts.ts";
import { JOIN_TEXTS } from "../../catalog/texts/join-texts.ts";
import { once } from "../../core/values/once.ts";

const HEADERS = once(() => {
  const texts = [
    LIST_TEXTS.customerId,
    CAMPAIGN_LIST_COLUMNS.customer,
    ROLE_NAMES.customer,
    JOIN_TEXTS.firstId,
    JOIN_TEXTS.secondId,
  ];
  const ours = texts.flatMap((text) => LANGUAGES.map((language) => text[language]));
  const targets = TARGETS.flatMap(({ columns }) =>
    columns.flatMap(({ header, of }) => (of === "customer" ? [header] : [])),
  );
  return new Set([...ours, ...targets]);
});

/** True for the title of a column of customer IDs, on whatever list of ours. */
export const isIdHeader = (title: string): boolean => HEADERS().has(title);
