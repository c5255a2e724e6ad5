import type { FunctionHelp } from "./page-contract.ts";

/** A custom function as the grid explains it while it is typed, and what it may be given: anything, a range, an error. */
export const describedFunction = ({ description, args }: FunctionHelp) => ({
  description,
  category: "CPM Sheets",
  args: args.map((arg) => ({
    ...arg,
    type: ["ANY" as const, "RANGE" as const],
    acceptErrors: true,
    acceptMatrix: true,
  })),
});
