/** What only Google, a page or an eye can answer: copies of the file, triggers, mail, BigQuery, the sidebar's frame, looks. */
import { openFile } from "../sheets/book.ts";
import { ABSENT, type Desk, type Json, LATER, OPEN, type Probe, wordsOf } from "./probe.ts";

const FIRST_FILE = "probe.firstFile";
const KEPT = "probe.kept";
const TRIGGERED = "probe.triggered";
/** A named range, a metadata key and a hidden sheet of the first file. */
const CARRIED = "PROBE_CARRIED";

/** Services of which the local spreadsheet has none. */
declare const BigQuery: { Jobs: { query(request: object, project: string): { jobComplete?: boolean } } };

const properties = () => PropertiesService.getDocumentProperties();

/** Written on the first press: the file's id on a hidden sheet, in metadata and in a property. */
function prepareCopy(): void {
  const book = openFile();
  const sheet = book.insertSheet(CARRIED, book.getNumSheets());
  sheet.addDeveloperMetadata(FIRST_FILE, book.getId());
  sheet.getRange("A1").setValues([[sheet.getSheetId()]]);
  book.setNamedRange(CARRIED, sheet.getRange("A1"));
  sheet.hideSheet();
  properties().setProperty(KEPT, "yes");
}

/** In a copy: what came along. */
function copiedFile(): Json {
  const book = openFile();
  const sheet = book.getSheetByName(CARRIED);
  const [entry] = book.createDeveloperMetadataFinder().withKey(FIRST_FILE).find();
  if (sheet === null) {
    prepareCopy();
    return LATER;
  }
  if (entry?.getValue() === book.getId()) return LATER;
  const [[id] = []] = sheet.getRange("A1").getValues() as unknown[][];
  return {
    metadata: entry !== undefined,
    hidden: sheet.isSheetHidden(),
    sheetIds: sheet.getSheetId() === id,
    names: book.getRangeByName(CARRIED) !== null,
    properties: properties().getProperty(KEPT) === "yes",
  };
}

/** The handler of the trigger: notes which file it finds itself in. */
export function triggered(): void {
  properties().setProperty(TRIGGERED, openFile().getId());
}

function trigger(): Json {
  if (typeof ScriptApp === "undefined") return ABSENT;
  const found = properties().getProperty(TRIGGERED);
  if (found !== null) return found === openFile().getId() ? "this file" : "another file";
  const handler = "cpmProbeTrigger";
  if (!ScriptApp.getProjectTriggers().some((one) => one.getHandlerFunction() === handler))
    ScriptApp.newTrigger(handler).timeBased().after(60_000).create();
  return LATER;
}

function query({ said }: Desk, request: object): Json {
  if (typeof BigQuery === "undefined") return ABSENT;
  if (!/^[a-z][a-z0-9-]+$/.test(said)) return "type a Cloud project id into this cell and press again";
  try {
    BigQuery.Jobs.query({ ...request, useLegacySql: false }, said);
    return "answered";
  } catch (thrown) {
    return wordsOf(thrown);
  }
}

/** A text as the panel runs it: it reads no table, so that it costs nothing. */
const TEMPORARY = {
  query: "CREATE TEMP TABLE one AS SELECT 1 AS n; SELECT n FROM one;",
  maximumBytesBilled: "1073741824",
};

const heard = ({ said }: Desk): Json => {
  try {
    return said === "" ? LATER : (JSON.parse(said) as Json);
  } catch {
    return said;
  }
};

const seen = (id: string, asks: Probe["asks"], expected: string, source: string): Probe => ({
  ...{ id, asks, expected, source },
  where: "eye",
  run: heard,
});

