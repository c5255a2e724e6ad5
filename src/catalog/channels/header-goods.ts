import type { HeaderWords } from "./header-words.ts";

/** Columns about what was bought. Sources as in header-orders.ts. */
export const GOODS_HEADERS = {
  product: {
    ja: `商品コード, 商品番号, 商品ID, 商品管理番号, 商品No, 品番, 商品SKU, SKUコード, 品目コード`,
    en: `sku, product code, stock code, product ID, item code, product sku, item sku, item number, item no, item ID,
      product number, product no, variant sku, article number, custom label, seller sku`,
    more: `Artikelnummer, Artikel-Nr, Produktnummer, Produkt-ID, référence produit, code produit, réf. produit,
      código de producto, código producto, referencia del producto, codice prodotto, codice articolo,
      código do produto, artikelcode, productcode, productnummer, 商品编码, 商品编号, 商品編號, 商品編碼, 货号, 상품코드,
      상품번호`,
  },
  productName: {
    ja: `商品名, 品名, 商品, アイテム名, 購入商品名, 購入商品, 品目名, 品目`,
    en: `product name, product, product title, description, item name, item title, item description, item, product description, article name, title`,
    more: `Artikelname, Artikelbezeichnung, Produktname, Bezeichnung, Artikel, Produkt, nom du produit, produit, désignation,
      libellé, nombre del producto, producto, descripción, nome prodotto, prodotto, descrizione, nome do produto, produto,
      descrição, productnaam, artikelnaam, omschrijving, 商品名称, 商品标题, 宝贝标题, 产品名称, 商品名稱, 상품명, 제품명`,
  },
  category: {
    ja: "商品カテゴリ, カテゴリ, 商品カテゴリー, カテゴリー, 商品カテゴリ名, カテゴリ名, 部門名, 商品分類",
    en: "category, product category, category name, item category, department",
    more: "Kategorie, Warengruppe, catégorie, categoría, categoria, categorie, 类别, 商品类目, 카테고리",
  },
  quantity: {
    ja: `数量, 個数, 購入数, 注文数, 点数, 購入数量, 注文数量, 受注数, 受注数量, 販売数, 販売数量, 販売個数, 購入個数,
      注文個数, 商品個数, 商品数量, 売上数量, 売上点数`,
    en: `quantity, qty, units, quantity ordered, qty ordered, ordered quantity, order quantity, 
      quantity sold, units sold, item quantity, item qty, number of items, item count,
      pieces, pcs`,
    more: `Menge, Anzahl, Stückzahl, Stück, quantité, qté, nombre d'articles, cantidad, unidades, quantità, qtà, quantidade,
      qtd, qtde, aantal, hoeveelheid, 购买数量, 数量合计, 數量, 購買數量, 수량, 주문수량, 구매수량, 판매수량`,
  },
  /** Never a bare 区分 or "type": those may be anything. */
  orderKind: {
    ja: `注文種別, 受注種別, 購入種別, 注文タイプ, 購入タイプ, 販売種別, 定期区分, 定期購入区分, 定期通常区分, 通常定期区分, 定期・通常,
      通常・定期`,
    en: "order kind, purchase type, subscription or one-time",
  },
  deliveryNumber: {
    ja: `定期回数, 定期お届け回数, 定期購入回数, 定期受注回数, 定期継続回数, 定期配送回数, 定期内受注(N番目)`,
    en: "subscription delivery, subscription delivery number, subscription cycle, subscription cycle number",
  },
  subscriptionId: {
    ja: `定期ID, 定期番号, 定期受注ID, 定期注文番号, 定期注文ID, 定期購入ID, 定期購入番号, 定期契約ID, 定期契約番号,
      定期申込番号`,
    en: "subscription ID, subscription number, subscription no, subscription contract ID",
  },
} as const satisfies Record<string, HeaderWords>;
