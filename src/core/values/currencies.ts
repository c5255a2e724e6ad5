/** Currencies by ISO 4217 code, and the signs and words that stand beside amounts in them. */

/**
 * The codes in use, and those that orders of the last ten years may still carry (HRK, SLL, ZWL); the number behind a
 * code says its decimals where they are not two. ISO 4217 as maintained by SIX, list one.
 */
const CODES =
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD3 BIF0 BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF " +
  "CHF CLP0 CNY COP CRC CUP CVE CZK DJF0 DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF0 GTQ GYD HKD " +
  "HNL HRK HTG HUF IDR ILS INR IQD3 IRR ISK0 JMD JOD3 JPY0 KES KGS KHR KMF0 KPW KRW0 KWD3 KYD KZT LAK LBP LKR LRD " +
  "LSL LYD3 MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR3 PAB PEN PGK PHP " +
  "PKR PLN PYG0 QAR RON RSD RUB RWF0 SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT " +
  "TND3 TOP TRY TTD TWD TZS UAH UGX0 USD UYU UZS VED VES VND0 VUV0 WST XAF0 XCD XCG XOF0 XPF0 YER ZAR ZMW ZWG ZWL";

const DOLLARS =
  "USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP BBD BMD BND BRL BSD BZD CUP CVE DOP FJD GYD JMD KYD LRD MOP NAD NIO " +
  "SBD SRD TOP TTD UYU WST XCD";
const RIYALS = "IRR SAR QAR OMR YER";
const RUPEES = "INR PKR LKR NPR MUR SCR";

/**
 * Signs and words, folded as `foldSign` does, and the currencies each may stand for, the likeliest first. A sign of
 * several currencies says only that it is one of them.
 */
const SIGNS: readonly (readonly [signs: string, codes: string])[] = [
  ["円 yen 日本円 jp¥ japaneseyen \\", "JPY"],
  ["¥", "JPY CNY"],
  ["圓", "JPY TWD HKD"],
  ["元 圆 块", "CNY TWD HKD"],
  ["cn¥ rmb yuan 人民元 人民币 中国元", "CNY"],
  ["$ dollar dollars ドル", DOLLARS],
  ["us$ u$ u$s u$d usd$ usdollar usdollars unitedstatesdollar 米ドル アメリカドル 美元 us-$", "USD"],
  ["a$ au$ aus$ 豪ドル オーストラリアドル", "AUD"],
  ["c$", "CAD NIO"],
  ["ca$ can$ cdn$ カナダドル", "CAD"],
  ["nz$ ニュージーランドドル", "NZD"],
  ["hk$ 香港ドル 港元 港幣 港币", "HKD"],
  ["s$ sg$ シンガポールドル", "SGD"],
  ["nt nt$ 台湾ドル 新台幣 新台币 台幣", "TWD"],
  ["mx$ mex$", "MXN"],
  ["r$", "BRL"],
  ["ar$", "ARS"],
  ["cl$ clp$", "CLP"],
  ["col$ cop$", "COP"],
  ["rd$", "DOP"],
  ["$u", "UYU"],
  ["b$", "BND"],
  ["fj$", "FJD"],
  ["g$", "GYD"],
  ["j$ ja$", "JMD"],
  ["l$", "LRD"],
  ["mop$", "MOP"],
  ["n$", "NAD"],
  ["tt$", "TTD"],
  ["ec$", "XCD"],
  ["€ euro euros eur€ ユーロ", "EUR"],
  ["£ pound pounds ポンド", "GBP EGP FKP GIP LBP SDG SHP SSP SYP"],
  ["uk£ gb£ britishpound poundsterling 英ポンド", "GBP"],
  ["e£ £e le", "EGP"],
  ["kr", "SEK NOK DKK ISK"],
  ["skr", "SEK"],
  ["nkr", "NOK"],
  ["dkr", "DKK"],
  ["fr sfr スイスフラン", "CHF"],
  ["zł zl złotych zloty", "PLN"],
  ["kč kc", "CZK"],
  ["ft", "HUF"],
  ["lei leu", "RON MDL"],
  ["лв lv", "BGN"],
  ["kn", "HRK"],
  ["km", "BAM"],
  ["din дин", "RSD"],
  ["ден den", "MKD"],
  ["lek lekë", "ALL"],
  ["₽ р руб рублей rub", "RUB"],
  ["₴ грн", "UAH"],
  ["₺ tl", "TRY"],
  ["₸ тг", "KZT"],
  ["₾", "GEL"],
  ["₼", "AZN"],
  ["֏", "AMD"],
  ["₩ 원 won ウォン", "KRW KPW"],
  ["₹ インドルピー", "INR"],
  ["rs re rupee rupees", RUPEES],
  ["৳", "BDT"],
  ["฿ บาท baht バーツ", "THB"],
  ["₫ đ vnđ đồng", "VND"],
  ["₱", "PHP CUP"],
  ["rm", "MYR"],
  ["rp", "IDR"],
  ["₭", "LAK"],
  ["៛", "KHR"],
  ["₮", "MNT"],
  ["؋", "AFN"],
  ["₪ شيقل", "ILS"],
  ["ریال ﷼", RIYALS],
  ["رس sr", "SAR"],
  ["دإ dh dhs", "AED MAD"],
  ["جم", "EGP"],
  ["دك kd", "KWD"],
  ["بد bd", "BHD"],
  ["رع", "OMR"],
  ["رق qr", "QAR"],
  ["r", "ZAR"],
  ["₦", "NGN"],
  ["₵ gh₵ gh¢", "GHS"],
  ["ksh kshs", "KES"],
  ["tsh", "TZS"],
  ["ush", "UGX"],
  ["br", "ETB BYN"],
  ["fcfa cfa", "XOF XAF"],
  ["s/ s/.", "PEN"],
  ["bs", "BOB VES VED"],
  ["₡", "CRC SVC"],
  ["₲", "PYG"],
  ["q", "GTQ"],
  ["b/", "PAB"],
];

