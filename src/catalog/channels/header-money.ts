import type { HeaderWords } from "./header-words.ts";

/**
 * Columns of money. "With tax" and "without tax" in a name are taken off before names are compared (tax-columns.ts),
 * so none stands here; neither do fees, payouts, what a whole order cost and a customer's lifetime totals. Sources as in
 * header-orders.ts.
 */
export const MONEY_HEADERS = {
  amount: {
    ja: `注文金額, 受注金額, 購入金額, 合計金額, お支払い合計, 支払合計, 請求金額, 総合計金額, 総合計, 売上金額, お支払い金額,
      お支払金額, 支払金額, 支払い金額, お支払い総額, 支払総額, お支払合計, お支払い合計金額, 支払合計金額, 請求合計, 請求総額, 請求額, 決済金額, 決済額, 購入合計, 購入合計金額, 購入総額, 購入額, お買上金額, お買い上げ金額,
      お買上げ金額, 買上金額, 購買金額, 取引金額, 会計金額, 販売金額, 販売額, 受注合計, 受注額, 注文額, 売上合計, 売上総額,
      売上額, 総額, 総金額, 合計額, 売上高, 売上, 金額, 合計, 商品合計金額, 商品合計, 商品金額, 商品計, 明細金額, 小計金額,
      小計`,
    en: `amount, order amount, total amount, total price, tran amount, transaction amount, total, revenue, sales, total collected, net sales,
      price paid, amount paid, amount charged, paid amount, payment amount, payment value, total paid, total amount paid,
      amount total, total sales, total sale, total revenue, total value, order value, order price, order revenue,
      order amount paid, sale amount, sale total, sales amount, sales total, sales value, sales price, purchase amount,
      purchase value, purchase total, transaction value, transaction total, invoice amount, invoice value, final amount,
      final price, final total, gross sales, gross revenue, gross amount, net amount, net revenue, net total, basket value,
      turnover, spend, line total, line amount, line item total, line subtotal, line price, item total, item subtotal,
      item amount, extended price, extended amount, subtotal, order subtotal`,
    more: `Gesamtbetrag, Gesamtsumme, Gesamtpreis, Gesamtumsatz, Gesamt, Betrag, Summe, Umsatz, Endbetrag, Positionssumme,
      Zwischensumme, montant total, montant, montant payé, prix total, chiffre d'affaires, ventes, ventes nettes, CA,
      sous-total, importe total, importe, monto total, monto, precio total, importe pagado, ventas, importo totale, importo,
      totale, prezzo totale, importo pagato, vendite, fatturato, subtotale, valor total, valor pago, valor, preço total,
      montante, totaalbedrag, totaalprijs, totaal, bedrag, omzet, subtotaal, 实付金额, 实付款, 实收金额, 支付金额,
      买家实际支付金额, 总金额, 总额, 总价, 总计, 销售额, 销售金额, 金额, 实付总额, 實付金額, 付款金額, 總金額, 總額, 總計, 銷售額,
      결제금액, 총결제금액, 실결제금액, 총금액, 총액, 판매금액, 매출액, 매출, 금액, 합계`,
  },
  /** Only names that can mean nothing but the whole order's; 合計 and the like may stand on every line. */
  orderTotal: {
    ja: `注文合計, 注文合計金額, 注文総額, 注文総合計, 注文合計額, 注文総合計金額, 注文金額合計, 注文総金額, 受注合計金額,
      受注総額, 受注総合計, 受注金額合計, オーダー合計, オーダー合計金額`,
    en: `order total, grand total, order grand total, order total amount, order total price, total order amount,
      total order value, order sum, order total value`,
    more: `Bestellsumme, Auftragssumme, Bestellwert, Auftragswert, Rechnungsbetrag, Rechnungssumme, total de la commande,
      total commande, montant de la commande, montant commande, montant total de la commande, total del pedido,
      total pedido, importe del pedido, importe total del pedido, totale ordine, totale dell'ordine, importo ordine,
      importo dell'ordine, total do pedido, valor do pedido, valor total do pedido, total da encomenda, ordertotaal,
      bestelbedrag, orderbedrag, totaal bestelling, 订单金额, 订单总额, 订单总金额, 订单总价, 訂單金額, 訂單總額,
      訂單總金額, 주문금액, 총주문금액, 주문총액, 주문합계`,
  },
  unitPrice: {
    ja: `単価, 販売単価, 商品単価, 売単価, 販売価格, 商品価格, 商品販売価格, 売価, 価格`,
    en: `unit price, item price, price per unit, price per item, price each, unit selling price, selling price, product price, retail price, sale price, sold for, price`,
    more: `Einzelpreis, Stückpreis, Artikelpreis, Verkaufspreis, Preis, prix unitaire, prix de vente, prix, precio unitario,
      precio por unidad, precio de venta, precio, prezzo unitario, prezzo di vendita, prezzo, preço unitário, valor unitário,
      preço, stukprijs, eenheidsprijs, prijs per stuk, prijs, 单价, 商品单价, 价格, 單價, 價格, 단가, 판매단가, 판매가,
      상품가격, 가격`,
  },
  shipping: {
    ja: `送料, 送料合計, 配送料, 配送料金, 運賃, 送料金額, 送料合計金額, 配送料合計, 発送代`,
    en: `shipping, shipping fee, shipping cost, shipping charge, postage, delivery fee, freight, shipping amount,
      shipping total, total shipping, order shipping, shipping price, shipping costs, shipping charges, delivery charge,
      delivery cost, shipping and handling, shipping & handling, postage and packing`,
    more: `Versandkosten, Versand, Porto, frais de livraison, frais de port, frais d'expédition, livraison,
      gastos de envío, coste de envío, envío, spese di spedizione, costo di spedizione, spedizione, frete,
      custo de envio, portes de envio, verzendkosten, 运费, 邮费, 運費, 배송비, 배송료`,
  },
  tax: {
    ja: `消費税, 消費税合計, 消費税額, 税額, 税金, 内消費税, 消費税等, 消費税額合計, 消費税合計金額, 消費税金額, 内消費税額,
      税額合計, 税金合計`,
    en: `tax, taxes, tax amount, total tax, sales tax, vat, vat amount, gst, gst amount, order tax, order tax amount,
      tax total, total taxes, total tax amount, total vat, consumption tax, item tax`,
    more: `MwSt, MwSt-Betrag, USt, Mehrwertsteuer, Umsatzsteuer, Steuerbetrag, Steuern, Steuer, TVA, montant TVA,
      montant de la TVA, IVA, importe IVA, impuestos, importo IVA, imposta, imposte, imposto, impostos, btw, btw-bedrag,
      税额, 税费, 稅額, 稅金, 부가세, 세액`,
  },
  /** Most totals are after discounts already, so no column is taken off unless a profile or the user says so. */
  discount: { ja: "", en: "" },
  /** More are known by their parts, see refund-columns.ts. */
  refund: { ja: "返金額, 返金", en: "refund, refund amount, refunded amount" },
  couponCode: {
    ja: "クーポンコード, クーポンID, クーポン番号, 利用クーポンコード, 使用クーポンコード, プロモーションコード",
    en: "coupon code, coupon codes, discount code, discount codes, promo code, promotion code, voucher code",
    more: "Gutscheincode, code promo, código de cupón, codice sconto, kortingscode, 优惠码, 쿠폰코드",
  },
  /** Amounts of coupons alone: a bare "discount" may hold more. */
  couponAmount: {
    ja: `クーポン金額, クーポン利用額, クーポン割引額, クーポン値引額, クーポン値引き額, クーポン使用額, クーポン割引, クーポン値引,
      クーポン値引き, クーポン割引金額, クーポン利用金額`,
    en: "coupon amount, coupon discount, coupon discount amount, coupon value, voucher amount, voucher discount",
    more: "Gutscheinbetrag, 优惠券金额, 쿠폰할인, 쿠폰할인금액",
  },
  /** Of one piece; a bare "cost" may be a whole line's, or the shipping's. */
  unitCost: {
    ja: "仕入単価, 原価単価, 商品原価, 仕入価格, 仕入値, 仕入原価",
    en: "unit cost, cost per item, cost per unit, cost price, item cost, product cost, purchase price per unit",
    more: "Einkaufspreis, prix d'achat, precio de coste, prezzo di acquisto, preço de custo, inkoopprijs",
  },
  currency: {
    ja: "通貨, 通貨コード, 注文通貨, 決済通貨, 取引通貨, 通貨単位, 通貨種別",
    en: `currency, currency code, order currency, order currency code, ISO currency code, currency ISO code,
      transaction currency, presentment currency, payment currency`,
    more: `devise, code devise, Währung, Waehrung, Währungscode, moneda, moneda del pedido, divisa, valuta, moeda, waluta,
      měna, валюта, para birimi, 币种, 货币, 幣別, 貨幣, 통화, สกุลเงิน, tiền tệ`,
  },
} as const satisfies Record<string, HeaderWords>;
