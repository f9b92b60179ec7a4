/** The words that head columns of plans' tables, Japanese and English, and the role that each names: data for `column-roles.ts`. */

/** What the cells of a column say of the thing that their row is about. */
export type ColumnRole =
  | "domain"
  | "level"
  | "code"
  | "itemName"
  /** The head is the name of a plan, and the cells are marks: no vocabulary knows it, its cells may show it. */
  | "plan"
  /** The cells name the plan of their row. */
  | "planName"
  | "initiativeName"
  | "initiativeCode"
  | "description"
  | "department"
  | "targetName"
  | "unit"
  | "direction"
  | "value"
  | "source"
  | "goal"
  | "relatedPlan"
  | "status"
  | "period"
  | "year"
  | "actual"
  | "goalValue"
  | "budget"
  | "note"
  | "total"
  | "identifier"
  | "parentIdentifier"
  | "mentions"
  | "unknown";

export interface ColumnWord {
  readonly role: ColumnRole;
  /** Expressions that a whole head must match: in half width and lower case, without spaces, underscores and what stands in brackets. */
  readonly words: string;
  /** Of words that may have another role too: less sure than a word that has one alone. */
  readonly isSecond?: boolean;
}

const NAME = "(?:の?名称?|名)?";
/** Upper levels of items, as comprehensive plans (総合計画) and strategic plans call them. */
export const LEVEL_WORDS =
  "政策目標|政策の?大綱|政策の?柱|政策体系|政策|基本政策|重点政策|基本目標|基本方針|基本方向|基本施策|基本理念|まちづくりの?(?:目標|方針|柱)|柱|大綱|目標|章|節|編|大項目|中項目|小項目|大分類|中分類|小分類|施策|施策の?柱|施策の?方向(?:性)?|施策大項目|施策中項目|施策小項目|方針|戦略目標|重点目標|pillar|focusarea|strategicgoal|strategicobjective|theme|priority(?:area)?|program(?:me)?area|outcomearea|perspective";

