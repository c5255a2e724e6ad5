/** The sample shop's customers as people: invented names, addresses at example.com only. */
import { pick } from "./draws.ts";
import { CHANNELS, PRODUCTS, type Named, type Product } from "./goods.ts";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly prefecture: string;
  readonly gender: string;
  readonly birthday: string;
  readonly channel: string;
  readonly favourite: Product;
}

const FAMILY_NAMES =
  "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 前田 藤田 後藤 岡田 長谷川 村上 近藤 石井".split(
    " ",
  );
const WOMEN = "陽子 恵子 幸子 裕子 由美子 久美子 直美 真由美 明美 智子 美穂 香織 優子 愛 美咲 さくら".split(
  " ",
);
const MEN = "誠 浩 修 隆 健一 和彦 直樹 大輔 健太 翔太 拓也 剛".split(" ");

const PREFECTURES: readonly [Named, ...Named[]] = [
  { name: "東京都", weight: 15 },
  { name: "神奈川県", weight: 9 },
  { name: "大阪府", weight: 8 },
  { name: "愛知県", weight: 7 },
  { name: "埼玉県", weight: 7 },
  { name: "千葉県", weight: 6 },
  { name: "福岡県", weight: 6 },
  { name: "兵庫県", weight: 5 },
  { name: "北海道", weight: 5 },
  { name: "静岡県", weight: 4 },
  { name: "広島県", weight: 3 },
  { name: "京都府", weight: 3 },
  { name: "宮城県", weight: 3 },
  { name: "熊本県", weight: 2 },
  { name: "鹿児島県", weight: 2 },
  { name: "沖縄県", weight: 1 },
];

const GENDERS: readonly [Named, ...Named[]] = [
  { name: "女性", weight: 68 },
  { name: "男性", weight: 28 },
  { name: "未回答", weight: 4 },
];

/** One person; the same number and the same chance give the same person. */
export function person(index: number, random: () => number): Person {
  const id = `C${String(index + 1).padStart(5, "0")}`;
  const gender = pick(GENDERS, random()).name;
  const given = gender === "男性" ? MEN : WOMEN;
  return {
    id,
    name: `${one(FAMILY_NAMES, random())} ${one(given, random())}`,
    email: `${id.toLowerCase()}@example.com`,
    prefecture: pick(PREFECTURES, random()).name,
    gender,
    birthday: birthday(random),
    channel: pick(CHANNELS, random()).name,
    favourite: pick(PRODUCTS, random()),
  };
}

/** Most are born around 1965, the youngest in 2002. */
function birthday(random: () => number): string {
  const year = 1940 + Math.floor(21 * (random() + random() + random()));
  const day = new Date(Date.UTC(year, 0, 1 + Math.floor(365 * random())));
  return day.toISOString().slice(0, 10).replaceAll("-", "/");
}

function one(names: readonly string[], at: number): string {
  return names[Math.floor(at * names.length)] ?? "";
}
