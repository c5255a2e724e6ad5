import { describe, expect, it } from "vitest";
import { headerNames } from "../../src/catalog/channels/headers.ts";
import { COLUMN_ROLES, type ColumnRole } from "../../src/core/rows/column-roles.ts";
import { headerAt } from "../../src/intake/columns.ts";
import { foldHeader } from "../../src/intake/header-text.ts";

/** The roles found in a header, each with the name of its column. */
function found(header: string): Record<string, string> {
  const names = header.split(",").map((name) => name.trim());
  const columns = Object.entries(headerAt(names, 0).columns);
  return Object.fromEntries(
    columns.flatMap(([role, at]) => (typeof at === "number" ? [[role, names[at] ?? ""]] : [])),
  );
}

describe("the names every role knows", () => {
  const SEARCHED = COLUMN_ROLES.filter((role) => headerNames(role).length > 0);
  const counts = SEARCHED.map((role) => [role, headerNames(role).length] as const);
  console.info(counts.map(([role, count]) => `${role} ${count}`).join(", "));

  it("are many where a file without the column cannot be read", () => {
    const known = Object.fromEntries(counts);
    for (const role of ["date", "customer", "orderId", "amount", "email", "phone"])
      expect(known[role]).toBeGreaterThanOrEqual(80);
  });

  it("belong to one role each; a ship date alone may be the date", () => {
    const roles = new Map<string, Set<ColumnRole>>();
    for (const role of SEARCHED)
      for (const name of headerNames(role)) {
        const text = foldHeader(name);
        roles.set(text, (roles.get(text) ?? new Set()).add(role));
      }
    const shared = [...roles].filter(([, of]) => of.size > 1).map(([name]) => name);
    expect(shared.sort()).toEqual(["出荷日", "発送日"]);
  });

  it("are none that mean somebody or something else", () => {
    const others = [
      ...[
        "name",
        "id",
        "type",
        "data source",
        "reference",
        "Title ID",
        "No",
        "コード",
        "番号",
        "備考",
        "区分",
      ],
      ...[
        "Shipping Name",
        "Shipping Phone",
        "Ship To Phone",
        "Recipient Email",
        "届け先電話番号",
        "送付先氏名",
      ],
      ...[
        "お届け先名",
        "電話番号（お届け先）",
        "氏名【配送先】",
        "Phone (shipping)",
        "E-Mail (Lieferadresse)",
      ],
      ...[
        ...[
          "お届け先郵便番号",
          "送付先姓",
          "配送先 市区町村",
          "配送先の住所1",
          "住所（お届け先）",
          "郵便番号【配送先】",
        ],
        ...[
          "届け先カナ",
          "Ship City",
          "Shipping Zip",
          "Delivery Postcode",
          "Recipient Address",
          "ship-postal-code",
        ],
        ...[
          "City (shipping)",
          "Last Name (Shipping)",
          "Lieferadresse",
          "Ship To Address 1",
          "State",
          "Coupon",
        ],
      ],
      ...[
        "Fee",
        "Fees",
        "手数料",
        "Cost",
        "原価",
        "Net",
        "Payout",
        "Total Spent",
        "累計購入金額",
        "Lifetime Value",
      ],
      ...[
        "Registered",
        "登録日",
        "会員登録日",
        "Last Order Date",
        "最終購入日",
        "Delivery Date",
        "配送希望日",
      ],
    ];
    expect(others.filter((name) => Object.keys(found(name)).length > 0)).toEqual([]);
  });
});

