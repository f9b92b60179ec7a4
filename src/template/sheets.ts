/** The template: its sheets, in their order, each with its columns. What writes it, reads it and explains it goes by this list. */
import { comparableName } from "../model/names.ts";
import {
  type Column,
  DEPARTMENTS,
  DESCRIPTION,
  DIRECTION,
  type Field,
  FROM,
  GOALS,
  IDENTIFIER,
  KEY,
  NAMES,
  nameColumn,
  SDGS,
  STATUS,
  same,
  TO,
  TOTAL,
  UNDERTAKEN,
} from "./columns.ts";
import { BOUND_WORDS, KIND_WORDS, LANGUAGES, type Words } from "./words.ts";

export type SheetName =
  | "plan"
  | "domains"
  | "items"
  | "plans"
  | "initiatives"
  | "matrix"
  | "targets"
  | "values"
  | "mentions"
  | "departments"
  | "goals"
  | "notes";

export interface Sheet {
  readonly name: SheetName;
  /** On its tab. */
  readonly title: Words;
  readonly explains: Words;
  /** Of the matrix those at its left: each plan has one more. */
  readonly columns: readonly Column[];
}

const OWNER_EXAMPLE: Words = { ja: "プラン1", en: "Plan1" };

const CODE: Column = {
  field: "code",
  head: { ja: "番号", en: "Code" },
  explains: { ja: "計画書での番号（1-1、Ⅰ-1 など）。", en: "As the plan numbers it: 1-1, Ⅰ-1 and the like." },
  width: 8,
  example: same("1-1"),
};

const NUMBER: Column = { ...CODE, field: "number", isNumber: true, example: same("1") };

const YEAR: Column = {
  field: "year",
  head: { ja: "年", en: "Year" },
  explains: {
    ja: "西暦。年度は始まる年を書きます（令和8年度は2026）。",
    en: "Of a fiscal year the one in which it begins.",
  },
  width: 8,
  isNumber: true,
  example: same("2027"),
};

