/**
 * A header as it is compared: width, case and accents folded, spaces and signs dropped.
 *
 * @example
 * foldHeader("Ｏｒｄｅｒ＿ID（必須）") //=> "orderid必須"
 * @example
 * foldHeader("N° de téléphone") //=> "ndetelephone"
 */
export function foldHeader(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[\s_\-–—・./\\()[\]{}<>「」【】:：;,'"’‘“”°*#&|!?+]+/g, "");
}

const BRACKETS = /[([【][^)\]】]*[)\]】]/g;

/** Remarks that say whose the column is not: who receives a parcel is no buyer. */
const RECEIVER = /配送|届|送付|発送|ship|recipient|deliver|liefer|livraison|env[ií]o|consegna|entrega/i;

/**
 * A header as it is compared, without remarks in brackets, a polite beginning, and the zone of its times; one whose
 * remark names the parcel's receiver stays as it is.
 *
 * @example
 * bareHeader("ご注文金額（税込）") //=> "注文金額"
 * @example
 * bareHeader("電話番号（お届け先）") //=> "電話番号お届け先"
 */
export function bareHeader(text: string): string {
  const narrow = text.normalize("NFKC");
  if ((narrow.match(BRACKETS) ?? []).some((remark) => RECEIVER.test(remark))) return foldHeader(narrow);
  return foldHeader(narrow.replace(BRACKETS, ""))
    .replace(/^(ご|お(?=電話))/, "")
    .replace(/(?:utc|gmt)$/, "");
}