// Headers of public exports and manuals; what each column holds was decided by reading the header.
describe("a header is understood", () => {
  it.each<[string, string, Record<string, string>]>([
    [
      "Etsy's sold orders",
      "Sale Date,Order ID,Buyer User ID,Full Name,First Name,Last Name,Number of Items,Payment Method,Date Shipped,Ship Country,Currency,Order Value,Coupon Code,Discount Amount,Shipping Discount,Shipping,Sales Tax,Order Total,Status,Card Processing Fees,Order Net,Buyer,Order Type",
      {
        ...{ date: "Sale Date", orderId: "Order ID", customer: "Buyer User ID", buyerName: "Full Name" },
        ...{ quantity: "Number of Items", shipDate: "Date Shipped", shipping: "Shipping", tax: "Sales Tax" },
        ...{ orderTotal: "Order Total", amount: "Order Value", status: "Status", currency: "Currency" },
        ...{ lastName: "Last Name", firstName: "First Name", couponCode: "Coupon Code" },
      },
    ],
    [
      "eBay's orders report",
      "Sales Record Number,Order Number,Buyer Username,Buyer Name,Buyer Email,Ship To Name,Ship To Phone,Item Number,Item Title,Quantity,Sold For,Shipping And Handling,Total Price,Sale Date,Paid On Date,Shipped On Date,Transaction ID",
      {
        ...{ orderId: "Order Number", customer: "Buyer Username", buyerName: "Buyer Name" },
        ...{ email: "Buyer Email", product: "Item Number", productName: "Item Title", quantity: "Quantity" },
        ...{ unitPrice: "Sold For", shipping: "Shipping And Handling", amount: "Total Price" },
        ...{ date: "Sale Date", shipDate: "Shipped On Date" },
      },
    ],
    [
      "WooCommerce's analytics in French",
      "Date,Commande n°,Statut,Client,Produit(s),Articles vendus,Ventes nettes",
      {
        ...{ date: "Date", orderId: "Commande n°", status: "Statut", customer: "Client" },
        ...{ amount: "Ventes nettes", productName: "Produit(s)" },
      },
    ],
    [
      "Olist: an ID of a person before one of an order's contact",
      "order_id,customer_id,order_status,order_purchase_timestamp,customer_unique_id,payment_value",
      {
        ...{ orderId: "order_id", customer: "customer_unique_id", status: "order_status" },
        ...{ date: "order_purchase_timestamp", amount: "payment_value" },
      },
    ],
    [
      "ネクストエンジン",
      "店舗名,伝票番号,受注番号,受注日,受注状態,購入者名,購入者電話番号,購入者メールアドレス,総合計,商品計,税金,発送代,出荷確定日",
      {
        ...{ channel: "店舗名", orderId: "受注番号", date: "受注日", status: "受注状態" },
        ...{ buyerName: "購入者名", phone: "購入者電話番号", email: "購入者メールアドレス" },
        ...{ amount: "総合計", tax: "税金", shipping: "発送代", shipDate: "出荷確定日" },
      },
    ],
    [
      "スマレジ",
      "取引ID,取引日時,店舗名,会員コード,商品コード,商品名,商品単価,数量,小計,合計",
      {
        ...{ orderId: "取引ID", date: "取引日時", channel: "店舗名", customer: "会員コード", amount: "合計" },
        ...{ product: "商品コード", productName: "商品名", unitPrice: "商品単価", quantity: "数量" },
      },
    ],
  ])("%s", (_, header, is) => {
    expect(found(header)).toEqual(is);
  });

  it.each([
    ["de", "Bestell-Nr.,Bestelldatum,Kunden-Nr.,E-Mail,Telefon,Gesamtbetrag (€),Menge"],
    ["fr", "Numéro de commande,Date de commande,N° client,Adresse e-mail,Téléphone,Montant total,Quantité"],
    ["es", "Nº de pedido,Fecha del pedido,ID de cliente,Correo electrónico,Teléfono,Importe total,Cantidad"],
    ["it", "Numero ordine,Data ordine,Codice cliente,Indirizzo e-mail,Telefono,Importo totale,Quantità"],
    ["pt", "Número do pedido,Data do pedido,ID do cliente,E-mail do cliente,Telefone,Valor total,Qtde."],
    ["nl", "Bestelnummer,Besteldatum,Klantnummer,E-mailadres,Telefoonnummer,Totaalbedrag,Aantal"],
    ["zh-CN", "订单编号,下单时间,会员编号,电子邮箱,手机号,实付金额,购买数量"],
    ["zh-TW", "訂單編號,訂單日期,會員編號,電子郵件,手機號碼,實付金額,數量"],
    ["ko", "주문번호,주문일시,회원번호,이메일,휴대폰번호,결제금액,수량"],
    ["en", "Order #,Order placed,Client no.,E-mail address,Mobile,Total paid,Qty ordered"],
    ["ja", "注文Ｎｏ．,ご注文日時,お客様コード,Ｅメール,お電話番号,お買上げ金額,ご購入数"],
  ])("in %s", (_, header) => {
    const roles = ["orderId", "date", "customer", "email", "phone", "amount", "quantity"];
    expect(found(header)).toEqual(Object.fromEntries(roles.map((role, i) => [role, header.split(",")[i]])));
  });
});

