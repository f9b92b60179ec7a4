/** The columns that several sheets of the template have: what each says, how it is headed and explained, and an example. */
import { DIRECTION_WORDS, STATUS_WORDS, type WordList, type Words } from "./words.ts";

/** What a cell says of the thing that its row is about. */
export type Field =
  | "about"
  | "baseline"
  | "baselineYear"
  | "bound"
  | "code"
  | "contributes"
  | "departments"
  | "description"
  | "direction"
  | "domain"
  | "from"
  | "goal"
  | "goals"
  | "goalYear"
  | "head"
  | "identifier"
  | "initiative"
  | "item"
  | "key"
  | "kind"
  | "level"
  | "mentions"
  | "name"
  | "names"
  | "number"
  | "parent"
  | "quantity"
  | "scheme"
  | "sdgs"
  | "source"
  | "statedName"
  | "status"
  | "target"
  | "text"
  | "to"
  | "total"
  | "unit"
  | "year";

export interface Column {
  readonly field: Field;
  readonly head: Words;
  /** What to write there, in a sentence or two: at most 255 signs, since Excel shows no more beside a cell. */
  readonly explains: Words;
  /** In signs of the usual size. */
  readonly width: number;
  /** By which a sheet is recognized: without them its rows say nothing. */
  readonly isNeeded?: true;
  /** Whole or decimal numbers; all else is text, which Excel is told, so that it makes no date of 1-1. */
  readonly isNumber?: true;
  /** What the drop-down list offers. */
  readonly choices?: WordList;
  /** Other words than those of the list are taken as well. */
  readonly isOpen?: true;
  readonly example?: Words;
}

export const same = (text: string): Words => ({ ja: text, en: text });

const LIST: Words = {
  ja: "複数あるときは、セル内で改行するか「、」で区切ります。",
  en: "Several: one to a line, or with ; between them.",
};

export const KEY: Column = {
  field: "key",
  head: { ja: "記号", en: "Key" },
  explains: {
    ja: "ほかのシートからこの行を指すための記号です。計画の内容ではありません。番号や名称で指せるときは空欄でかまいません。",
    en: "By which other sheets name this row; no part of the plan. May stay empty where a number or name tells it.",
  },
  width: 10,
};

export const DESCRIPTION: Column = {
  field: "description",
  head: { ja: "説明", en: "Description" },
  explains: {
    ja: "本文。段落はセル内の改行で区切ります。",
    en: "Its text; paragraphs are divided by line breaks within the cell.",
  },
  width: 50,
};

export const DEPARTMENTS: Column = {
  field: "departments",
  head: { ja: "担当課", en: "Departments" },
  explains: { ja: `担当する部署。${LIST.ja}`, en: `Those responsible. ${LIST.en}` },
  width: 18,
  example: { ja: "こども課、健康課", en: "Children's Department; Health Department" },
};

export const SDGS: Column = {
  field: "sdgs",
  head: same("SDGs"),
  explains: {
    ja: "持続可能な開発目標の番号（1～17）。ターゲット（3.2 など）も書けます。",
    en: "Numbers of Sustainable Development Goals (1 to 17), or of their targets, such as 3.2.",
  },
  width: 10,
  example: same("3, 11"),
};

export const GOALS: Column = {
  field: "goals",
  head: { ja: "その他の目標", en: "Other goals" },
  explains: {
    ja: `SDGs以外の目標。「目標」シートの記号か名称。${LIST.ja}`,
    en: `Goals other than the SDGs, by key or name as in the sheet Goals. ${LIST.en}`,
  },
  width: 16,
};

export const STATUS: Column = {
  field: "status",
  head: { ja: "区分", en: "Status" },
  explains: {
    ja: "新規・継続などの区分や進み具合。一覧にない言葉も書けます。",
    en: "New, continuing and the like; words that the list does not have may be written too.",
  },
  width: 10,
  choices: STATUS_WORDS,
  isOpen: true,
  example: { ja: "継続", en: "continuing" },
};

export const FROM: Column = {
  field: "from",
  head: { ja: "開始年", en: "From" },
  explains: {
    ja: "独自の期間があるとき、その最初の年（西暦。年度は始まる年）。",
    en: "First year of a period of its own; of a fiscal year the one in which it begins.",
  },
  width: 8,
  isNumber: true,
  example: same("2026"),
};

export const TO: Column = {
  field: "to",
  head: { ja: "終了年", en: "To" },
  explains: { ja: "その最後の年（西暦）。", en: "Last year of that period." },
  width: 8,
  isNumber: true,
  example: same("2030"),
};

export const TOTAL: Column = {
  field: "total",
  head: { ja: "計", en: "Stated total" },
  explains: {
    ja: "計画書の表に「計」として書かれている○の数。書かれていなければ空欄にします。数えて書く必要はありません。",
    en: "Number of marks that the plan itself states; empty where it states none. Do not count.",
  },
  width: 6,
  isNumber: true,
};

export const NAMES: Column = {
  field: "names",
  head: { ja: "別名", en: "Other names" },
  explains: {
    ja: "計画書のほかの箇所での書き方。複数あるときはセル内で改行します。",
    en: "As other places of the plan call it; one to a line.",
  },
  width: 18,
};

export const IDENTIFIER: Column = {
  field: "identifier",
  head: { ja: "識別子", en: "Identifier" },
  explains: {
    ja: "事業コードなど、台帳や他のシステムでの番号。",
    en: "What a register or another system knows it by.",
  },
  width: 12,
};

export const DIRECTION: Column = {
  field: "direction",
  head: { ja: "望ましい方向", en: "Direction" },
  explains: { ja: "値がどちらへ動くとよいか。", en: "Which way the value should go." },
  width: 12,
  choices: DIRECTION_WORDS,
  example: { ja: "増加", en: "increase" },
};

export const UNDERTAKEN: readonly Column[] = [DEPARTMENTS, SDGS, GOALS, STATUS, FROM, TO];

export const nameColumn = (explains: Words, example: Words): Column => ({
  field: "name",
  head: { ja: "名称", en: "Name" },
  explains,
  width: 32,
  isNeeded: true,
  example,
});
