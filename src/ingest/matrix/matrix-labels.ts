/** Words that head other columns of the matrix than those of plans. */
import { comparableName } from "../../model/names.ts";

const LEVEL =
  "(?:政策|基本政策|政策大綱|政策分野|政策大綱の?分野|分野|大綱|基本目標|政策目標|目標|柱|政策の柱|基本方針|章|節|施策|基本施策|主要施策|施策大項目|大項目|中項目|小項目|項目|事業|取組)";
const JAPANESE = new RegExp(
  `^(?:${LEVEL}(?:名|名称|番号|の名称|コード|No\\.?)?|番号|コード|No\\.?|名称|政策連携プラン|プラン|連携プラン)$`,
  "iu",
);
const ENGLISH =
  /^(?:(?:policy)?(?:domain|area|field|goal|item|measure)s?(?:name|code|number|no\.?)?|codes?|numbers?|names?|no\.?|plans?)$/iu;

export function isLabel(text: string): boolean {
  const name = comparableName(text);
  return JAPANESE.test(name) || ENGLISH.test(name);
}

const OFFICE = "(?:主?担当|所管|主管|実施|関係)(?:部署|部局|課室?|部|局|室|機関|主体|者)(?:名|等)?";
const OTHER = new RegExp(
  `^(?:${OFFICE}|担当|所管|備考|摘要|SDGs?(?:の?(?:目標|ゴール|番号))?|関連(?:する)?(?:個別)?(?:計画|SDGs?)|予算額?|事業費|区分|新規・?継続の?別?|状況|期間|department|office|remarks?|notes?|budget)$`,
  "iu",
);

/** Heads of columns that say something else of an item: who is responsible, remarks, SDGs. The graph has no place for them yet. */
export function isOtherColumn(text: string): boolean {
  return OTHER.test(comparableName(text));
}
