import { once } from "./once.ts";

/**
 * Month names from January on: English, French, German, Spanish, Portuguese, Italian, Dutch, Swedish, Danish and
 * Norwegian, Turkish, Indonesian, Russian as it stands in dates. Languages in which one name is two months elsewhere
 * (listopad) are left out.
 */
const MONTHS = [
  "january january januar janvier enero janeiro gennaio januari ocak января jänner",
  "february februar fevrier febrero fevereiro febbraio februari subat февраля feber",
  "march mars marz marzo marco maart mrt mrz mart maret марта",
  "april avril abril aprile nisan апреля",
  "may mai mayo maio maggio mei maj mayis мая",
  "june juin juni junio junho giugno haziran июня",
  "july juillet juli julio julho luglio temmuz июля",
  "august aout agosto augustus augusti agustos agustus августа",
  "september septembre septiembre setiembre setembro settembre eylul сентября",
  "october octobre oktober octubre outubro ottobre ekim oktober октября",
  "november novembre noviembre novembro kasim ноября",
  "december decembre dezember diciembre dezembro dicembre desember aralik декабря",
];

/** Names of weekdays, and their abbreviations, that stand before a date in these languages. */
const WEEKDAYS =
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed wednes thu thur thurs fri sat sun " +
  "lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim " +
  "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so " +
  "lunes martes miercoles jueves viernes sabado domingo mie jue vie sab dom " +
  "lunedi martedi mercoledi giovedi venerdi gio segunda terca quarta quinta sexta seg ter qua qui sex " +
  "segunda-feira terca-feira quarta-feira quinta-feira sexta-feira " +
  "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo " +
  "mandag tirsdag onsdag torsdag fredag lørdag søndag mandag tisdag lordag sondag lördag söndag man tir ons tor tors " +
  "fre lor son pazartesi sali carsamba persembe cuma cumartesi pazar " +
  "senin selasa rabu kamis jumat sabtu minggu " +
  "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс";

/** Small letters without accents. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/ı/g, "i");
}

const plainWords = (words: string): string[] => words.split(" ").map(plain);

/** Made when first asked for: a cell that has nothing to do with dates does not wait for them. */
const months = once(() => MONTHS.map(plainWords));
const weekdays = once(() => new Set(plainWords(WEEKDAYS)));

/**
 * The month that a name, or three of its letters and more, stands for in every language that has such a name.
 *
 * @returns 1 to 12; 0 for a word that is no month, or another one in another language
 *
 * @example
 * monthOf("Janv") //=> 1
 * @example
 * monthOf("août") //=> 8
 * @example
 * monthOf("jui") //=> 0
 */
export function monthOf(word: string): number {
  const sought = plain(word);
  if (sought.length < 3) return 0;
  const names = months();
  const exact = names.findIndex((of) => of.includes(sought));
  if (exact >= 0) return exact + 1;
  const begun = names.flatMap((of, i) => (of.some((name) => name.startsWith(sought)) ? [i + 1] : []));
  return begun.length === 1 ? (begun[0] ?? 0) : 0;
}

/**
 * A date without the weekday before it.
 *
 * @example
 * withoutWeekday("viernes, 5 de enero de 2024") //=> "5 de enero de 2024"
 * @example
 * withoutWeekday("mar. 2, 2024") //=> "mar. 2, 2024"
 */
export function withoutWeekday(text: string): string {
  const [whole = "", word = "", mark = ""] = /^([\p{L}-]{2,}?)(\.?,\s*|\.?\s+)(?=\S)/u.exec(text) ?? [];
  if (!weekdays().has(plain(word))) return text;
  const rest = text.slice(whole.length);
  // mar. is Tuesday in French and March in English: only a date that is whole without it had a weekday.
  const mayBeMonth = monthOf(word) > 0 && !mark.includes(",");
  return mayBeMonth && !/^\d+\.?\s+\p{L}/u.test(rest) ? text : rest;
}
