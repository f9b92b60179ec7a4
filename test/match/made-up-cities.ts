/** A number in, as many made-up cities out whose items and plans are the same few under other words, with what each of them is: so that counterparts are known. */
import { type Random, randomFrom } from "../../bench/cities/random.ts";
import type { ComparedEdition } from "../../src/model/compared-edition.ts";

export interface MadeUpCities {
  readonly editions: readonly ComparedEdition[];
  /** Of each item and plan by its id. */
  readonly meaning: ReadonlyMap<string, string>;
}

/** Domains as cities call them, with what each of their items is called; none of these names is of one city. */
const DOMAINS: readonly (readonly [names: string, items: readonly string[], goal: string])[] = [
  [
    "健康福祉 保健・医療・福祉 支え合い健やかに暮らせるまち",
    [
      "子育て支援の充実 子ども・子育て支援 子育てしやすい環境づくり こども・子育て支援の推進 安心して子育てできる環境の整備",
      "障害者福祉の推進 障がい者福祉の充実 障がい者の自立支援 障がい福祉サービスの充実",
      "高齢者福祉の充実 高齢者支援の推進 高齢者の生きがいづくりと介護予防 高齢者が安心して暮らせる環境の整備",
      "健康づくりの推進 市民の健康増進 健康づくりと疾病予防 生涯を通じた健康づくり",
      "地域医療体制の充実 医療体制の確保 地域医療の充実と救急体制の確保 救急・地域医療の確保",
      "生活困窮者等の支援 生活困窮者の自立支援 低所得者福祉の充実 生活の安定と自立の支援",
      "地域福祉の推進 地域で支え合う福祉の推進 地域共生社会の実現 支え合う地域福祉の充実",
    ],
    "3",
  ],
  [
    "教育文化 教育・文化・スポーツ 学びと文化の育つまち",
    [
      "確かな学力と自立する力の育成 学校教育の充実 確かな学力の育成 小中学校教育の推進",
      "生涯学習の活発化 生涯学習の推進 学びを生かす生涯学習の振興 社会教育・生涯学習の充実",
      "生涯スポーツ・レクリエーションの促進 スポーツの振興 スポーツ・レクリエーション活動の推進 生涯スポーツの推進",
      "文化財の保存と活用 文化財の保護・継承 歴史文化遺産の保存と活用 文化財保護の推進",
      "芸術文化活動の振興 文化芸術の振興 市民文化・芸術活動の支援 文化・芸術の創造",
      "教育環境の整備 学校施設の整備 安全で快適な教育環境の整備 学校施設・教育環境の充実",
      "青少年の健全育成 青少年健全育成の推進 次代を担う青少年の育成 青少年を育む環境づくり",
    ],
    "4",
  ],
  [
    "経済環境 産業・経済 活力ある産業のまち",
    [
      "農業の振興 農林業の振興 農業の担い手育成と振興 魅力ある農業の推進",
      "商業の振興 商店街の活性化 商業の活性化とにぎわいづくり 商業・サービス業の振興",
      "工業の振興 企業誘致と工業の振興 ものづくり産業の振興 工業・企業立地の推進",
      "観光の振興 観光振興とまちのにぎわい創出 観光資源の活用と誘客 魅力ある観光地づくり",
      "雇用の確保 就労支援と雇用の促進 雇用・労働環境の充実 働く場の確保と就労支援",
      "廃棄物の減量と再資源化 ごみの減量化・資源化の推進 循環型社会の形成 廃棄物処理と資源循環の推進",
      "環境の保全 地球温暖化対策の推進と環境保全 自然環境の保全 環境保全活動の推進",
    ],
    "8",
  ],
  [
    "都市基盤 都市整備・交通 快適な暮らしを支えるまち",
    [
      "交通サービスの充実 公共交通の充実 地域公共交通の確保・維持 公共交通ネットワークの整備",
      "道路網の整備 道路・橋りょうの整備と維持管理 幹線道路・生活道路の整備 道路交通網の整備",
      "水道水の安定供給 上水道の整備 安全な水の安定供給 水道事業の健全経営",
      "下水道の整備 生活排水対策の推進 下水道・生活排水処理の推進 公共下水道の整備と維持管理",
      "公園・緑地の整備 公園緑地の充実 緑化の推進と公園の整備 身近な公園と緑の保全",
      "居住環境の整備 住環境の整備と空き家対策 良好な住宅・住環境の形成 空き家対策の推進",
      "市街地の整備 中心市街地の整備 魅力ある市街地の形成 計画的な土地利用と市街地整備",
    ],
    "11",
  ],
  [
    "市民生活 安全・安心・協働 ともにつくる安心なまち",
    [
      "防災・危機管理体制の強化 防災対策の推進 災害に強いまちづくり 危機管理・防災体制の充実",
      "防犯対策の推進 防犯体制の充実 犯罪のない安全なまちづくり 防犯・安全対策の強化",
      "交通安全対策の推進 交通安全の推進 交通安全意識の向上 交通事故防止対策の充実",
      "消防・救急体制の充実 消防力の強化 消防・救急の充実 消防団・消防体制の強化",
      "市民協働の推進 市民参加と協働のまちづくり コミュニティ活動と協働の推進 市民との協働によるまちづくり",
      "人権の尊重と男女共同参画の推進 男女共同参画社会の形成 人権尊重社会の実現 人権教育・男女共同参画の推進",
      "多文化共生の推進 国際交流と多文化共生 国際化・多文化共生社会の推進 外国人住民との共生",
    ],
    "16",
  ],
  [
    "行財政経営 行財政運営 持続可能な行政経営",
    [
      "健全な財政運営 財政の健全化 持続可能な財政運営の推進 健全財政の維持",
      "行政のデジタル化の推進 デジタル行政の推進 行政ＤＸの推進 情報化・デジタル化の推進",
      "市政情報の提供の充実 広報・広聴の充実 市政情報の発信と広聴 広報活動と情報発信の充実",
      "公共施設の適正管理 公共施設マネジメントの推進 公共施設の計画的な維持管理 公共施設等の最適化",
      "職員の育成 職員の人材育成と組織体制の充実 人材育成と働きやすい職場づくり 職員の能力向上",
    ],
    "17",
  ],
].map(([names = "", items = [], goal = ""]) => [names as string, items as readonly string[], goal as string]);

