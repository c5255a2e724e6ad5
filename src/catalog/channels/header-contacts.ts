import type { HeaderWords } from "./header-words.ts";

/**
 * Columns by which a buyer is reached; never the receiver's, and never a bare "state", which is a status elsewhere.
 * Sources as in header-orders.ts, with the customer exports of Shopify, EC-CUBE, MakeShop, カラーミー and ecforce and the
 * import templates of mailers.
 */
export const CONTACT_HEADERS = {
  /** A yes means: do not write. */
  optOut: {
    ja: `配信停止, 配信停止フラグ, メルマガ配信停止, メルマガ停止, メール配信停止, メルマガ拒否, メール拒否, メルマガ解除, 配信拒否,
      配信拒否フラグ, 配信不可, 配信不可フラグ, オプトアウト, DM不可, DM拒否, DM停止, 案内不要,
      メルマガ配信停止フラグ, メルマガ停止フラグ, DM不要, DM拒否フラグ, DM停止フラグ, 購読解除, メール不要, メルマガ不要`,
    en: `opt out, opted out, email opt out, marketing opt out, unsubscribed, unsubscribe, do not email, do not contact,
      do not mail, suppressed, email suppressed`,
    more: `Werbesperre, abgemeldet, désabonné, désinscrit, dado de baja, disiscritto, descadastrado, uitgeschreven,
      退订, 取消訂閱, 수신거부`,
  },
  /** A yes means: may be written to. */
  consent: {
    ja: `配信同意, メルマガ, メールマガジン, メルマガ配信, メルマガ購読, メルマガ登録, メルマガ希望, メルマガ受信, メルマガ可否,
      メルマガフラグ, メルマガ配信フラグ, メルマガ購読フラグ, メールマガジン購読, メールマガジン配信, メールマガジン希望, メール配信,
      メール配信希望, メール配信可否, メール受信, 配信希望, 配信可否, 配信許可, 案内メール, お知らせメール, オプトイン, DM可否, DM希望,
      受信許可, メール受信可否, メルマガ受信可否, 受信可否`,
    en: `accepts marketing, accepts email marketing, buyer accepts marketing, marketing consent, email marketing consent,
      email marketing, marketing opt in, email opt in, opt in, opted in, newsletter, newsletter opt in,
      newsletter subscription, newsletter subscriber, subscribed to newsletter, email subscription,
      email subscription status, email marketing status`,
    more: `Newsletter abonniert, Werbeeinwilligung, abonné newsletter, inscrit newsletter, acepta marketing,
      suscrito al boletín, consenso marketing, iscritto newsletter, aceita marketing, nieuwsbrief, 订阅, 訂閱電子報,
      수신동의, 마케팅수신동의, 이메일수신동의`,
  },
  /** LINE's own ID of a person; "line ID" is an order line's. */
  lineUserId: {
    ja: `LINEユーザーID, LINEユーザID, LINE UID, LINE識別子, LINE連携ID`,
    en: `line user ID, line UID, line user, line account ID, line messaging user ID`,
  },
  lastNameKana: {
    ja: `姓カナ, セイ, 姓フリガナ, 姓ふりがな, 氏カナ, 注文者姓カナ, 購入者姓カナ, 顧客姓カナ, お名前セイ, 氏名セイ, お名前姓カナ,
      氏名姓カナ, フリガナ姓, カナ姓, フリガナセイ, お名前フリガナ姓`,
    en: "last name kana, family name kana, surname kana, kana last name, last name furigana, phonetic last name",
  },
  firstNameKana: {
    ja: `名カナ, メイ, 名フリガナ, 名ふりがな, 購入者名カナ, お名前メイ, 氏名メイ, お名前名カナ, 氏名名カナ, フリガナ名, カナ名,
      フリガナメイ, お名前フリガナ名`,
    en: "first name kana, given name kana, kana first name, first name furigana, phonetic first name",
  },
  lastName: {
    ja: `姓, 氏, 名字, 苗字, 購入者姓, 顧客姓, 会員姓, お客様姓, お名前姓, 氏名姓, 注文者氏名姓, 注文者お名前姓, 購入者氏名姓`,
    en: `last name, family name, surname, customer last name, buyer last name, billing last name, billing surname,
      client last name, contact last name`,
    more: `Nachname, Familienname, nom de famille, apellido, apellidos, cognome, sobrenome, apelido, achternaam`,
  },
  firstName: {
    ja: `名, お名前名, 氏名名, 注文者氏名名, 注文者お名前名, 購入者氏名名`,
    en: `first name, given name, forename, customer first name, buyer first name, billing first name, client first name,
      contact first name`,
    more: `Vorname, prénom, nombre de pila, nome próprio, voornaam`,
  },
  postalCode: {
    ja: `郵便番号, 注文者郵便番号, 購入者郵便番号, 顧客郵便番号, 会員郵便番号, お客様郵便番号, 請求先郵便番号, ご依頼主郵便番号`,
    en: `postal code, postcode, zip, zip code, billing zip, billing zip code, billing postal code, billing postcode,
      customer zip, customer zip code, customer postal code, customer postcode, buyer zip,
      buyer postal code, buyer postcode, default address zip`,
    more: `Postleitzahl, PLZ, code postal, código postal, CAP, CEP, 邮编, 邮政编码, 郵遞區號, 우편번호`,
  },
  city: {
    ja: `市区町村, 市区郡町村, 郡市区, 市町村, 注文者市区町村, 注文者住所郡市区, 購入者市区町村, 注文者住所市区町村, 請求先市区町村`,
    en: `city, town, billing city, customer city, buyer city, default address city`,
    more: `Ort, Stadt, ville, ciudad, città, cidade, plaats, woonplaats, 城市, 도시`,
  },
  address1: {
    ja: `住所1, 住所, 番地, 注文者住所, 注文者住所1, 購入者住所, 購入者住所1, 顧客住所, 顧客住所1, 会員住所, 会員住所1, お客様住所,
      請求先住所, 請求先住所1, ご住所, ご住所1`,
    en: `address 1, address line 1, address, street address, street, billing address, billing address 1,
      billing address line 1, billing street, customer address, customer address 1, buyer address, buyer address 1,
      default address address 1`,
    more: `Straße, Adresse, Anschrift, adresse 1, rue, dirección, dirección 1, indirizzo, indirizzo 1, endereço, adres,
      straat, 地址, 주소`,
  },
  address2: {
    ja: `住所2, 建物名, 建物, マンション名, ビル名, 建物名等, 注文者住所2, 購入者住所2, 顧客住所2, 会員住所2, 請求先住所2, ご住所2`,
    en: `address 2, address line 2, billing address 2, billing address line 2, customer address 2, buyer address 2,
      apartment, default address address 2`,
    more: `Adresszusatz, adresse 2, dirección 2, indirizzo 2, complemento, 상세주소`,
  },
} as const satisfies Record<string, HeaderWords>;
