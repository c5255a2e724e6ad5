import { cellName, quoted } from "../../catalog/formula.ts";
import { TAB_COLORS } from "../../catalog/look.ts";
import type { Cell, Formula, ReportModel, Unit } from "../../catalog/report-model.ts";
import { targetNamed } from "../../catalog/targets/targets.ts";
import {
  CAMPAIGN_LIST_COLUMNS,
  CAMPAIGN_TEXTS as T,
  GROUP_NAMES,
  RECORD_COLUMNS,
  type RecordColumnId,
} from "../../catalog/texts/campaign-texts.ts";
import type { Campaign } from "../../core/campaigns/campaign.ts";
import { lastDayOf } from "../../core/campaigns/campaign-days.ts";
import { type CampaignFacts, factsOf } from "../../core/campaigns/kept-campaign.ts";
import { sheetDay } from "../../core/values/day.ts";
import { type ReportContext, type Words, wordsOf } from "../context.ts";
import { listName } from "../lists/list-name.ts";
import { money, num, paragraph, text } from "../page/grid.ts";
import { plainModel, titledGrid } from "../page/plain-sheet.ts";

/** What is to stand in the file of a campaign: its list, キャンペーン記録 down to its header, and a row of it. */
export function campaignPages(campaign: Campaign, spoken: Pick<ReportContext, "language" | "currency">) {
  const words = wordsOf(spoken);
  return {
    facts: factsOf(campaign),
    list: campaignList(campaign, words),
    record: campaignRecord(words),
    rowOf: (facts: CampaignFacts, list: string, row: number): Cell[] =>
      COLUMNS.map(([id]) => RECORD[id].cell({ facts, list, row }, words)),
  };
}

const LIST_WIDTHS = [220, 220, 120, 120];

/** Who is in which group: nothing of a person but the ID. */
function campaignList(campaign: Campaign, words: Words) {
  const { name, sent, control, sentOn } = campaign;
  const title = words.say(T.listName, { name });
  const sheet = titledGrid(LIST_WIDTHS, title);
  const facts = {
    day: words.day(sentOn),
    last: words.day(lastDayOf(campaign)),
    sent: words.count(sent.length),
    control: words.count(control.length),
  };
  let row = paragraph(sheet, 1, text(words.say(T.listFacts, facts), "subtitle"));
  row = paragraph(sheet, row, text(words.say(T.listWarning), "sentence"));
  const titles = Object.values(CAMPAIGN_LIST_COLUMNS).map((title) => text(words.say(title), "headerLeft"));
  const frozenRows = sheet.put(row, 0, [titles]);
  const tabColor = TAB_COLORS.list;
  const group = (ids: readonly string[], key: keyof typeof GROUP_NAMES) =>
    ids.map((id) => [id, words.say(GROUP_NAMES[key])]);
  return {
    head: plainModel(sheet, { id: "customerList", sheetName: listName(title), tabColor, frozenRows }),
    units: ["text", "text"] satisfies Unit[],
    rows: [...group(sent, "sent"), ...group(control, "control")],
  };
}

function campaignRecord(words: Words): ReportModel {
  const sheetName = words.say(T.recordName);
  const widths = COLUMNS.map(([, { width }]) => width);
  const sheet = titledGrid(widths, sheetName);
  const hints = [T.recordHint, T.recordDrop, T.recordUse];
  const row = hints.reduce((at, hint) => paragraph(sheet, at, text(words.say(hint))), 1);
  const titles = COLUMNS.map(([id, { isNumber }]) =>
    text(words.say(RECORD_COLUMNS[id]), isNumber === true ? "header" : "headerLeft"),
  );
  const frozenRows = sheet.put(row, 0, [titles]);
  return plainModel(sheet, { id: "campaigns", sheetName, tabColor: TAB_COLORS.list, frozenRows });
}

/** A campaign where it stands on キャンペーン記録. */
interface Recorded {
  readonly facts: CampaignFacts;
  /** The list sheet's name. */
  readonly list: string;
  /** Counted from 0. */
  readonly row: number;
}

interface RecordColumn {
  readonly width: number;
  readonly isNumber?: true;
  cell(recorded: Recorded, words: Words): Cell;
}

const RECORD: Readonly<Record<RecordColumnId, RecordColumn>> = {
  name: { width: 190, cell: ({ facts }) => text(facts.name) },
  state: { width: 75, cell: (recorded, words) => text(stateFormula(recorded, words)) },
  sentOn: { width: 85, isNumber: true, cell: ({ facts }) => num(sheetDay(facts.sentOn), "day") },
  target: {
    width: 175,
    cell: ({ facts }, words) => {
      const target = targetNamed(facts.target);
      return text(target === undefined ? facts.target : words.say(target.name));
    },
  },
  conditions: { width: 200, cell: ({ facts }) => text(facts.conditions) },
  people: {
    width: 75,
    isNumber: true,
    cell: ({ facts }) => num(facts.people.sent + facts.people.control, "count"),
  },
  sent: { width: 60, isNumber: true, cell: ({ facts }) => num(facts.people.sent, "count") },
  control: { width: 65, isNumber: true, cell: ({ facts }) => num(facts.people.control, "count") },
  windowDays: { width: 115, isNumber: true, cell: ({ facts }) => num(facts.windowDays, "count") },
  costPerContact: { width: 85, isNumber: true, cell: ({ facts }) => money(facts.costPerContact) },
  controlShare: { width: 95, isNumber: true, cell: ({ facts }) => num(facts.controlShare, "rate") },
  list: { width: 240, cell: ({ list }) => text(list) },
  id: { width: 190, cell: ({ facts }) => text(facts.id, "muted") },
};

const COLUMNS = (Object.keys(RECORD_COLUMNS) as RecordColumnId[]).map((id) => [id, RECORD[id]] as const);

const placeOf = (id: RecordColumnId): number => COLUMNS.findIndex(([one]) => one === id);

/** Planned, running or over, by the day on which the sheet is read. */
function stateFormula({ row }: Recorded, words: Words): Formula {
  const at = (id: RecordColumnId): string => cellName(row, placeOf(id));
  const [planned, running, over] = [T.planned, T.running, T.over].map((one) => quoted(words.say(one)));
  const ends = `IF(${at("sentOn")}+${at("windowDays")}>=TODAY(),${running},${over})`;
  return { formula: `=IF(${at("sentOn")}>TODAY(),${planned},${ends})` };
}