export const SHEETS: readonly Sheet[] = [
  {
    name: "plan",
    title: { ja: "計画", en: "Strategy" },
    explains: {
      ja: "計画全体のこと。計画期間のほか、注記、出典、要約した文章が読み込まれます（版の設定 edition.json に書かれていれば、そちらが使われます）。控えとあるものは読む人のためのもので、読み込まれません。",
      en: "The plan as a whole. Read are its period and, where the edition file says nothing of them, its note, its source and what is summarized. The rest is for people: the edition file says it.",
    },
    columns: [
      {
        field: "head",
        head: { ja: "事項", en: "Subject" },
        explains: { ja: "書き換えないでください。", en: "Leave it as it is." },
        width: 24,
        isNeeded: true,
      },
      {
        field: "text",
        head: { ja: "内容", en: "Content" },
        explains: { ja: "その内容。", en: "What is to be said of it." },
        width: 60,
        isNeeded: true,
      },
    ],
  },
  {
    name: "domains",
    title: { ja: "分野", en: "Domains" },
    explains: {
      ja: "政策の大きな分野。1行に1つ。",
      en: "The areas of policy, one to a row.",
    },
    columns: [
      KEY,
      { ...NUMBER, isNeeded: true },
      nameColumn({ ja: "分野の名称。", en: "What the area is called." }, { ja: "健康福祉", en: "Health and welfare" }),
      DESCRIPTION,
      SDGS,
      GOALS,
      TOTAL,
      IDENTIFIER,
    ],
  },
  {
    name: "items",
    title: { ja: "施策", en: "Items" },
    explains: {
      ja: "政策・施策などの体系。1行に1つ、計画書の順に、上位のものを先に書きます。何段でも重ねられます。",
      en: "The tree of policies, one to a row in the order of the plan, those above before their parts.",
    },
    columns: [
      KEY,
      {
        field: "domain",
        head: { ja: "分野", en: "Domain" },
        explains: {
          ja: "属する分野の番号か名称。「上位」を書いた行では空欄でかまいません。",
          en: "Number or name of its domain; may stay empty where there is one above it.",
        },
        width: 14,
        isNeeded: true,
        example: same("1"),
      },
      {
        field: "parent",
        head: { ja: "上位", en: "Above" },
        explains: {
          ja: "属する上位の施策の番号、記号か名称。分野のすぐ下なら空欄。",
          en: "Code, key or name of the item it is a part of; empty directly below a domain.",
        },
        width: 10,
      },
      {
        field: "level",
        head: { ja: "階層", en: "Level" },
        explains: {
          ja: "計画書での段の呼び名（政策、施策、基本施策 など）。",
          en: "What the plan calls its level: policy, objective and the like.",
        },
        width: 10,
        example: { ja: "施策", en: "objective" },
      },
      CODE,
      nameColumn(
        { ja: "施策の名称。番号は入れません。", en: "Without the code." },
        { ja: "子育て支援の充実", en: "Support for families" },
      ),
      DESCRIPTION,
      ...UNDERTAKEN,
      TOTAL,
      NAMES,
      IDENTIFIER,
    ],
  },
  {
    name: "plans",
    title: { ja: "プラン", en: "Plans" },
    explains: {
      ja: "分野を越えて施策をまとめる政策連携プラン、重点プロジェクトなど。なければ空のままにします。",
      en: "Plans and projects that bring items of several domains together; may stay empty.",
    },
    columns: [
      KEY,
      { ...NUMBER, isNeeded: true },
      nameColumn({ ja: "プランの名称。", en: "What the plan is called." }, { ja: "子育てプラン", en: "Family plan" }),
      DESCRIPTION,
      ...UNDERTAKEN,
      TOTAL,
      NAMES,
      IDENTIFIER,
    ],
  },
  {
    name: "initiatives",
    title: { ja: "取組", en: "Initiatives" },
    explains: { ja: "取組・事業。1行に1つ。", en: "What is to be done, one to a row." },
    columns: [
      KEY,
      {
        field: "about",
        head: { ja: "所属", en: "Part of" },
        explains: {
          ja: "属するプラン（プラン1）、施策（1-1）または分野（分野1）。",
          en: "The plan (Plan1), item (1-1) or domain (Domain1) that it belongs to.",
        },
        width: 14,
        isNeeded: true,
        example: OWNER_EXAMPLE,
      },
      nameColumn(
        { ja: "取組の名称。", en: "What the initiative is called." },
        { ja: "相談窓口の一本化", en: "One desk for all advice" },
      ),
      DESCRIPTION,
      {
        field: "mentions",
        head: { ja: "対応施策", en: "Items advanced" },
        explains: {
          ja: "進める施策の番号。番号のあとに名称を書いてもかまいません。複数あるときは改行か「、」で区切ります。施策に属する取組で空欄なら、その施策。なければ「－」。",
          en: "Codes of the items that it advances, with or without names, one to a line or with ; between them. Empty for a part of an item: that item. None: －",
        },
        width: 24,
        example: { ja: "1-1 子育て支援の充実\n2-3", en: "1-1 Support for families\n2-3" },
      },
      ...UNDERTAKEN,
      IDENTIFIER,
    ],
  },
  {
    name: "matrix",
    title: { ja: "対応", en: "Matrix" },
    explains: {
      ja: "どのプランがどの施策に関わるか。行が施策、列がプラン。印の意味は上の凡例の行に書きます。",
      en: "Which plan covers which item: items in rows, plans in columns. The lines above say what the marks mean.",
    },
    columns: [
      {
        field: "item",
        head: { ja: "施策番号", en: "Item" },
        explains: { ja: "施策の番号、記号か名称。", en: "Code, key or name of the item." },
        width: 10,
        isNeeded: true,
        example: same("1-1"),
      },
      {
        field: "statedName",
        head: { ja: "施策名（控え）", en: "Its name (to read by)" },
        explains: {
          ja: "読む人のための控えで、読み込まれません。",
          en: "For people: it is not read.",
        },
        width: 32,
        example: { ja: "子育て支援の充実", en: "Support for families" },
      },
    ],
  },
  {
    name: "targets",
    title: { ja: "指標", en: "Targets" },
    explains: {
      ja: "数値目標・成果指標。1行に1つ。基準値と目標値はここに、毎年の実績や中間目標は「指標の値」シートに書きます。",
      en: "One to a row. Baseline and goal stand here, all other values in the sheet Values.",
    },
    columns: [
      KEY,
      {
        field: "about",
        head: { ja: "対象", en: "Of" },
        explains: {
          ja: "この指標で測るプラン（プラン1）、施策（1-1）、取組（記号か名称）または分野（分野1）。",
          en: "The plan (Plan1), item (1-1), initiative (its key or name) or domain (Domain1) that it measures.",
        },
        width: 14,
        isNeeded: true,
        example: OWNER_EXAMPLE,
      },
      nameColumn({ ja: "指標の名称。", en: "What is measured." }, { ja: "相談件数", en: "Consultations" }),
      {
        field: "unit",
        head: { ja: "単位", en: "Unit" },
        explains: { ja: "人、件、％ など。", en: "people, %, and the like." },
        width: 8,
        example: { ja: "件", en: "cases" },
      },
      DIRECTION,
      {
        field: "baselineYear",
        head: { ja: "基準年", en: "Baseline year" },
        explains: YEAR.explains,
        width: 8,
        isNumber: true,
        example: same("2024"),
      },
      {
        field: "baseline",
        head: { ja: "基準値", en: "Baseline" },
        explains: { ja: "現状値・基準値。", en: "The value from which the plan starts." },
        width: 10,
        example: same("120"),
      },
      {
        field: "goalYear",
        head: { ja: "目標年", en: "Goal year" },
        explains: YEAR.explains,
        width: 8,
        isNumber: true,
        example: same("2030"),
      },
      {
        field: "goal",
        head: { ja: "目標値", en: "Goal" },
        explains: {
          ja: "計画の終わりの目標値。「200以上」「約200」のようにも書けます。",
          en: "The value at which the plan aims; at least 200, about 200 may be written too.",
        },
        width: 10,
        example: same("200"),
      },
      {
        field: "source",
        head: { ja: "出典", en: "Source" },
        explains: { ja: "値の出どころ（統計、調査の名称など）。", en: "Where its values are from." },
        width: 18,
      },
      {
        field: "contributes",
        head: { ja: "ほかの施策", en: "Contributes to" },
        explains: {
          ja: "「対象」のほかに、この指標が関わる施策の番号。複数あるときは、セル内で改行するか「、」で区切ります。",
          en: "Codes of items that it contributes to beside the one under Of. Several: one to a line, or with ; between them.",
        },
        width: 14,
        example: same("1-2"),
      },
      DEPARTMENTS,
      SDGS,
      GOALS,
      STATUS,
      FROM,
      TO,
      IDENTIFIER,
    ],
  },
  {
    name: "values",
    title: { ja: "指標の値", en: "Values" },
    explains: {
      ja: "「指標」シートに書ききれない値。1行に1つ、古い順に、何年分でも。",
      en: "Values that the sheet Targets has no column for: one to a row, the earliest first, as many as there are.",
    },
    columns: [
      {
        field: "target",
        head: { ja: "指標", en: "Target" },
        explains: { ja: "指標の記号か名称。", en: "Key or name of the target." },
        width: 14,
        isNeeded: true,
        example: { ja: "相談件数", en: "Consultations" },
      },
      {
        field: "kind",
        head: { ja: "種別", en: "Kind" },
        explains: { ja: "基準値、中間目標、実績値、目標値のどれか。", en: "baseline, interim, actual or goal." },
        width: 10,
        isNeeded: true,
        choices: KIND_WORDS,
        example: { ja: "実績値", en: "actual" },
      },
      YEAR,
      {
        field: "text",
        head: { ja: "値", en: "Value" },
        explains: { ja: "計画書にあるとおりの値。", en: "As it stands in the plan." },
        width: 16,
        isNeeded: true,
        example: same("150"),
      },
      {
        field: "quantity",
        head: { ja: "数値", en: "Number" },
        explains: {
          ja: "空欄なら「値」から読み取ります。違う読み方をさせたいときだけ数を書き、数でないときは「－」と書きます。",
          en: "Empty: it is read from the value. Write it only where it is to be another; － where there is none.",
        },
        width: 10,
        isNumber: true,
      },
      {
        field: "bound",
        head: { ja: "範囲", en: "Bound" },
        explains: {
          ja: "空欄なら「値」から読み取ります。",
          en: "Empty: it is read from the value.",
        },
        width: 10,
        choices: BOUND_WORDS,
      },
    ],
  },
  {
    name: "mentions",
    title: { ja: "対応施策の記載", en: "Mentions" },
    explains: {
      ja: "「取組」シートの対応施策に書けないもの（計画書での書き方が特別なもの）。ふつうは空のままにします。",
      en: "What the column Items advanced of the sheet Initiatives cannot hold; usually empty.",
    },
    columns: [
      {
        field: "initiative",
        head: { ja: "取組", en: "Initiative" },
        explains: { ja: "取組の記号か名称。", en: "Its key or name." },
        width: 14,
        isNeeded: true,
      },
      {
        field: "item",
        head: { ja: "施策", en: "Item" },
        explains: { ja: "施策の番号、記号か名称。", en: "Its code, key or name." },
        width: 10,
        isNeeded: true,
      },
      {
        field: "text",
        head: { ja: "記載", en: "As stated" },
        explains: { ja: "計画書にあるとおりの書き方。", en: "As it stands in the plan." },
        width: 32,
      },
      {
        field: "statedName",
        head: { ja: "記載の名称", en: "Name stated" },
        explains: {
          ja: "そのうち施策の名称にあたる部分。",
          en: "The part of it that names the item.",
        },
        width: 32,
      },
    ],
  },
  {
    name: "departments",
    title: { ja: "担当課", en: "Departments" },
    explains: {
      ja: "担当課の一覧。ほかのシートに書けば足りるので、空でもかまいません。並び順を決めたいときに使います。",
      en: "All departments in their order. May stay empty: it is enough to name them in other sheets.",
    },
    columns: [
      KEY,
      {
        ...nameColumn(
          { ja: "部署の名称。", en: "What it is called." },
          { ja: "こども課", en: "Children's Department" },
        ),
      },
    ],
  },
  {
    name: "goals",
    title: { ja: "目標", en: "Goals" },
    explains: {
      ja: "SDGs以外の目標（基本目標、横断目標など）の一覧。なければ空のままにします。",
      en: "Goals other than the SDGs; may stay empty.",
    },
    columns: [
      KEY,
      {
        field: "scheme",
        head: { ja: "体系", en: "Scheme" },
        explains: { ja: "何の目標か（総合戦略の基本目標 など）。", en: "Whose or what goals they are." },
        width: 20,
        isNeeded: true,
        example: { ja: "総合戦略の基本目標", en: "Goals of the regional strategy" },
      },
      { ...CODE, example: same("1") },
      nameColumn({ ja: "目標の名称。", en: "What it is called." }, { ja: "しごとをつくる", en: "Create jobs" }),
    ],
  },
  {
    name: "notes",
    title: { ja: "備考", en: "Notes" },
    explains: {
      ja: "ほかの列に置き場のないこと（予算、課題など）。シートに列を足して書いてもかまいません。足した列は見出しとともに備考として残ります。",
      en: "What no column is for: budgets, issues and the like. Columns that you add to a sheet are kept as notes under their heads, too.",
    },
    columns: [
      {
        field: "about",
        head: { ja: "対象", en: "Of" },
        explains: {
          ja: "何についてか。施策の番号、ほかの行の記号か名称。計画全体のことなら空欄。",
          en: "Code, key or name of what it is said of; empty of the plan as a whole.",
        },
        width: 14,
        isNeeded: true,
        example: same("1-1"),
      },
      {
        field: "head",
        head: { ja: "見出し", en: "Head" },
        explains: { ja: "何のことか（予算額、現状と課題 など）。", en: "Budget, issues and the like." },
        width: 18,
        isNeeded: true,
        example: { ja: "予算額", en: "Budget" },
      },
      {
        field: "text",
        head: { ja: "内容", en: "Content" },
        explains: { ja: "その内容。", en: "What is to be said." },
        width: 60,
        isNeeded: true,
        example: { ja: "12,000千円", en: "¥12,000,000" },
      },
    ],
  },
];