/** What plans bind, by the first names of items, and how cities call such a plan; some names say nothing of it. */
const THEMES: readonly (readonly [names: string, items: string])[] = [
  [
    "子ども未来プラン 結婚・出産・子育て応援プラン ネウボラプラン すくすく子育てプラン",
    "子育て支援の充実 確かな学力と自立する力の育成 青少年の健全育成 健康づくりの推進 居住環境の整備 雇用の確保 教育環境の整備",
  ],
  [
    "にぎわい創出プラン まちなか活性化プラン 駅前リノベーションプラン にぎわいと交流のまちプラン",
    "商業の振興 観光の振興 交通サービスの充実 市街地の整備 芸術文化活動の振興 居住環境の整備 道路網の整備",
  ],
  [
    "健康長寿プラン 人生百年プラン 元気な高齢者応援プラン 生きがい健康プラン",
    "高齢者福祉の充実 健康づくりの推進 生涯スポーツ・レクリエーションの促進 生涯学習の活発化 地域福祉の推進 交通サービスの充実 地域医療体制の充実",
  ],
  [
    "ともに生きるプラン 塙保己一プラン 共生社会推進プラン だれもが輝くプラン",
    "障害者福祉の推進 人権の尊重と男女共同参画の推進 多文化共生の推進 生活困窮者等の支援 市民協働の推進 地域福祉の推進 雇用の確保",
  ],
  [
    "ゼロカーボンプラン 環境にやさしいまちプラン みどりの未来プラン 脱炭素・循環のまちプラン",
    "環境の保全 廃棄物の減量と再資源化 公園・緑地の整備 農業の振興 下水道の整備 水道水の安定供給 交通サービスの充実",
  ],
  [
    "安全安心プラン 災害に備えるプラン 強靱なまちプラン 地域を守る絆プラン",
    "防災・危機管理体制の強化 消防・救急体制の充実 防犯対策の推進 交通安全対策の推進 道路網の整備 市民協働の推進 公共施設の適正管理",
  ],
];

const WAYS =
  "関係機関と連携し、計画的に進めます。 市民や事業者とともに取り組みます。 体制を整え、情報を分かりやすく発信します。 必要な支援を切れ目なく行います。".split(
    " ",
  );

/** Out of a hundred. */
const HAS = { item: 85, plan: 65, member: 80, stranger: 5, text: 40, goal: 60 } as const;

export function madeUpCities(count: number, seed: number): MadeUpCities {
  const meaning = new Map<string, string>();
  const editions = Array.from({ length: count }, (_, n) =>
    madeUpCity(`c${n}`, randomFrom(7_919 * (seed + n)), meaning),
  );
  return { editions, meaning };
}

function madeUpCity(organizationId: string, random: Random, meaning: Map<string, string>): ComparedEdition {
  const is = (chance: number) => random.below(100) < chance;
  const id = `${organizationId}/first`;
  const style = random.below(3);
  const drawn = DOMAINS.flatMap(([domains, items, goal]) =>
    items.flatMap((wordings) => {
      const [concept = "", ...others] = wordings.split(" ");
      if (!is(HAS.item)) return [];
      return [{ concept, name: random.pick([concept, ...others]), domainName: domains.split(" ")[style] ?? "", goal }];
    }),
  );
  const items = drawn.map(({ concept, name, domainName, goal }, i) => {
    const item = `${id}/item/${i + 1}`;
    meaning.set(item, concept);
    return {
      ...{ id: item, name, nameVariants: [], position: i + 1, domainName, isCounted: true },
      description: is(HAS.text) ? `${concept.replace(/の[^の]+$/u, "")}について、${random.pick(WAYS)}` : "",
      goalIds: style !== 2 && is(HAS.goal) ? [`sdg/${goal}`] : [],
    };
  });
  const themes = THEMES.filter(() => is(HAS.plan));
  const plans = themes.map(([names, concepts], i) => {
    const plan = `${id}/plan/${i + 1}`;
    meaning.set(plan, names);
    const meant = concepts.split(" ");
    return {
      ...{ id: plan, name: random.pick(names.split(" ")), nameVariants: [], description: "", goalIds: [] },
      itemIds: drawn.flatMap(({ concept }, item) =>
        is(meant.includes(concept) ? HAS.member : HAS.stranger) ? [`${id}/item/${item + 1}`] : [],
      ),
    };
  });
  return { id, organizationId, stage: "draft", periodFrom: 2025, sourceDate: null, items, plans };
}