export const OUTSIDE_PROBES: readonly Probe[] = [
  {
    id: "copied-file",
    asks: {
      ja: "ファイル → コピーを作成 が運ぶのは、メタデータ・隠しシート・シートのID・名前・プロパティのどれか（コピーを作り、コピーの中でメニューを押す）",
      en: "Which of metadata, hidden sheets, ids of sheets, names and properties does File > Make a copy carry (make a copy and press the menu in it)?",
    },
    expected: { metadata: true, hidden: true, sheetIds: true, names: true, properties: false },
    source:
      "properties: developers.google.com/apps-script/guides/properties (the copy has a script of its own); the rest: assumed",
    where: "menu",
    run: copiedFile,
  },
  {
    id: "trigger-file",
    asks: {
      ja: "時間で動くトリガーの中で、currentonly のまま、付いているファイルが開けるか（1分あまり待って押す）",
      en: "Inside a time trigger, under currentonly, is the active spreadsheet the file that the script belongs to (wait a minute, press again)?",
    },
    expected: "this file",
    source: "the monthly manifest relies on it; not documented",
    where: "google",
    run: trigger,
  },
  {
    id: "mail-without-reading-who",
    asks: {
      ja: "script.send_mail だけで、残りの通数が読めるか（メールは送らない）",
      en: "With script.send_mail alone, can the remaining number of mails be read (none is sent)?",
    },
    expected: true,
    source: "developers.google.com/apps-script/reference/mail/mail-app",
    where: "google",
    run: () => (typeof MailApp === "undefined" ? ABSENT : MailApp.getRemainingDailyQuota() >= 0),
  },
  {
    id: "query-read-only",
    asks: {
      ja: "bigquery.readonly だけで、jobs.query（試し実行）が通るか（C列にプロジェクトIDを入れて押す）",
      en: "Does jobs.query pass as a dry run with bigquery.readonly alone (type a project id into column C, press again)?",
    },
    expected: "answered",
    source: "cloud.google.com/bigquery/docs/reference/rest/v2/jobs/query (lists the scope)",
    where: "google",
    run: (desk) => query(desk, { query: "SELECT 1", dryRun: true }),
  },
  {
    id: "query-temporary-tables",
    asks: {
      ja: "bigquery.readonly だけで、一時テーブルを作るSQLが通るか（C列にプロジェクトIDを入れて押す。表は読まない）",
      en: "Does a text that makes a temporary table pass with bigquery.readonly alone (type a project id into column C, press again; no table is read)?",
    },
    expected: OPEN,
    source:
      "cloud.google.com/bigquery/docs/multi-statement-queries does not say; the panel that runs its SQL relies on it",
    where: "google",
    run: (desk) => query(desk, TEMPORARY),
  },
  {
    id: "menu-when-bound",
    asks: {
      ja: "スプレッドシートに付いたスクリプトでも、createAddonMenu のメニューは「拡張機能」の下に出るか（出たから押せた）",
      en: "Does createAddonMenu show its menu under Extensions in a script that belongs to the spreadsheet (it was pressed, so it does)?",
    },
    expected: "pressed",
    source: "developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle",
    where: "menu",
    run: () => "pressed",
  },
  {
    id: "page-megabyte",
    asks: {
      ja: "google.script.run は、null を含む約1MBの値を往復できるか",
      en: "Does google.script.run carry about a megabyte with nulls, there and back?",
    },
    expected: { length: 1_000_000, nulls: 3 },
    source: "developers.google.com/apps-script/guides/html/reference/run (types; no size is documented)",
    where: "sidebar",
    run: heard,
  },
  {
    id: "page-crypto",
    asks: {
      ja: "サイドバーの中で crypto.subtle が使えるか",
      en: "Does crypto.subtle work inside the sidebar's frame?",
    },
    expected: "yes",
    source: "a secure context has it (w3.org/TR/WebCryptoAPI); in Google's frame: not published",
    where: "sidebar",
    run: heard,
  },
  {
    id: "page-unzips",
    asks: {
      ja: "サイドバーの中で deflate-raw の展開が使えるか",
      en: "Does the sidebar's frame decompress deflate-raw?",
    },
    expected: "yes",
    source: "compression.spec.whatwg.org; in Google's frame: not published",
    where: "sidebar",
    run: heard,
  },
  {
    id: "page-inline-script",
    asks: {
      ja: "サイドバーの中で、あとから入れたスクリプトが動くか（製品の parts）",
      en: "Does a script element run that is put into the sidebar's page later (the product's parts)?",
    },
    expected: "yes",
    source: "tried in the local frame; in Google's: not published",
    where: "sidebar",
    run: heard,
  },
  seen(
    "page-download",
    {
      ja: "サイドバーの「保存」を押すと、ファイル probe.csv が保存されるか（C列に yes か no と書く）",
      en: "Does pressing “Save” in the sidebar save a file probe.csv (type yes or no into column C)?",
    },
    "yes",
    "needs allow-downloads in the frame; not published",
  ),
  seen(
    "open-without-right",
    {
      ja: "許可していない別の人がファイルを開いても、「拡張機能」の下にメニューは出るか（C列に yes か no）",
      en: "Does the menu stand under Extensions when somebody who agreed to nothing opens the file (yes or no into column C)?",
    },
    "yes",
    "developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle",
  ),
  seen(
    "dashed-lines-and-gaps",
    {
      ja: "シート「probe look」の線グラフで、2本目は点線か、空のセルで線は切れているか（C列に yes か no）",
      en: "On the sheet “probe look”, is the second line dashed, and does the line break at the empty cell (yes or no into column C)?",
    },
    OPEN,
    "options confirmed by public scripts; whether they are drawn: unknown",
  ),
  seen(
    "row-heights",
    {
      ja: "シート「probe look」の3行目（高さ21を指定した折り返しの日本語）は、文字に合わせて伸びているか（C列に yes か no）",
      en: "On the sheet “probe look”, has row 3 (wrapped Japanese, height set to 21) grown to its text (yes or no into column C)?",
    },
    OPEN,
    "developers.google.com/apps-script/reference/spreadsheet/sheet#setrowheights: rows still grow to fit",
  ),
];
