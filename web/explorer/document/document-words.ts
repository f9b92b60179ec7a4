/** The language in, every word of the view of the document out. */
import type { MarkKind } from "../address/address.ts";

const KINDS_JA: Readonly<Record<MarkKind, string>> = {
  Plan: "プラン",
  Initiative: "取組",
  PolicyItem: "施策大項目",
  Mark: "表の印",
  PolicyDomain: "分野",
  Target: "数値目標",
  Department: "担当課",
  Goal: "目標（SDGsなど）",
  Note: "備考",
  Edition: "表題・凡例",
  Finding: "点検の指摘",
};

const JA = {
  title: "本文",
  help: "読み込んだ文書の全文です。色のついた箇所が、表や図のもとになった記載です。選ぶと詳しく表示します。",
  count: (lines: number, hasTables: boolean) => (hasTables ? `全 ${lines} 行（表の行を含む）` : `全 ${lines} 行`),
  marks: "色分け",
  kinds: KINDS_JA,
  outline: "目次",
  table: (number: number) => `表${number}`,
  tabbed: "タブで区切られた表",
  row: (row: number) => `表の ${row} 行目`,
  page: (page: number) => `${page} ページ`,
  search: "本文から探す語",
  highlight: "語を探す",
  clear: "消す",
  hits: (at: number, all: number) => (at === 0 ? `${all} 行に見つかりました` : `${all} 行のうち ${at} 行目`),
  noHits: "この語は見つかりません。",
  noHitsHere: "ここに示した行には見つかりません。",
  nextHit: "次",
  previousHit: "前",
  lineLink: (line: string) => `${line}へのリンク`,
  finding: (rule: string) => `点検の指摘：${rule}`,
  here: "ここに書かれていること",
  mark: (kind: string, label: string) => `${kind}：${label}`,
  loading: (lines: number, all: number) => `読み込み中…（${all} 行のうち ${lines} 行）`,
  pages: "行の範囲",
  range: (from: number, to: number) => `${from}～${to} 行`,
  noPlace: (place: string) => `リンクが指す箇所（${place}）は、この文書にありません。`,
  notKept: {
    LEFT_OUT: "本文は保存されていません。読み込むときに、本文を残さない指定（--without-text）がされました。",
    TOO_LARGE: "本文は保存されていません。保存できる大きさ（2 万行または 400 万字）を超えています。",
    NOT_THERE:
      "本文は保存されていません。本文を保存しない以前の版で読み込まれたか、文書そのものではない書き出しファイルから読み込まれました。",
  },
  whatToDo: {
    LEFT_OUT: "本文を見るには、指定を外して文書をもう一度読み込みます。",
    TOO_LARGE: "文書を分けて読み込むと、本文も見られます。",
    NOT_THERE: "文書をもう一度読み込むと、本文も見られます。",
  },
  passagesRemain: "記載箇所の引用は、これまでどおり各項目の「文書の記載」で読めます。",
};

export type DocumentWords = typeof JA;

const EN: DocumentWords = {
  title: "The document",
  help: "The whole text of the document as it was read. What is coloured is what the tables and pictures are made of; choose it to see more.",
  count: (lines, hasTables) => `${lines} line${lines === 1 ? "" : "s"}${hasTables ? ", rows of tables included" : ""}`,
  marks: "Colours",
  kinds: {
    Plan: "Plans",
    Initiative: "Initiatives",
    PolicyItem: "Policy items",
    Mark: "Marks of the matrix",
    PolicyDomain: "Domains",
    Target: "Targets",
    Department: "Departments",
    Goal: "Goals",
    Note: "Notes",
    Edition: "Title and legend",
    Finding: "Findings",
  },
  outline: "Outline",
  table: (number) => `Table ${number}`,
  tabbed: "Table of lines with tabs",
  row: (row) => `row ${row} of the table`,
  page: (page) => `Page ${page}`,
  search: "Words to find in the document",
  highlight: "Find words",
  clear: "Clear",
  hits: (at, all) => (at === 0 ? `on ${all} line${all === 1 ? "" : "s"}` : `${at} of ${all} lines`),
  noHits: "These words are not in the document.",
  noHitsHere: "These words are not on the lines shown here.",
  nextHit: "Next",
  previousHit: "Previous",
  lineLink: (line) => `Link to ${line}`,
  finding: (rule) => `Finding: ${rule}`,
  here: "What is stated here",
  mark: (kind, label) => `${kind}: ${label}`,
  loading: (lines, all) => `Loading … (${lines} of ${all} lines)`,
  pages: "Lines",
  range: (from, to) => `${from} to ${to}`,
  noPlace: (place) => `The document has no such place as the link names (${place}).`,
  notKept: {
    LEFT_OUT: "The text of the document is not kept: the edition was loaded with --without-text.",
    TOO_LARGE:
      "The text of the document is not kept: it is larger than what can be kept (20,000 lines, or 4 million characters).",
    NOT_THERE:
      "The text of the document is not kept: the edition was loaded by an earlier version that kept none, or from an exported file, which is not the document.",
  },
  whatToDo: {
    LEFT_OUT: "To see it, load the document again without this option.",
    TOO_LARGE: "If the document is loaded in parts, their text can be seen.",
    NOT_THERE: "Load the document again, and its text can be seen here.",
  },
  passagesRemain: "What the document says of each thing is still quoted in its details.",
};

export function documentWordsIn(language: string): DocumentWords {
  return language === "ja" ? JA : EN;
}
