import type { CustomersChunk, CustomersTaken } from "../../intake/customer-chunk.ts";

export type { CustomersChunk, CustomersTaken };

export interface CustomersCalls {
  /** Brings rows into the list of customers; the same rows again change nothing. */
  customersChunk: { args: CustomersChunk; answer: CustomersTaken };
}
