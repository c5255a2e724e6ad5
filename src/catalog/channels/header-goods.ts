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
} as const satisfies Record<string, HeaderWords>;
