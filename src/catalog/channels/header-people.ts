import type { HeaderWords } from "./header-words.ts";

/**
 * Columns about the buyer; never about who receives the parcel, and never a bare "name", which is an order number in
 * Shopify and a product elsewhere. Sources as in header-orders.ts.
 */
export const PEOPLE_HEADERS = {
  customer: {
    ja: `顧客ID, 顧客番号, 顧客コード, 会員ID, 会員番号, 会員コード, 購入者ID, お客様番号, お客様ID, 得意先コード,
      購入者顧客ID, 注文者のユーザーID, 顧客No, 会員No, お客様No, お客様コード, お客さま番号, お客さまID, 顧客管理番号,
      購入者番号, 購入者コード, 購入者会員ID, 購入者会員番号, 注文者ID, 注文者番号, 注文者会員ID, 注文者会員番号, 得意先ID,
      得意先番号, 得意先No, 取引先コード, 取引先ID, ユーザーID, ユーザID, ユーザー番号, 会員カード番号, ポイントカード番号,
      カスタマーID`,
    en: `customer unique ID, customer ID, customer number, customer no, customer code, customer key, customer identifier,
      customer ref, customer reference, customer user ID, ID customer, client ID, client number, client no, client code,
      user ID, member ID, member number, member no, member code, membership number, membership ID, buyer ID, buyer user ID,
      buyer username, buyer number, purchaser ID, shopper ID, cust ID, cust no, cust number, cust code, household key,
      loyalty ID, loyalty number, loyalty card number, account ID, contact ID`,
    more: `Kundennummer, Kunden-Nr, Kunden-ID, Kundencode, Debitorennummer, numéro client, numéro de client, n° client,
      n° de client, ID client, ID du client, code client, identifiant client, référence client, ID cliente, ID de cliente,
      ID del cliente, número de cliente, nº cliente, nº de cliente, código de cliente, código cliente, codice cliente,
      numero cliente, n. cliente, ID do cliente, código do cliente, número do cliente, klantnummer, klant-ID, klantcode,
      klant-nr, debiteurnummer, 客户编号, 客户ID, 会员号, 会员编号, 会员ID, 买家ID, 买家会员名, 买家账号, 买家昵称, 用户ID,
      用户编号, 客戶編號, 客戶ID, 會員編號, 會員號, 會員ID, 顧客編號, 買家帳號, 고객번호, 고객ID, 고객코드, 회원번호, 회원ID,
      회원아이디, 구매자ID, 구매자아이디, 주문자ID, 주문자아이디`,
    last: `顧客, 会員, customer, cust, client, user, member, Kunde, cliente, klant, 客户, 客戶, 고객, 取引相手`,
  },
  email: {
    ja: `メールアドレス, 注文者メールアドレス, 購入者メールアドレス, メールアドレス(請求先), 顧客メールアドレス,
      会員メールアドレス, お客様メールアドレス, 請求先メールアドレス, 注文者メール, 購入者メール, 注文者e-mail, 購入者e-mail,
      注文者eメール, 注文者e-mailアドレス, eメール, eメールアドレス, e-mailアドレス, メールアドレス1, PCメールアドレス,
      連絡先メールアドレス, メール`,
    en: `email, email address, customer email, customer email address, buyer email, buyer email address, bill mail address,
      billing email, billing email address, bill email, bill to email, customer mail, contact email, contact email address,
      client email, user email, member email, purchaser email, payer email, orderer email, shopper email, mail address, mail`,
    more: `E-Mail-Adresse, E-Mail des Kunden, Kunden-E-Mail, Mailadresse, adresse e-mail, adresse mail, e-mail client,
      email du client, courriel, adresse courriel, correo electrónico, dirección de correo electrónico,
      correo del cliente, email del cliente, email cliente, correo, indirizzo e-mail, indirizzo email, posta elettronica,
      e-mail do cliente, endereço de e-mail, e-mailadres, e-mail klant, 邮箱, 电子邮箱, 电子邮件, 客户邮箱, 买家邮箱, 郵箱,
      電子郵件, 電子信箱, 電郵, 이메일, 이메일주소, 구매자이메일, 주문자이메일, 고객이메일`,
  },
  phone: {
    ja: `電話番号, 注文者電話番号, 購入者電話番号, 顧客電話番号, 会員電話番号, お客様電話番号, 請求先電話番号, TEL, 注文者電話,
      購入者電話, 注文者TEL, 購入者TEL, 電話番号1, 連絡先電話番号, 携帯電話番号, 携帯番号, 携帯電話, 固定電話番号, 電話`,
    en: `phone, phone number, telephone, telephone number, customer phone, customer phone number, customer telephone,
      buyer phone, buyer phone number, billing phone, billing phone number, billing telephone,
      contact phone, contact phone number, orderer phone number, client phone, mobile, mobile number, mobile phone,
      mobile phone number, cell phone`,
    more: `Telefon, Telefonnummer, Telefon-Nr, Handynummer, Mobilnummer, téléphone, numéro de téléphone, tél,
      téléphone client, teléfono, número de teléfono, teléfono del cliente, móvil, telefono, numero di telefono, cellulare,
      telefone, número de telefone, telemóvel, celular, telefoon, telefoonnummer, 电话, 电话号码, 手机, 手机号, 手机号码,
      联系电话, 联系手机, 電話號碼, 手機, 手機號碼, 聯絡電話, 전화번호, 휴대폰, 휴대폰번호, 휴대전화, 연락처, 구매자연락처,
      주문자연락처, 주문자휴대폰, 주문자전화번호`,
  },
  buyerName: {
    ja: `注文者名, 注文者氏名, 購入者名, 購入者氏名, 顧客名, 顧客氏名, お客様名, 会員名, 注文者, 購入者, 氏名, お名前,
      お客様氏名, 会員氏名, 注文者お名前, 請求先氏名, 請求先名, 得意先名, 得意先名称, 取引先名`,
    en: `buyer name, buyer full name, customer name, customer full name, client name, billing name, bill to name,
      full name, member name, orderer name, purchaser name, contact name, ordered by, purchaser, buyer`,
    more: `Kundenname, Name des Kunden, Käufer, nom client, nom du client, nom complet, acheteur, nombre del cliente,
      nombre de cliente, nombre cliente, nombre completo, comprador, nome cliente, nome del cliente, acquirente,
      nome do cliente, klantnaam, naam klant, 客户姓名, 客户名称, 买家姓名, 会员姓名, 姓名, 客戶姓名, 客戶名稱, 顧客姓名,
      會員姓名, 訂購人, 고객명, 고객이름, 구매자명, 구매자, 주문자, 주문자명, 주문자이름, 회원명`,
  },
  prefecture: {
    ja: "都道府県, 注文者都道府県, 注文者住所都道府県, 購入者都道府県, 都道府県名, 購入者住所都道府県, 請求先都道府県",
    en: "prefecture, billing prefecture, billing province, billing state, customer state, customer prefecture, buyer state",
  },
  sex: {
    ja: "性別, 注文者性別, 購入者性別, 会員性別, 顧客性別",
    en: "sex, gender, customer gender, customer sex",
    more: "Geschlecht, sexe, sexo, género, sesso, geslacht, 性别, 성별",
  },
  birthday: {
    ja: "生年月日, 誕生日, 注文者生年月日, 購入者生年月日, 会員生年月日, 顧客生年月日, 注文者誕生日",
    en: "birthday, birth date, date of birth, birthdate, customer birthday",
    more: "Geburtsdatum, date de naissance, fecha de nacimiento, data di nascita, data de nascimento, geboortedatum, 생년월일",
  },
  /** Shops call it as they like; ranks of members are the usual one. */
  attribute: {
    ja: "顧客属性, 会員ランク, 顧客ランク, 会員区分, 顧客区分",
    en: "customer attribute, member rank, customer group, customer segment, customer type",
    more: "Kundengruppe, groupe de clients, grupo de clientes, gruppo clienti, klantgroep, 회원등급",
  },
} as const satisfies Record<string, HeaderWords>;