interface Table {
  readonly digits: ReadonlyMap<string, number>;
  readonly signs: ReadonlyMap<string, readonly string[]>;
}

/** Made when first asked for. */
let made: Table | null = null;

function table(): Table {
  if (made !== null) return made;
  const digits = new Map(
    CODES.split(" ").map((entry) => [entry.slice(0, 3), Number(entry.slice(3) || "2")] as const),
  );
  const signs = new Map<string, readonly string[]>();
  for (const code of digits.keys()) signs.set(code.toLowerCase(), [code]);
  for (const [names, codes] of SIGNS)
    for (const name of names.split(" ")) signs.set(foldSign(name), codes.split(" "));
  made = { digits, signs };
  return made;
}

/** Width and case folded; blanks and dots dropped, so that "Rs.", "R. S." and "rs" are one sign. */
const foldSign = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/[\s.]/g, "");

/**
 * Every code, in their alphabetical order.
 *
 * @example
 * currencyCodes().slice(0, 2) //=> ["AED", "AFN"]
 */
export const currencyCodes = (): readonly string[] => [...table().digits.keys()];

/**
 * Decimals of a currency as ISO 4217 has them.
 *
 * @example
 * digitsOf("JPY") //=> 0
 * @example
 * digitsOf("KWD") //=> 3
 */
export const digitsOf = (code: string): number => table().digits.get(code) ?? 2;

/**
 * The currencies that a sign, a code or both together may stand for, the likeliest first; null = it is none.
 *
 * @example
 * currenciesOf("US$") //=> ["USD"]
 * @example
 * currenciesOf("¥") //=> ["JPY", "CNY"]
 * @example
 * currenciesOf("apples") //=> null
 */
export function currenciesOf(text: string): readonly string[] | null {
  const { signs } = table();
  const sign = foldSign(text);
  const known = signs.get(sign);
  if (known !== undefined) return known;
  for (const [code, other] of [
    [sign.slice(0, 3), sign.slice(3)],
    [sign.slice(-3), sign.slice(0, -3)],
  ]) {
    const both = met(signs.get(code ?? ""), signs.get(other ?? ""));
    if (both !== null) return both;
  }
  return null;
}

/**
 * The currencies that a cell of a currency column may stand for. A word that is none stands for itself, so that two
 * of them are told apart.
 *
 * @example
 * currenciesInCell("Yen (JPY)") //=> ["JPY"]
 * @example
 * currenciesInCell("btc") //=> ["BTC"]
 */
export function currenciesInCell(text: string): readonly string[] {
  const sign = currenciesOf(text);
  if (sign !== null) return sign;
  const plain = text.normalize("NFKC").trim();
  const codes = new Set((plain.match(/\b[A-Z]{3}\b/g) ?? []).filter((code) => table().digits.has(code)));
  return codes.size === 1 ? [...codes] : [plain.toUpperCase()];
}

/**
 * A word that stands for exactly these currencies: the code of one, the sign of several; null where there is none.
 *
 * @example
 * signFor(["EUR"]) //=> "EUR"
 * @example
 * signFor(["JPY", "CNY"]) //=> "¥"
 */
export function signFor(codes: readonly string[]): string | null {
  if (codes.length < 2) return codes[0] ?? null;
  const wanted = codes.join(" ");
  return SIGNS.find(([, of]) => of === wanted)?.[0].split(" ")[0] ?? null;
}

/**
 * What is in both lists, in the order of the first; null when one is missing or they have nothing in common.
 *
 * @example
 * met(["JPY", "CNY"], ["CNY"]) //=> ["CNY"]
 */
export function met(some?: readonly string[], others?: readonly string[]): readonly string[] | null {
  const both = some?.filter((code) => others?.includes(code)) ?? [];
  return both.length === 0 ? null : both;
}
