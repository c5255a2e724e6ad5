import { REFUSAL_WORDS, type RefusalRole } from "../../../core/reach/refusal-words.ts";
import type { Day } from "../../../core/values/day.ts";
import type { SqlShop, Step } from "../view.ts";

/** Where each role's words stand in the view. */
const COLUMNS = { optOut: "opt_out", consent: "consent" } as const satisfies Record<RefusalRole, string>;

/** The roles that a table has; none = nobody's refusal is known. */
export const refusalRoles = ({ columns }: Pick<SqlShop, "columns">): RefusalRole[] =>
  (["optOut", "consent"] as const).filter((role) => columns.has(COLUMNS[role]));

/** Whole days are put before the word of a day. */
const [AGREED, REFUSED] = [0, 1];
/** Later than every day, and before every day. */
const [FOR_GOOD, BEFORE_ALL] = [1_000_000, -1_000_000];

/**
 * The steps from `reach_rows` to `off`: the subjects that refused, and whoever shares a contact with them, and so on, as
 * `refusalsOf` finds them. A subject is a person (`p:`), an e-mail (`e:`), a phone number (`f:`) or
 * whom LINE knows (`l:`). Of an address that cannot be written, such as two in a cell, everyone is meant: `cell_emails` has each.
 */
export function refusedSteps(shop: SqlShop, today: Day): Step[] {
  const spoken = refusalRoles(shop).map((role) => spokenIn(shop, role, today));
  return [
    { name: "spoken", sql: spoken.join(" UNION ALL ") },
    { name: "refused", sql: LATEST },
    { name: "links", sql: LINKS },
    {
      name: "off",
      sql: "WITH RECURSIVE reached AS (SELECT subject FROM refused UNION DISTINCT SELECT links.other AS subject FROM reached JOIN links ON links.subject = reached.subject) SELECT subject FROM reached",
    },
  ];
}

/** A row of no known person speaks for its first e-mail, else its phone, else its LINE user ID. */
const SUBJECT = "COALESCE('p:' || person, 'e:' || first_email, 'f:' || phone, 'l:' || line_user)";

/** What each row says, as a number: the day, and behind it whether it refuses; a word that is not known refuses. */
function spokenIn({ dialect: d }: SqlShop, role: RefusalRole, today: Day): string {
  const word = d.replaced(`LOWER(TRIM(${d.normal(COLUMNS[role])}))`, "^([01])\\.0+$", "\\1");
  const agreed = [...REFUSAL_WORDS[role].agreed].map((one) => d.quoted(one)).join(", ");
  const said = `CASE WHEN ${word} IN (${agreed}) THEN ${AGREED} ELSE ${REFUSED} END`;
  const day = `CASE WHEN day <= ${today} THEN day WHEN said = ${REFUSED} THEN ${FOR_GOOD} END`;
  return `SELECT '${role}' AS role, ${SUBJECT} AS subject, 2 * (${day} - ${BEFORE_ALL}) + said AS told_at
 FROM (SELECT reach_rows.*, ${said} AS said FROM reach_rows WHERE ${COLUMNS[role]} IS NOT NULL) AS ${role}_words`;
}

const LATEST = `SELECT subject FROM (SELECT role, subject, MAX(told_at) AS latest FROM spoken WHERE subject IS NOT NULL AND told_at IS NOT NULL GROUP BY role, subject) AS latest_words WHERE MOD(latest, 2) = ${REFUSED}`;

/** Whom each row speaks of, and a contact in it, both ways. */
const LINKS = [
  `SELECT ${SUBJECT} AS subject, 'e:' || plain AS other FROM reach_rows JOIN cell_emails ON text = email_text`,
  `SELECT ${SUBJECT} AS subject, 'f:' || phone AS other FROM reach_rows WHERE phone IS NOT NULL`,
  `SELECT ${SUBJECT} AS subject, 'l:' || line_user AS other FROM reach_rows WHERE line_user IS NOT NULL`,
]
  .flatMap((pairs) => [
    `SELECT DISTINCT subject, other FROM (${pairs}) AS near WHERE subject <> other`,
    `SELECT DISTINCT other AS subject, subject AS other FROM (${pairs}) AS near WHERE subject <> other`,
  ])
  .join(" UNION DISTINCT ");
