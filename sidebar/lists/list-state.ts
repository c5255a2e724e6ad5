import type { Failure, Handover, Segment, SegmentPeople } from "../../src/entry/contract.ts";
import type { Trouble } from "../client.ts";
import { answered } from "./campaign-form.ts";
import type { CampaignForm } from "./campaign-form.ts";
import { conditionOf, draftFault, draftOf, newDraft, SEGMENT_FIELD } from "./draft.ts";
import { isPlainSheet } from "./list-target.ts";
import type { Draft, DraftChange, FieldKind } from "./draft.ts";
import type { Asking, FileForm, Given, ListSpot, ListStep, Waiting } from "./list-types.ts";
import type { Made } from "./made.ts";

export type { Asking, FileForm, Given, ListSpot, ListStep, Waiting } from "./list-types.ts";

export interface ListState {
  readonly step: ListStep;
  readonly given: Given | null;
  readonly people: SegmentPeople | null;
  readonly saved: readonly Segment[];
  readonly drafts: readonly Draft[];
  readonly lastId: number;
  /** The name in its field, and the one under which the conditions are saved already. */
  readonly name: string;
  readonly loaded: string | null;
  /** False once a condition was changed. */
  readonly asGiven: boolean;
  readonly target: string | null;
  readonly form: FileForm;
  /** The campaign that the list is for; null = none. */
  readonly campaign: CampaignForm | null;
  /** True leaves out people of campaigns whose effect is still counted. */
  readonly sparesRunning: boolean;
  readonly handover: Handover | null;
  /** Why the campaign cannot be recorded as it stands in its fields; null = nothing is known against it. */
  readonly refusal: Failure | null;
  /** Of those whose contacts were read, the people whom the file can hold [count]. */
  readonly fits: number;
  /** The number of the last question to the add-on; an answer to an earlier one is ignored. */
  readonly turn: number;
  readonly waiting: Waiting | null;
  readonly asking: Asking | null;
  /** True while the first rows are shown as they are. */
  readonly unmasked: boolean;
  readonly made: Made | null;
  readonly trouble: Trouble | null;
  readonly focus: { readonly spot: ListSpot; readonly turn: number };
}

export type ListAction =
  | { type: "asked"; waiting: Waiting }
  | { type: "failed"; turn: number; trouble: Trouble }
  | { type: "people"; people: SegmentPeople }
  | { type: "added"; field: string }
  | { type: "changed"; id: number; change: DraftChange }
  | { type: "removed"; id: number }
  | { type: "loaded"; name: string }
  | { type: "suggested"; given: Given }
  | { type: "named"; name: string }
  | { type: "saved"; saved: readonly Segment[]; name: string | null }
  | { type: "step"; step: ListStep }
  | { type: "target"; target: string | null; form: FileForm }
  | { type: "form"; change: Partial<FileForm> }
  | { type: "campaign"; campaign: CampaignForm | null }
  | { type: "sparing"; sparesRunning: boolean }
  | { type: "handover"; turn: number; handover: Handover }
  | { type: "refused"; turn: number; refusal: Failure }
  | { type: "rows"; turn: number; handover: Handover; fits: number }
  | { type: "asking"; asking: Asking | null }
  | { type: "unmasked"; unmasked: boolean }
  | { type: "made"; turn: number; made: Made };

const PLAIN: FileForm = { hashed: true, encoding: null, inputs: {} };

/** The panel as it opens. */
export function openedLists(given: Given | null): ListState {
  return {
    step: given?.due === undefined ? "who" : "where",
    given,
    people: null,
    saved: [],
    drafts: [],
    lastId: 0,
    name: given?.segment.name ?? "",
    loaded: null,
    asGiven: given !== null,
    target: null,
    form: PLAIN,
    campaign: null,
    sparesRunning: false,
    handover: null,
    refusal: null,
    fits: 0,
    turn: 0,
    waiting: null,
    asking: null,
    unmasked: false,
    made: null,
    trouble: null,
    focus: { spot: "step", turn: 0 },
  };
}

/** Where the keyboard was when the open question was asked. */
function askedFrom({ asking, target }: ListState): ListSpot {
  if (asking === "overwrite") return "save";
  if (asking === "remove") return "remove";
  return asking === "sheet" && !isPlainSheet(target) ? "toSheet" : "on";
}

/** The panel after something happened. Pure. */
export function reduceLists(state: ListState, action: ListAction): ListState {
  if ("turn" in action && action.turn !== state.turn) return state;
  switch (action.type) {
    case "asked":
      return { ...state, turn: state.turn + 1, waiting: action.waiting, asking: null, trouble: null };
    case "failed":
      return focusOn({ ...state, waiting: null, trouble: action.trouble }, "trouble");
    case "people":
      return withPeople({ ...state, waiting: null }, action.people);
    case "added":
      return added(state, action.field);
    case "changed":
      return edited({ ...state, drafts: state.drafts.map((draft) => changed(draft, action)) });
    case "removed":
      return focusOn(withoutDraft(state, action.id), "field");
    case "loaded":
      return loaded(state, action.name);
    case "suggested":
      return suggested(state, action.given);
    case "named":
      return { ...state, name: action.name };
    case "saved":
      return focusOn(
        { ...state, waiting: null, saved: action.saved, loaded: action.name, asking: null },
        "saved",
      );
    case "step":
      return stepped(state, action.step);
    case "target":
      return withoutAnswer({ ...state, target: action.target, form: action.form });
    case "form":
      return { ...state, form: { ...state.form, ...action.change } };
    case "campaign":
      return withoutAnswer({ ...state, campaign: action.campaign });
    case "sparing":
      return withoutAnswer({ ...state, sparesRunning: action.sparesRunning });
    case "handover":
      return {
        ...state,
        waiting: null,
        handover: action.handover,
        campaign: answered(state.campaign, action.handover),
      };
    case "refused":
      return { ...state, waiting: null, refusal: action.refusal };
    case "rows":
      return focusOn(
        { ...state, waiting: null, handover: action.handover, fits: action.fits, step: "rows" },
        "step",
      );
    case "asking":
      return focusOn({ ...state, asking: action.asking }, action.asking === null ? askedFrom(state) : "ask");
    case "unmasked":
      return { ...state, unmasked: action.unmasked };
    case "made": {
      // A campaign is recorded once: who is left is another question from then on.
      const over = action.made.recorded === null ? {} : { campaign: null, handover: null };
      const next = {
        ...state,
        ...over,
        waiting: null,
        asking: null,
        made: action.made,
        step: "made",
      } as const;
      return focusOn(next, "step");
    }
  }
}

