import { MOST_FIRST, PEOPLE_ORDERS } from "../../src/core/segments/people-order.ts";
import type { PeopleListRequest } from "../../src/entry/contract.ts";
import type { FileForm } from "./list-state.ts";

/** How 顧客一覧 is written: as chosen, else the first by sales. */
export function peopleChoices({
  inputs,
}: Pick<FileForm, "inputs">): Pick<PeopleListRequest, "order" | "all"> {
  const order = PEOPLE_ORDERS.find((known) => known === inputs.order) ?? "sales";
  return { order, all: inputs.most === "all" };
}

/** So many of the people are written. */
export const writtenOf = (people: number, form: Pick<FileForm, "inputs">): number =>
  peopleChoices(form).all ? people : Math.min(people, MOST_FIRST);
