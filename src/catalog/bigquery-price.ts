/**
 * What BigQuery takes for reading [US dollars a TiB], on demand, in the US; the first TiB of a month is free. As others
 * tell it (adriennevermorel.com/notes/bigquery-on-demand-billing-mechanics): what holds today stands on Google's page.
 */
export const BIGQUERY_PRICE = {
  dollarsATebibyte: 6.25,
  page: "https://cloud.google.com/bigquery/pricing",
} as const;
