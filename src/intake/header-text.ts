/**
 * A header as it is compared: width and case folded, spaces and signs dropped.
 *
 * @example
 * foldHeader("Ｏｒｄｅｒ＿ID（必須）") //=> "orderid必須"
 */
export function foldHeader(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-–—・./\\()[\]{}<>「」【】:：;,'"*#&|]+/g, "");
}

/**
 * A header as it is compared, without remarks in brackets and without a polite beginning.
 *
 * @example
 * bareHeader("ご注文金額（税込）") //=> "注文金額"
 */
export function bareHeader(text: string): string {
  return foldHeader(text.normalize("NFKC").replace(/[([【][^)\]】]*[)\]】]/g, "")).replace(/^ご/, "");
}