/** In the order in which equally sure roles are shown. */
export const COLUMN_WORDS: readonly ColumnWord[] = [
  { role: "domain", words: `(?:政策|施策|まちづくりの?)?分野${NAME}|領域|domain|policy(?:domain|area|field)|sector` },
  {
    role: "code",
    words:
      "(?:施策|項目|取組項目|指標|体系|整理)?(?:コード|番号|no\\.?|№|記号)|番|no\\.?|№|#|num(?:ber)?|code|seq(?:uence)?|sort|通し番号|連番",
  },
  {
    role: "itemName",
    words:
      "施策名称?|施策の名称|項目名称?|項目の名称|取組名称?|取組の名称|主要施策名?|個別施策名?|基本施策名|goal(?:name)?|objective(?:name)?|item(?:name)?|strategy(?:name)?|name|title",
  },
  { role: "itemName", words: "施策|主要施策|個別施策|具体的施策|項目|取組項目" },
  {
    role: "initiativeName",
    words:
      "(?:事務)?事業名称?|(?:事務|主な|主要|関連|実施|予算|具体的)?事業|(?:主な|具体的な?|主要な?|重点)?取り?組み?(?:内容|事項|名称?)?|推進のための取組|施策・事業名?|プロジェクト名?|initiative(?:name)?|action(?:name)?|project(?:name)?|activity(?:name)?|program(?:me)?(?:name)?",
  },
  { role: "initiativeName", words: "name|title|label", isSecond: true },
  {
    role: "initiativeCode",
    words:
      "(?:事務)?事業(?:コード|番号|no\\.?)|予算事業(?:番号|コード)|取組(?:コード|番号|no\\.?)|(?:initiative|action|project|activity)(?:code|no\\.?|num(?:ber)?)",
  },
  {
    role: "description",
    words:
      "(?:施策|事業|取組|事務事業)?の?(?:概要|内容|説明|目的|ねらい|狙い)|概要|内容|説明|目的|ねらい|狙い|現状と課題|現状・課題|課題|方向性|今後の方向性|基本的な?方向(?:性)?|めざす姿|目指す姿|desc(?:ription)?|summary|purpose|details?|rationale|overview",
  },
  { role: "description", words: "現状|現況", isSecond: true },
  {
    role: "department",
    words:
      "(?:主?担当|所管|主管|実施|関係|関連|推進|責任)(?:部署|部局|課室?|課名|課等|部課?|局|室|係|班|所属|機関|主体|組織|者|府省庁?)(?:名|等)?|担当|所管|主管|所属|部署名?|部局名?|部課名?|課名?|部|局|室|係|班|課係名?|担当部・?課|府省庁?名?|局・庁|組織名?|(?:business|process|goal|data|measure)?owner|responsible(?:department|party|person|office|unit)?|lead(?:department|agency|office)?|department|dept\\.?|bureau|division|office|agency|team|accountable",
  },
  {
    role: "targetName",
    words:
      "(?:成果|活動|評価|達成|数値|目標|代表|効果)?指標(?:名称?|の名称)?|kpi(?:名|指標)?|重要業績評価指標(?:名|kpi)?|数値目標(?:名|の?項目)?|目標項目|成果指標・?活動指標|活動指標/成果指標|測定項目|(?:performance)?(?:measure|indicator|metric)s?(?:name|label|lbl)?",
  },
  { role: "targetName", words: "label|目標", isSecond: true },
  { role: "unit", words: "単位|指標の?単位|unit(?:s|ofmeasure(?:ment)?)?|uom|(?:value)?format" },
  {
    role: "direction",
    words:
      "(?:望ましい|目指す|めざす|指標の?|目標の?)?(?:方向|向き|推移)|方向性?の?別|増減(?:の方向)?|(?:desired|preferred)?(?:direction|trend|polarity)",
  },
  {
    role: "source",
    words:
      "出典|資料|データ(?:の)?(?:出典|出所|元)|出所|把握方法|算出(?:方法|根拠|式)|測定方法|根拠(?:資料)?|(?:data)?source(?:s|ofdata)?|reference",
  },
  {
    role: "goal",
    words:
      "(?:関連|該当|関係)?(?:する|した)?sdgs?の?(?:目標|ゴール|ターゲット|番号|アイコン|17の目標)?(?:との関(?:連|係))?|持続可能な開発目標|sdgs?(?:goals?|targets?)",
  },
  {
    role: "relatedPlan",
    words: "(?:関連|関係)(?:する)?(?:個別|主な|分野別)?計画等?名?|個別計画名?|分野別計画名?|根拠計画|relatedplans?",
  },
  {
    role: "status",
    words:
      "区分|新規・?/?継続(?:の?別|区分)?|新規継続区分|状況|進捗(?:状況|度)?|実施状況|達成状況|今後の方向|status|state|progress|stage|進行状況|方向づけ",
  },
  {
    role: "period",
    words:
      "期間|(?:実施|計画|取組|推進|対象)(?:期間|時期|年度)|事業(?:期間|時期)|スケジュール|工程|開始(?:時期|年度?)?|終了(?:時期|年度?)?|事業(?:開始|終了)(?:\\(予定\\))?年度|(?:action)?launch(?:date|text)?|period|timeframe|timeline|schedule|start(?:date)?|end(?:date)?|due(?:date)?|deadline",
  },
  { role: "year", words: "年度?|(?:事業|予算|会計|評価|実績|目標|基準|測定)年度?|西暦|year|fiscalyear|fy" },
  { role: "actual", words: "実績(?:値)?|成果実績|活動実績|actuals?(?:value|result)?|results?(?:value)?" },
  { role: "goalValue", words: "目標(?:数?値|水準)|年度目標(?:値)?|計画値|targets?(?:value)?|goals?value" },
  {
    role: "budget",
    words:
      "(?:当初|補正|総|概算)?(?:予算|事業費|経費|決算|コスト)(?:額|合計)?|(?:予算|決算)(?:現額|規模)|総額|執行額|翌年度要求額|所要額|budget(?:amount)?|costs?|funding|expenditures?|amount",
  },
  { role: "note", words: "備考欄?|摘要|注記?|特記事項|補足|その他|remarks?|notes?|comments?" },
  { role: "total", words: "(?:合|総|小)?計|合計数?|総数|該当数|件数|○の数|totals?|sum|count" },
  { role: "identifier", words: "id|識別子|identifier|uuid|key" },
  { role: "parentIdentifier", words: "(?:parent|親|上位)(?:の)?(?:id|コード|番号|施策|項目|key)" },
  {
    role: "mentions",
    words:
      "(?:対応|関連|該当|関係|位置づけ(?:る)?|貢献)(?:する|した)?(?:施策|政策|項目|基本施策|施策大項目)(?:番号|コード|no\\.?|名称?|等)?|施策大項目|related(?:items?|objectives?|goals?)",
  },
  { role: "mentions", words: "施策(?:番号|コード|no\\.?)", isSecond: true },
  {
    role: "planName",
    words: "(?:政策|重点)?(?:連携)?(?:プラン|戦略|プロジェクト|計画)(?:名称?|番号)?|計画の?名称|重点戦略|plan(?:name)?",
  },
  { role: "itemName", words: "取組|目標|戦略", isSecond: true },
];

/** Words that, inside a longer head, still show its role; of a plan's name they show nothing. */
export const CONTAINED_WORDS: readonly ColumnWord[] = [
  { role: "department", words: "担当|所管|主管|部署|owner|responsible|department" },
  { role: "goal", words: "sdgs?" },
  { role: "budget", words: "予算|事業費|決算|執行額|budget" },
  { role: "targetName", words: "指標名?$|kpi|indicator|measurename" },
  { role: "relatedPlan", words: "関連計画|個別計画" },
  { role: "source", words: "出典|データ名|算出根拠|source" },
  { role: "mentions", words: "(?:対応|関連|該当)(?:する)?(?:施策|政策|項目)" },
  { role: "description", words: "(?:概要|内容|説明|課題|理由|目的)$|desc(?:ription|wrap|line)?" },
  { role: "status", words: "(?:進捗|状況|区分)$|status" },
  { role: "period", words: "(?:期間|時期)$|launch|date$" },
  { role: "unit", words: "単位$|unit\\d*$" },
  { role: "year", words: "年度$|year$" },
  { role: "note", words: "備考|特記事項|remarks?$|notes?$" },
  { role: "total", words: "(?:合計|総数)$" },
  { role: "code", words: "(?:コード|番号|no\\.?)$|num$|code$" },
  { role: "itemName", words: "(?:施策|項目)(?:の?名称|名)$|name$" },
  { role: "initiativeName", words: "(?:事業|取組)(?:の?名称|名)?$|name$" },
];
