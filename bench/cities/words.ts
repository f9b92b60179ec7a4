/** Words of which names and sentences of made-up plans are put together. Nothing in, nothing of any real plan out. */

/** Policy domains with what their items are about. */
export const DOMAINS = [
  {
    name: "健康福祉",
    subjects:
      "子育て支援 健康づくり 地域医療 地域福祉 高齢者福祉 障害者福祉 生活困窮者支援 母子保健 介護予防 感染症対策 保育環境 救急医療",
  },
  {
    name: "教育文化",
    subjects:
      "学校教育 教育環境 生涯学習 文化財 生涯スポーツ 青少年健全育成 図書館サービス 芸術文化 食育 国際理解 読書活動 学校給食",
  },
  {
    name: "経済環境",
    subjects: "農業 林業 商業 工業 観光 雇用 環境対策 廃棄物処理 再生可能エネルギー 消費生活 特産品 創業支援",
  },
  {
    name: "都市基盤",
    subjects: "市街地 居住環境 道路網 公共交通 上水道 下水道 公園緑地 河川 景観 空き家対策 橋りょう 駅前広場",
  },
  {
    name: "市民生活",
    subjects:
      "市民協働 人権教育 危機管理体制 防犯対策 交通安全対策 市民窓口 消防体制 男女共同参画 多文化共生 自治会活動 平和推進 移住定住",
  },
  {
    name: "行財政経営",
    subjects:
      "広報広聴 行政経営 大学連携 行政デジタル化 財政運営 公共施設 人材育成 広域連携 情報公開 税収確保 統計調査 入札契約",
  },
].map(({ name, subjects }) => ({ name, subjects: subjects.split(" ") }));

export const EFFORTS = ["の推進", "の充実", "の整備", "の振興", "の強化", "の確保", "の育成", "の支援"] as const;

export const PLAN_THEMES = "水辺 里山 星空 まちなか ふるさと 未来 世代 食卓 大地 海風 花ごよみ 結び".split(" ");
export const PLAN_AIMS = "にぎわい創出 つながり 魅力発信 いきいき暮らし 学び合い 挑戦応援 安心見守り 元気づくり".split(
  " ",
);

export const INITIATIVE_AIMS = [
  "を地域で支える",
  "を次の世代につなぐ",
  "に挑む人を応援する",
  "の輪を広げる",
  "を暮らしに生かす",
  "の仕組みを整える",
] as const;

export const TARGET_MEASURES = ["に係る市民満足度", "の利用者数", "の参加者数", "の実施件数", "の認知度"] as const;

export const ACTORS = "市民 事業者 学校 団体 若者 高齢者 子育て世帯 ボランティア".split(" ");
export const WAYS = "話し合いの場 情報の発信 人材の育成 施設の活用 相談の窓口 体験の機会".split(" ");

export const PLACE_NAMES = [
  "星 雲 霧 虹 霜 波 苔 霞".split(" "),
  "見 渡 降 待 結 鳴 映 寄".split(" "),
  "が原 が坂 が浜 が里 が台 が沼".split(" "),
] as const;
export const CITY_KINDS = ["市", "市", "町", "町", "村"] as const;
