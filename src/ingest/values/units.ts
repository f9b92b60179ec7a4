/** Units that values of indicators are counted in (人, 件, 回/年, %, t-CO2, spills per year): whether what stands behind a number is one. */

const COUNTERS =
  "人|名|者|件|回|度|校|園|館|社|店|者|戸|棟|軒|台|本|枚|冊|点|部|個|基|隻|機|艘|頭|羽|匹|尾|株|袋|箱|杯|口|組|班|団|品|種|種類|品目|項目|件数|箇所|か所|カ所|ヵ所|ヶ所|ケ所|所|つ|地区|地域|区|区間|路線|系統|便|団体|組織|世帯|家族|事業|施設|事業所|事業者|企業|法人|組合|教室|講座|学級|クラス|チーム|グループ|ペア|町|村|市町村|自治体|自治会|町内会|集落|国|カ国|か国|ヶ国|区画|床|席|室|泊|人泊|延べ人|人日|人回|票|通|誌|作品|曲|公演|科|科目|位|倍|割|歳|才|年|か年|ヶ月|か月|カ月|ヵ月|月間|週|週間|日|日間|時間|分|秒|円|銭|ドル|ユーロ|ポイント|トン|キロ|グラム|キログラム|メートル|キロメートル|平方メートル|平方キロメートル|立方メートル|リットル|キロリットル|ヘクタール|アール|ワット|キロワット|キロワット時|デシベル|アクセス|フォロワー|ダウンロード|PV|ビュー|セット|コース|プラン|プログラム|プロジェクト|計画|協定|拠点|サイト|アプリ|経営体|品種|指数|議席|段階|階級|区分|筆|圃場|尾数|海域|河川|文化財|指定";
/** What an unlisted word may end in: 小学校区, 新規就農者. */
const ENDINGS =
  "人|者|件|校|園|館|社|店|区|会|所|団体|組織|世帯|施設|事業|企業|路線|経営体|地区|組|組合|集落|拠点|カ所|か所|箇所";
const MEASURES =
  "%|‰|㌫|℃|°C|㎡|㎢|㎥|㎞|㎏|㎝|㎜|㎘|㌧|㌶|㎎|㎿|ℓ|kℓ|mℓ|[kcm]?m|[kcm]?m[23²³]|k㎡|[kmM]?g|[kKMGT]?t|ha|a|[kKmMG]?[lL]|[kMGT]?Wh?|[kKMGT]?J|[kKM]?cal|dB|ppm|ppb|pH|pt|pts|[mμ]g/(?:[lLℓ]|m3|㎥)|pct|bps|Mbps|Gbps|[KMGT]B|[kM]?t-?CO[2₂]|kg-?CO[2₂]|t-?CO[2₂]e?q?|人/[kK]m[2²]|人/㎢|km/h";
/** A unit of an account, which is left as it is stated: 20 百万円 is 20 of them. 億 and 万 are part of the number (`read-quantity.ts`). */
const THOUSANDS = "千|百万|十億";
const TIMES =
  "年|年度|年間|月|週|日|時|時間|分|人|世帯|日間|回|件|戸|校|校区|台|ha|km|km2|㎢|㎡|m2|L|l|kg|t|人口|年・人";

const SIMPLE = `(?:${THOUSANDS})?(?:${COUNTERS}|${MEASURES})`;
const COUNTED = `(?:${SIMPLE}|[\\p{Script=Han}ァ-ヶー]{1,5}(?:${ENDINGS}))`;
const JAPANESE = new RegExp(`^(?:${COUNTED})(?:/(?:1?(?:${TIMES}|${COUNTERS})))*$`, "u");

const LISTED = new RegExp(`^(?:${SIMPLE})(?:/(?:1?(?:${TIMES}|${COUNTERS})))*$`, "u");
/** What counts behind a number, but says something else in the brackets of a head: 予算額(国), 目標値(計画). */
const OTHER_IN_HEADS =
  /^(?:計画|プラン|プログラム|プロジェクト|コース|セット|クラス|チーム|グループ|[町村区国県市部課室年月日週科者班団組票歳才所]|市町村|自治体|地域|地区|指定|区分|段階|事業|施設|団体|企業|指数|年度)$/u;

/** The unit in the brackets of a head, where it is a known one; others may be any word. */
export function asUnitOfHead(text: string): string | undefined {
  if (/^(?:パーセント|percent)$/iu.test(text)) return "%";
  return LISTED.test(text) && !OTHER_IN_HEADS.test(text) ? text : undefined;
}

/** Words after a number that say of what kind it is, or when: none of them belongs to a unit. */
const NO_UNIT_WORD =
  /\b(?:and|or|by|in|of|to|for|from|with|before|after|than|until|but|at|on|is|are|was|were|be|if|as|increase[ds]?|decrease[ds]?|more|less|fewer|above|below|over|under|st|nd|rd|th|q[1-4]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|am|pm|x|k|m|bn)\b/iu;
/** One to four words, the last of them perhaps behind `per` or a stroke: `spills per year`, `cases per 100,000 people`. */
const ENGLISH = /^[A-Za-z][A-Za-z'-]{2,}(?: [A-Za-z][A-Za-z'-]*){0,3}(?:\/[A-Za-z]+)?$/u;
const PER = /^(?:[A-Za-z][A-Za-z' -]{0,30} )?per (?:\d[\d,]* )?[A-Za-z][A-Za-z -]{1,20}$/u;

/** The unit in its usual spelling, where a text is one and nothing else; undefined of other words. Expects compact text. */
export function asUnit(text: string): string | undefined {
  if (/^(?:パーセント|percent|per ?cent|pct|㌫)$/iu.test(text)) return "%";
  if (JAPANESE.test(text)) return text;
  if (text.length > 60 || NO_UNIT_WORD.test(text)) return undefined;
  return ENGLISH.test(text) || PER.test(text) ? text : undefined;
}

/** 回/年 and 年回 are one unit. */
export function isSameUnit(a: string, b: string): boolean {
  return plainUnit(a) === plainUnit(b);
}

const plainUnit = (unit: string) =>
  unit
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .toLowerCase()
    .replace(/^(.+)\/年$/u, "年$1");
