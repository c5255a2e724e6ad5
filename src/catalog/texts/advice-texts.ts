/** What to do next for the people of a rank or stage, in a line each: our own suggestions. */
import type { STAGES } from "../../core/cpm/stages.ts";
import type { RfmRank } from "../../core/schemes/rfm-scheme.ts";
import type { Text } from "../language.ts";

export const RANK_ADVICE: Readonly<Record<RfmRank, Text>> = {
  loyal: {
    ja: "値引きより感謝を。先行案内や会員限定の品を届け、紹介やレビューをお願いします。",
    en: "Thanks rather than discounts: first access, members' goods, a request for a review.",
  },
  promising: {
    ja: "次の1回を習慣に。一緒によく買われる品をすすめ、まとめ買いや定期便を案内します。",
    en: "Make the next order a habit: what is often bought along, larger packs, a subscription.",
  },
  new: {
    ja: "2回目までが勝負です。使い方を届け、使い切る頃に買い足しを案内します。",
    en: "The second order decides. Show how to use it, and write when it is about to run out.",
  },
  atRisk: {
    ja: "遠のきかけた常連です。値引きの前に、いつもの品の使い切り時期を知らせます。",
    en: "Good customers drifting off. Before any discount, say that their goods will run out.",
  },
  wavering: {
    ja: "買い足しの時期を過ぎています。前回の品を挙げ、期限つきの小さな特典を添えます。",
    en: "Past their time to reorder. Recall the last purchase, with an offer that ends soon.",
  },
  defecting: {
    ja: "長くご無沙汰です。新しい品や変わった点を伝え、1回限りの呼び戻しの特典を出します。",
    en: "Away for long. Tell what is new or better, with an offer to come back, once.",
  },
  lost: {
    ja: "費用をかけすぎないこと。年に1〜2回の案内にとどめ、反応がなければ配信を減らします。",
    en: "Spend little: write once or twice a year, and less where nobody answers.",
  },
};

export const STAGE_ADVICE: Readonly<Record<(typeof STAGES)[number], Text>> = {
  1: {
    ja: "届いた直後に使い方を、使い切る頃に2回目の案内を届けます。",
    en: "Show how to use it on arrival, and ask for the second order when it is about to run out.",
  },
  2: {
    ja: "違う品を1つすすめ、次の買い物の理由をつくります。",
    en: "Suggest one other product, a reason for the next order.",
  },
  3: {
    ja: "習慣になりかけの人です。まとめ買いや定期便で買い忘れを防ぎます。",
    en: "A habit in the making: larger packs or a subscription keep them from forgetting.",
  },
  4: {
    ja: "あと少しで優良です。先行案内や会員限定の品で、特別扱いを伝えます。",
    en: "Nearly loyal: first access and members' goods show that they are special.",
  },
  5: {
    ja: "店を支える人です。値引きより、感謝・紹介のお願い・意見を聞く場を用意します。",
    en: "They carry the shop: thanks, referrals and a say in what comes next, rather than discounts.",
  },
};
