import { AdCostsCard } from "./ad-costs.tsx";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Page } from "../acts/page.ts";
import type { State } from "../state.ts";
import { wordsIn } from "../words.ts";
import { Anchor } from "./anchor.tsx";
import { useView, ViewContext } from "./context.ts";
import { Erase } from "./erase.tsx";
import { Explain } from "./explain.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { Heading } from "./heading.tsx";
import { ImportPreview } from "./import.tsx";
import { Imported } from "./imported.tsx";
import { Joins } from "./joins.tsx";
import { Levers } from "./levers.tsx";
import { ListsCard, ListsPanel } from "./lists.tsx";
import { StepsCard } from "./steps.tsx";
import { Management } from "./management.tsx";
import { Orders } from "./orders.tsx";
import { PutBack } from "./put-back.tsx";
import { Removal } from "./removal.tsx";
import { ReportLanguage } from "./report-language.tsx";
import { Reports } from "./reports.tsx";
import { Result } from "./result.tsx";
import { Section } from "./section.tsx";
import { Settings } from "./settings.tsx";
import { Slices } from "./slices.tsx";
import { TroubleBox } from "./trouble-box.tsx";
import { UnfinishedBox } from "./unfinished-box.tsx";
import { WarehousePanel } from "./warehouse.tsx";

/** The whole page over its state. */
export function App({ page }: { page: Page }) {
  const [state, setState] = useState(page.store.state());
  const taken = useRef({ turn: 0 });
  useLayoutEffect(() => page.store.subscribe(() => setState(page.store.state())), [page]);
  useLayoutEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  return (
    <ViewContext.Provider value={{ page, state, say: wordsIn(state.language), taken: taken.current }}>
      <Header />
      {/* While files are on their way nothing in it takes the keyboard, by which it scrolls all the same. */}
      <main hidden={isLeft(state)} {...(state.phase === "importing" ? { tabIndex: 0 } : {})}>
        <Body />
      </main>
      {hasFooter(state) && !isLeft(state) && <Footer />}
      {isLeft(state) && (state.warehouse === "open" ? <WarehousePanel /> : <ListsPanel />)}
    </ViewContext.Provider>
  );
}

/** リストを渡す or BigQueryから stands in place of the page. */
function isLeft({ lists, warehouse }: State): boolean {
  return warehouse === "open" || (lists !== null && lists !== "coming");
}

function hasFooter(state: State): boolean {
  return state.phase !== "stuck" && state.canEdit;
}

function Body() {
  const { state } = useView();
  if (state.phase === "opening") return <Opening />;
  if (state.phase === "stuck") return <TroubleBox />;
  return (
    <>
      <TroubleBox />
      {state.canEdit ? <Editor /> : <Viewer />}
    </>
  );
}

/** So long an answer is waited for before the page says what may be in its way. */
const SLOW_MS = 20_000;

function Opening() {
  const { say } = useView();
  const [slow, setSlow] = useState(false);
  useLayoutEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return slow ? (
    <p class="lead" role="status">
      {say("slowOpening")}
    </p>
  ) : null;
}

function Viewer() {
  const { say } = useView();
  return (
    <>
      <p class="card">{say("viewer")}</p>
      <Made />
    </>
  );
}

/** Chosen files while they are looked at; else what was done last, what was made of it, and the form for more. */
function Editor() {
  const { state, page } = useView();
  if (state.imports.files.length > 0) {
    return (
      <fieldset class="form" disabled={state.phase !== "form"}>
        <ImportPreview />
      </fieldset>
    );
  }
  const isMade = state.ended === "done";
  return (
    <>
      {!isMade && <Imported />}
      <UnfinishedBox />
      <Made />
      {isMade && <Imported />}
      <Form />
      {page.Further && <page.Further />}
      <Erase />
      <Removal />
    </>
  );
}

/** The last run's result and what may be asked about it. */
function Made() {
  const { state, say } = useView();
  return (
    <>
      <Result />
      {state.result !== null && (
        <Section name="reports" title={say("sectionReports")}>
          <Reports />
          {state.canEdit && <PutBack />}
        </Section>
      )}
      <Explain />
      <Levers />
      {state.canEdit && <Management />}
      {state.canEdit && state.result !== null && <People />}
    </>
  );
}

/** The people behind the numbers: lists, mailings, costs, and who is whom. */
function People() {
  const { state, say } = useView();
  return (
    <Section name="people" title={say("sectionPeople")}>
      <ListsCard />
      <StepsCard />
      <AdCostsCard />
      {state.imports.result === null && <Joins />}
    </Section>
  );
}

function Form() {
  const { state, say } = useView();
  const first = state.result === null && state.unfinished === null;
  return (
    <>
      {state.isCopy && state.result === null && <p class="lead">{say("fileIsCopy")}</p>}
      {first && state.imports.result === null && <Lead />}
      {/* What is changed now would not be in a run that waits for an answer. */}
      <fieldset class="form" disabled={state.phase !== "form" || state.unfinished?.question !== undefined}>
        <ReportLanguage />
        {state.result === null ? (
          <OrdersAndAnchor first={first} />
        ) : (
          <Section name="orders" title={say("sectionOrders")}>
            <OrdersAndAnchor first={false} />
          </Section>
        )}
        <Settings />
      </fieldset>
    </>
  );
}

function OrdersAndAnchor({ first }: { first: boolean }) {
  return (
    <>
      <Orders step={first ? 1 : null} />
      <Anchor step={first ? 2 : null} />
      {first && <LastStep />}
      <Slices />
    </>
  );
}

function Lead() {
  const { say } = useView();
  return <p class="lead">{say("firstRunLead")}</p>;
}

function LastStep() {
  const { say } = useView();
  return (
    <section class="card">
      <Heading text={say("firstRunCreate")} step={3} />
      <p>{say("firstRunCreateNote")}</p>
    </section>
  );
}