export function sheetNamed(name: SheetName): Sheet {
  const sheet = SHEETS.find((one) => one.name === name);
  if (!sheet) throw new Error(`the template has no sheet ${name}`);
  return sheet;
}

export const columnOf = ({ columns }: Sheet, field: Field) => columns.find((column) => column.field === field);

/** Sheets for people, of which nothing is ever read: an example cannot be taken for the plan. */
export const GUIDE_TITLE: Words = { ja: "説明", en: "Explanations" };
export const EXAMPLE_TITLE: Words = { ja: "記入例", en: "Example" };

/** The word before a sign's meaning in the lines above the matrix. */
export const LEGEND: Words = { ja: "凡例", en: "Legend" };

/** The subjects of the sheet on the plan as a whole. */
export const PLAN_SUBJECTS = {
  template: { ja: "様式", en: "Template" },
  title: { ja: "計画の名称", en: "Title" },
  from: { ja: "計画期間の最初の年", en: "First year" },
  to: { ja: "計画期間の最後の年", en: "Last year" },
  stage: { ja: "段階（控え）", en: "Stage (to read by)" },
  note: { ja: "注記", en: "Note" },
  organization: { ja: "自治体・機関（控え）", en: "Organization (to read by)" },
  organizationKind: { ja: "種類（控え）", en: "Kind of organization (to read by)" },
  organizationCode: { ja: "団体コード（控え）", en: "Code of the organization (to read by)" },
  prefecture: { ja: "都道府県（控え）", en: "Prefecture (to read by)" },
  sourceTitle: { ja: "出典の名称", en: "Title of the publication" },
  sourcePublisher: { ja: "出典の発行者", en: "Its publisher" },
  sourceDate: { ja: "出典の日付", en: "Its date" },
  sourceUrl: { ja: "出典のアドレス", en: "Its address" },
  sourceLicence: { ja: "出典の利用条件", en: "Its licence" },
  summarized: { ja: "要約した文章", en: "What is summarized" },
} as const satisfies Readonly<Record<string, Words>>;

/** The subject that a cell of the sheet names, in either language; workbooks of before call more of them (控え), to read by. */
export function planSubjectOf(head: string): keyof typeof PLAN_SUBJECTS | undefined {
  const plain = (text: string) => comparableName(text.replace(/（控え）|\(to read by\)/u, ""));
  const subjects = Object.entries(PLAN_SUBJECTS) as [keyof typeof PLAN_SUBJECTS, Words][];
  return subjects.find(([, words]) => LANGUAGES.some((language) => plain(words[language]) === plain(head)))?.[0];
}

export const TEMPLATE_VERSION = "policy-graph 1";
