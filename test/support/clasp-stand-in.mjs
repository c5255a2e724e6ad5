/**
 * Behaves as clasp 3.4.1 does where a spreadsheet is made and pushed to, by its sources; what Google answers is told by
 * the file GOOGLE names: { loggedIn, api, says, files }. Nothing goes out.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const google = JSON.parse(readFileSync(process.env.GOOGLE, "utf8"));
const save = () => writeFileSync(process.env.GOOGLE, JSON.stringify(google));

/** A commander error: its words, and status 0. */
const refuse = (words) => (console.error(words), process.exit(0));
const fail = (words) => (console.error(words), process.exit(1));

function projectFile(folder) {
  const file = join(folder, ".clasp.json");
  if (existsSync(file)) return file;
  return dirname(folder) === folder ? null : projectFile(dirname(folder));
}

const asked = option("--project");
if (asked !== undefined && !existsSync(asked))
  fail(`Invalid --project path: ${asked}. File or directory does not exist.`);
const config = asked ?? projectFile(process.cwd());

function requireGoogle() {
  if (!google.loggedIn) fail("No credentials found.");
  if (google.says) fail(google.says);
}

function create() {
  if (config !== null) refuse("Project file already exists.");
  requireGoogle();
  const title = option("--title");
  google.files.push({ id: "SHEET", title });
  save();
  // The spreadsheet is made by Drive first, the script by the Apps Script API after it.
  if (!google.api)
    fail(
      "User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for this action to propagate to our systems and retry.",
    );
  google.script = { id: "SCRIPT", parent: "SHEET", files: [] };
  save();
  if (google.cutOff) fail("request to https://script.googleapis.com/ failed, reason: read ECONNRESET");
  writeFileSync(
    "appsscript.json",
    JSON.stringify({ timeZone: "America/New_York", exceptionLogging: "STACKDRIVER" }),
  );
  writeFileSync(".clasp.json", JSON.stringify({ scriptId: "SCRIPT", rootDir: "", parentId: "SHEET" }));
  console.log(JSON.stringify({ scriptId: "SCRIPT", parentId: "SHEET", files: ["appsscript.json"] }, null, 2));
}

function push() {
  if (config === null) fail("Project settings not found.");
  requireGoogle();
  if (google.pushSays) fail(google.pushSays);
  const { scriptId, rootDir } = JSON.parse(readFileSync(config, "utf8"));
  const folder = resolve(dirname(config), rootDir);
  const names = readdirSync(folder).filter((name) => /\.(js|gs|html)$|^appsscript\.json$/.test(name));
  if (!names.includes("appsscript.json"))
    fail("Project contents must include a manifest file named appsscript.");
  google.script = {
    ...google.script,
    id: scriptId,
    files: names,
    manifest: readFileSync(join(folder, "appsscript.json"), "utf8"),
  };
  save();
  console.log(JSON.stringify(names, null, 2));
}

if (args.includes("create-script")) create();
else if (args.includes("push")) push();
else fail(`Unknown command "clasp ${args[0]}"`);