/** What a field of the people is asked; null = there is no such field. */
export function kindOf(people: SegmentPeople | null, field: string): FieldKind | null {
  if (field === SEGMENT_FIELD) return "segment";
  return people?.columns.find(({ id }) => id === field)?.kind ?? null;
}

/** The people as they are chosen now; null = a condition is not whole, or asks what the orders do not say. */
export function segmentOf(state: ListState): Segment | null {
  const { people, given, drafts, name } = state;
  if (people === null) return given?.segment ?? null;
  const conditions = drafts.flatMap((draft) => (isKnown(state, draft) ? (conditionOf(draft) ?? []) : []));
  if (conditions.length < drafts.length) return null;
  return { ...(name.trim() === "" ? {} : { name: name.trim() }), conditions };
}

/** False where the orders have no column for the condition. */
export function isKnown({ people }: ListState, draft: Draft): boolean {
  return kindOf(people, draft.field) === draft.kind;
}

/** The first condition that cannot be counted. */
export function openDraft(state: ListState): Draft | null {
  return state.drafts.find((draft) => draftFault(draft) !== null || !isKnown(state, draft)) ?? null;
}

function withPeople(state: ListState, people: SegmentPeople): ListState {
  const first = state.people === null;
  const next = { ...state, people, saved: people.saved };
  if (!first) return next;
  const opened = withConditions(next, state.given?.segment ?? { conditions: [] });
  return focusOn(opened, state.given === null ? "field" : "on");
}

function withConditions(state: ListState, { conditions }: Segment): ListState {
  const drafts = conditions.map((condition, at) => {
    const kind = kindOf(state.people, condition.field) ?? ASKED_BY[condition.test];
    return draftOf(condition, state.lastId + at + 1, kind);
  });
  return { ...state, drafts, lastId: state.lastId + drafts.length };
}

/** What kind of field a test is for, where the field itself is not there. */
const ASKED_BY = {
  oneOf: "class",
  between: "number",
  in: "day",
  bought: "bought",
  among: "segment",
} as const;

function added(state: ListState, field: string): ListState {
  const kind = kindOf(state.people, field);
  if (kind === null) return state;
  const id = state.lastId + 1;
  const drafts = [...state.drafts, newDraft(id, field, kind)];
  return focusOn(edited({ ...state, drafts, lastId: id }), "draft");
}

/** Where no condition is left, what is begun next is no longer the saved segment. */
function withoutDraft(state: ListState, id: number): ListState {
  const drafts = state.drafts.filter((draft) => draft.id !== id);
  const isFresh = drafts.length === 0 && state.loaded !== null;
  return edited({ ...state, drafts, ...(isFresh ? { loaded: null, name: "" } : {}) });
}

const changed = (draft: Draft, { id, change }: { id: number; change: DraftChange }): Draft =>
  draft.id === id ? { ...draft, ...change } : draft;

/** Other people: what was said of the ones before no longer holds. */
const edited = (state: ListState): ListState => withoutAnswer({ ...state, asGiven: false });

function loaded(state: ListState, name: string): ListState {
  const segment = state.saved.find((one) => one.name === name);
  if (segment === undefined) return edited({ ...state, drafts: [], name: "", loaded: null });
  return edited({ ...withConditions(state, segment), name, loaded: name });
}

/** As if the panel had been opened with these people. */
function suggested(state: ListState, given: Given): ListState {
  const fresh = { given, asGiven: true, drafts: [], name: "", loaded: null };
  return focusOn(withConditions(withoutAnswer({ ...state, ...fresh }), given.segment), "on");
}

/** Nothing is waited for but the orders and the saving, which hold for any step and conditions. */
function unasked({ waiting, turn }: ListState): Pick<ListState, "waiting" | "turn"> {
  return waiting === "people" || waiting === "saving" ? { waiting, turn } : { waiting: null, turn: turn + 1 };
}

/** An answer that is still on its way is of other people or another target. */
function withoutAnswer(state: ListState): ListState {
  const fresh = { handover: null, refusal: null, made: null, unmasked: false, trouble: null, asking: null };
  return { ...state, ...fresh, ...unasked(state) };
}

/** What is on its way for the step that is left is no longer wanted. */
function stepped(state: ListState, step: ListStep): ListState {
  const { waiting, turn } = unasked(state);
  const next = { ...state, step, waiting, turn, asking: null, trouble: null, unmasked: false };
  return focusOn(next, step === "where" ? "target" : "step");
}

function focusOn(state: ListState, spot: ListSpot): ListState {
  return { ...state, focus: { spot, turn: state.focus.turn + 1 } };
}
