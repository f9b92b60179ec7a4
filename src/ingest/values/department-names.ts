/** The last words of departments' names (課, 室, 部, センター, 委員会): whether a text ends in one, and how high it stands. */

/** From the top: 局 has 部, 部 has 課, 課 has 係. */
export type DepartmentLevel = 1 | 2 | 3 | 4;

const OFFICES: readonly (readonly [DepartmentLevel, string])[] = [
  [1, "本部|部局|局|庁|省|委員会|委員会事務局|議会事務局|議会|事業団|公社|機構"],
  [2, "部|公室"],
  [3, "課|室|署|所|支所|出張所|事務所|事務局|保健所|センター|ｾﾝﾀｰ|支局|消防団|窓口|オフィス"],
  [4, "係|班|担当|担当者|グループ|ｸﾞﾙｰﾌﾟ|チーム|ユニット|G"],
];
/** Facilities that answer for a measure themselves; before ・ and 課 they may be a part of its name: 体育館・プール管理課. */
const FACILITIES = "館|園|校|病院|場";

/** Words that end like an office and are none. */
const NO_OFFICES =
  /(?:関係|教室|居室|和室|寝室|場所|名所|近所|箇所|か所|カ所|ヶ所|台所|役所|便所|薬局|郵便局|学部|現場|職場|広場|農場|登場|立場|工場|会場|係数|政府|都府)$|^(?:結局|全部|一部|内部|外部|幹部|中心部|都市部|農村部|山間部|[東西南北中上下]部)$/u;
/** `各課`, `関係課`, `全部局` name no department, but end a name in a list as one does. */
const GENERIC =
  /^(?:全庁|庁内|(?:全|各|関係各?|庁内各?|担当|所管|主管)(?:課|室|部|局|部局|課室|所属|部署|施設|機関))$/u;
/** An ending that is all there is: 室 in 課・室 is no department. */
const WHOLE_NAMES = /^(?:議会|議会事務局|消防団|保健所)$/u;
const BARE = new RegExp(`^(?:${OFFICES.map(([, names]) => names).join("|")}|${FACILITIES})$`, "u");

const ENDINGS = OFFICES.flatMap(([level, names]) => names.split("|").map((name) => [name, level] as const)).sort(
  ([a], [b]) => b.length - a.length,
);
const LEVELS: ReadonlyMap<string, DepartmentLevel> = new Map(ENDINGS);
const ENDING = new RegExp(`(?:${ENDINGS.map(([name]) => name).join("|")})$`, "u");
/** A sign that every department's name in Japanese has one of: most cells have none, and need no closer look. */
const ANY = new RegExp(`${OFFICES.map(([, names]) => names).join("|")}|${FACILITIES}`, "u");
const FACILITY = new RegExp(`(?:${FACILITIES})$`, "u");

export interface DepartmentEnding {
  readonly level: DepartmentLevel;
  /** Of a facility, whose name may go on behind ・. */
  readonly isFacility: boolean;
}

/** What a name ends in, without what stands in brackets behind it; undefined where that is no department's. */
export function departmentEnding(name: string): DepartmentEnding | undefined {
  if (!ANY.test(name) && !/全庁|庁内/u.test(name)) return undefined;
  const bare = bareName(name);
  if (GENERIC.test(bare)) return { level: 3, isFacility: false };
  if (bare === "" || isBareEnding(bare) || NO_OFFICES.test(bare)) return undefined;
  const ending = ENDING.exec(bare)?.[0];
  const level = LEVELS.get(ending ?? "");
  if (level !== undefined && ending !== "所") return { level, isFacility: false };
  return ending || FACILITY.test(bare) ? { level: 3, isFacility: true } : undefined;
}

/** Without hints in brackets and signs before and behind: `◎健康課（主管）`, `福祉課ほか`. */
export function bareName(name: string): string {
  return name
    .replace(/[(（【［[〔][^()（）【】［］[\]〔〕]*[)）】］\]〕]/gu, "")
    .replace(/^[\s◎○●△☆★■□◆◇※*＊・･]+/u, "")
    .replace(/(?:[\s◎○●△☆★※*＊]|ほか|(?<=課|室|部|局|館|所)(?:他|等|など))+$/u, "")
    .trim();
}

/** Whether the whole name is a bare ending, as the 室 of 課・室. */
export function isBareEnding(name: string): boolean {
  const bare = bareName(name);
  return BARE.test(bare) && !WHOLE_NAMES.test(bare);
}