describe("how a buyer is reached", () => {
  const ROLES = ["postalCode", "city", "address1", "lastName", "firstName"];

  it.each([
    ["ja", "郵便番号,市区町村,住所1,姓,名"],
    ["ja of the buyer", "購入者郵便番号,購入者市区町村,購入者住所1,購入者姓,お名前（名）"],
    ["en", "Zip code,City,Address line 1,Surname,Given name"],
    [
      "WooCommerce",
      "Postcode (Billing),City (Billing),Address 1 (Billing),Last Name (Billing),First Name (Billing)",
    ],
    ["de", "PLZ,Ort,Straße,Nachname,Vorname"],
    ["fr", "Code postal,Ville,Adresse 1,Nom de famille,Prénom"],
    ["es", "Código postal,Ciudad,Dirección,Apellidos,Nombre de pila"],
    ["nl", "Postcode,Woonplaats,Adres,Achternaam,Voornaam"],
  ])("in %s", (_, header) => {
    const expected = Object.fromEntries(ROLES.map((role, i) => [role, header.split(",")[i]]));
    expect(found(header)).toMatchObject(expected);
  });

  it.each([
    ["a yes that means no", "配信停止,メルマガ拒否フラグ", { optOut: "配信停止" }],
    ["a yes that means yes", "メルマガ", { consent: "メルマガ" }],
    ["Shopify's customers", "Accepts Email Marketing", { consent: "Accepts Email Marketing" }],
    ["both", "Unsubscribed,Email opt-in", { optOut: "Unsubscribed", consent: "Email opt-in" }],
    [
      "LINE's ID, which is no order line's",
      "LINEユーザーID,明細番号",
      { lineUserId: "LINEユーザーID", lineId: "明細番号" },
    ],
    ["line ID is an order line's", "LINE_ID", { lineId: "LINE_ID" }],
    [
      "kana alone is no name",
      "姓（カナ）,名（カナ）",
      { lastNameKana: "姓（カナ）", firstNameKana: "名（カナ）" },
    ],
    [
      "coupons",
      "クーポンコード,クーポン利用額",
      { couponCode: "クーポンコード", couponAmount: "クーポン利用額" },
    ],
    ["what a piece cost", "仕入単価,原価,Cost", { unitCost: "仕入単価" }],
    [
      "subscriptions",
      "注文種別,定期回数,定期ID",
      { orderKind: "注文種別", deliveryNumber: "定期回数", subscriptionId: "定期ID" },
    ],
    [
      "subscriptions in English",
      "Purchase Type,Subscription Cycle,Subscription ID",
      { orderKind: "Purchase Type", deliveryNumber: "Subscription Cycle", subscriptionId: "Subscription ID" },
    ],
    ["no kind of an order that may be anything", "区分,Type,Order Type", {}],
  ])("%s", (_, header, is) => {
    expect(found(header)).toEqual(is);
  });
});
