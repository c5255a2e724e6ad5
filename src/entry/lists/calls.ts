import { adCostSheet } from "./ad-costs.ts";
import { writeCustomerList } from "./explain-list.ts";
import { handover, handoverCampaign, handoverRows, writeHandover } from "./handover.ts";
import { writeJoins } from "./joins.ts";
import { writePeople } from "./people.ts";
import { stepCalendar } from "./steps.ts";
import { removeSegment, saveSegment, wholeShop } from "./segments.ts";

/** Calls about segments and lists of people, see `ListCalls`. */
export const LIST_CALLS = {
  reads: { segmentPeople: wholeShop, handover, handoverRows },
  writes: {
    explainList: writeCustomerList,
    saveSegment,
    removeSegment,
    handoverCampaign,
    handoverSheet: writeHandover,
    joins: writeJoins,
    stepCalendar,
    adCosts: adCostSheet,
    peopleSheet: writePeople,
  },
};
