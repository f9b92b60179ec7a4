/** What is said of plans in StratML and of exports of this program that are read again: values in, both wordings out. */
import { type Messages, type Nothing, type Numbers, quote, quoteJa, type Texts, type Wording } from "./wording.ts";

/** Said once of many places. */
const places = (count: number) => ({ en: count === 1 ? "One place." : `${count} places.`, ja: `（${count} か所）` });

export const STRAT_ML_MESSAGES = {
  "not-stratml": ({ root, namespace }: Texts<"root" | "namespace">) => ({
    en: `The XML is a ${quote(root)}${namespace === "" ? "" : ` of ${quote(namespace)}`}, and no plan in StratML. Expected StrategicPlan (Part 1) or PerformancePlanOrReport (Part 2) as its outermost element.`,
    ja: `この XML（${quoteJa(root)}${namespace === "" ? "" : `、名前空間${quoteJa(namespace)}`}）は、StratML 形式の計画ではありません。最も外側の要素を StrategicPlan（Part 1）か PerformancePlanOrReport（Part 2）にしてください。`,
  }),
  "not-stratml/core": ({ root }: Texts<"root">) => ({
    en: `The ${root} has no StrategicPlanCore, which would hold its goals. Expected a plan in StratML Part 1 or 2.`,
    ja: `${root} に、目標を収める StrategicPlanCore がありません。StratML Part 1 又は Part 2 の計画を指定してください。`,
  }),
  "goals-missing": (_: Nothing) => ({
    en: "The plan has no goal that says anything. Expected at least one Goal with a Name.",
    ja: "計画に、内容のある目標がありません。Name のある Goal が一つ以上必要です。",
  }),
  "element-not-read": ({ count }: Numbers<"count">) => ({
    en: `${count === 1 ? "One text of the document stands" : `${count} texts of the document stand`} in elements that StratML does not have there: nothing of the graph states them. Expected the elements of StratML Part 1 or 2.`,
    ja: `StratML で定められていない位置の要素に、文が ${count} か所あり、読み取っていません。StratML Part 1 又は Part 2 の要素を使ってください。`,
  }),
  "own-export/strat-ml": ({ from }: { readonly from: string | null }) => ({
    en: `The document is an export of this program, made from ${from ?? "another document"}. It holds less than that document: what it leaves out, it says itself. Expected the document that it was made from, where it is at hand.`,
    ja: `この文書は、${from ?? "別の文書"} から本プログラムが書き出したものです。元の文書より内容が少なく、省いた内容は文書の中に書かれています。手元にあれば、元の文書を指定してください。`,
  }),
  "own-export": ({ from }: Texts<"from">) => ({
    en: `The file is an export of this program, of what was read from ${quote(from)}. Places are those of that document.`,
    ja: `このファイルは、${quoteJa(from)}から読み取った内容を本プログラムが書き出したものです。記載箇所は、元の文書のものを示しています。`,
  }),
  "export-of-a-part/view": ({ view }: Texts<"view">) => ({
    en: `The file holds the view ${quote(view)} of an edition, which is a part of it. Expected the whole edition (policy-graph export --view graph --format jsonld).`,
    ja: `ファイルにあるのは、版の一部（${quoteJa(view)}）です。版の全体を書き出したもの（policy-graph export --view graph --format jsonld）を指定してください。`,
  }),
  "export-of-a-part/editions": ({ isSeveral }: { readonly isSeveral: boolean }) => ({
    en: `The file holds ${isSeveral ? "several editions" : "no edition"}. Expected the export of one whole edition (--view graph --format jsonld).`,
    ja: `ファイルに${isSeveral ? "複数の版があります" : "版がありません"}。一つの版の全体を書き出したもの（--view graph --format jsonld）を指定してください。`,
  }),
  "export-damaged/dangling": ({ id }: Texts<"id">) =>
    damaged({
      en: `${quote(id)} leads to or from what the file does not hold.`,
      ja: `${quoteJa(id)}の関係の相手が、ファイルにありません。`,
    }),
  "export-damaged/owner": ({ id, isSeveral }: Texts<"id"> & { readonly isSeveral: boolean }) =>
    damaged({
      en: `${quote(id)} belongs to ${isSeveral ? "several things" : "nothing"}.`,
      ja: `${quoteJa(id)}の属する先が、${isSeveral ? "複数あります" : "ありません"}。`,
    }),
  "export-damaged/space": ({ id, space }: Texts<"id" | "space">) =>
    damaged({
      en: `${quote(id)} is no id of ${space}s.`,
      ja: `${quoteJa(id)}は、${space} の ID として正しくありません。`,
    }),
  "export-damaged/id": ({ id }: Texts<"id">) =>
    damaged({
      en: `${quote(id)} is no id.`,
      ja: `${quoteJa(id)}は、ID として正しくありません。`,
    }),
  "export-damaged/attribute": ({ id, name, isMissing }: Texts<"id" | "name"> & { readonly isMissing: boolean }) =>
    damaged({
      en: `${quote(id)} has ${isMissing ? "no" : "a strange"} ${name}.`,
      ja: `${quoteJa(id)}の「${name}」が${isMissing ? "ありません" : "正しくありません"}。`,
    }),
  "organization-differs": ({ text, name }: Texts<"text" | "name">) => ({
    en: `The document is a plan of ${quote(text)}, while the edition file says ${quote(name)}: the edition file's counts. Expected the same name, or another edition file.`,
    ja: `文書は${quoteJa(text)}の計画ですが、版の情報では${quoteJa(name)}となっています。版の情報を用います。名称をそろえるか、正しい版の情報のファイルを使ってください。`,
  }),
  "period-differs": ({ from, to, statedFrom, statedTo }: Numbers<"from" | "to" | "statedFrom" | "statedTo">) => ({
    en: `The document is for ${from} to ${to}, while the edition file says ${statedFrom} to ${statedTo}: the edition file's counts.`,
    ja: `計画期間が、文書では ${from} 年から ${to} 年まで、版の情報では ${statedFrom} 年から ${statedTo} 年までとなっています。版の情報を用います。`,
  }),
  "period-backwards": (_: Nothing) => ({
    en: "The plan ends before it begins: no period is taken.",
    ja: "計画の終わりが始まりより前になっているため、計画期間は読み取っていません。",
  }),
  "source-differs": ({ what, text, fact }: Texts<"text" | "fact"> & { readonly what: Wording }) => ({
    en: `The document ${what.en} ${quote(text)}, while the edition file says ${quote(fact)}: the edition file's counts.`,
    ja: `${what.ja}が、文書では${quoteJa(text)}、版の情報では${quoteJa(fact)}となっています。版の情報を用います。`,
  }),
  "source-differs/stated": ({ what, said, fact }: Readonly<Record<"what" | "said" | "fact", Wording>>) => ({
    en: `The document's ${what.en} is ${said.en}, while the edition file says ${fact.en}: the edition file's counts.`,
    ja: `${what.ja}が、文書では${said.ja}、版の情報では${fact.ja}となっています。版の情報を用います。`,
  }),
  "source-not-taken": ({ what, text, why }: Texts<"text"> & Readonly<Record<"what" | "why", Wording>>) => ({
    en: `The document's ${what.en} is not taken. ${quote(text)}: ${why.en}.`,
    ja: `文書に書かれた${what.ja}（${quoteJa(text)}）は読み取っていません（${why.ja}）。`,
  }),
  "source-not-taken/prose": ({ text, offered }: Texts<"text"> & { readonly offered: readonly Wording[] }) => ({
    en: `${quote(text)} is no prose that may be summarized. Expected ${offered.map(({ ja, en }) => `${ja} (${en})`).join(", ")}.`,
    ja: `${quoteJa(text)}は、要約した部分として使えません。${offered.map(({ ja }) => ja).join("、")}のいずれかを書いてください。`,
  }),
  "submitter-left-out": ({ count }: Numbers<"count">) => ({
    en: `Who submitted the file is left out: ${count === 1 ? "one text" : `${count} texts`} about a person, which are no part of the plan.`,
    ja: `ファイルの提出者についての記載（${count} か所）は、計画の一部ではない個人の情報のため、読み取っていません。`,
  }),
  "unit-differs/indicator": ({ text, unit, targetUnit }: Texts<"text" | "unit" | "targetUnit">) => ({
    en: `${quote(text)} is in ${unit}, while the indicator is in ${quote(targetUnit)}: the value is kept as words.`,
    ja: `${quoteJa(text)}の単位は「${unit}」ですが、指標の単位は${quoteJa(targetUnit)}です。値は、数値にせず文字のまま残しました。`,
  }),
  "date-unreadable": ({ count }: Numbers<"count">) => ({
    en: `A date cannot be read as a year, month or day: no year is taken from it, and a note keeps it. ${places(count).en}`,
    ja: `日付を年、月又は日として読み取れません。年は読み取らず、備考として残しました${places(count).ja}。`,
  }),
  "year-by-end-date": ({ count }: Numbers<"count">) => ({
    en: `Only the end of a result's period is stated: the value counts for the year of that day, which need not be that of a fiscal year. ${places(count).en}`,
    ja: `実績の期間の終わりだけが書かれています。値は、その日の属する年のものとしました。年度とは異なることがあります${places(count).ja}。`,
  }),
  "referent-unknown": ({ text, count }: Texts<"text"> & Numbers<"count">) => ({
    en: `${quote(text)} and others identify nothing in the document: the relationships to them are kept as notes alone. ${places(count).en}`,
    ja: `${quoteJa(text)}などに当たるものが文書にありません。その関係は、備考としてのみ残しました${places(count).ja}。`,
  }),
  "crossing-kept-as-note": ({ count }: Numbers<"count">) => ({
    en: `An indicator names what is no policy item, or what it does not contribute to: the graph has a relationship from a target to the items that it contributes to alone, so that a note of the target says it. ${places(count).en}`,
    ja: `指標が、施策ではないもの又は寄与する先ではないものを挙げています。数値目標から結べるのは寄与する施策だけのため、備考として残しました${places(count).ja}。`,
  }),
  "sequence-not-a-code": ({ count }: Numbers<"count">) => ({
    en: `What numbers an objective is no number or letter that items are called by: it has no code, and a note keeps what is stated. ${places(count).en}`,
    ja: `施策の順序の表記が、番号として使える数字や文字ではありません。施策の番号とはせず、備考として残しました${places(count).ja}。`,
  }),
  "code-repeated": ({ text, count }: Texts<"text"> & Numbers<"count">) => ({
    en: `${quote(text)} and others number more than one objective: these have no code, and a note keeps what is stated. Expected a number of its own for each. ${places(count).en}`,
    ja: `${quoteJa(text)}など、複数の施策に同じ番号が付いています。施策の番号とはせず、備考として残しました。番号は、施策ごとに別にしてください${places(count).ja}。`,
  }),
  "code-outside-goal": ({ text, count }: Texts<"text"> & Numbers<"count">) => ({
    en: `${quote(text)} and others do not begin with the number of the goal that they stand below: these objectives have no code, and a note keeps what is stated. ${places(count).en}`,
    ja: `${quoteJa(text)}などが、上位の目標の番号で始まっていません。施策の番号とはせず、備考として残しました${places(count).ja}。`,
  }),
  "code-composed": ({ count }: Numbers<"count">) => ({
    en: `Objectives of several goals have the same number, as they begin anew below each: the goal's number stands before it in their codes. ${places(count).en}`,
    ja: `施策の番号が目標ごとに付け直されているため、目標の番号を前に付けたものを施策の番号としました${places(count).ja}。`,
  }),
  "indicator-without-dimension": ({ count }: Numbers<"count">) => ({
    en: `An indicator does not say what it measures (MeasurementDimension): it is called by its unit, or by what it stands below. ${places(count).en}`,
    ja: `指標に、何を測るか（MeasurementDimension）が書かれていません。単位又は上位の名称を指標名としました${places(count).ja}。`,
  }),
  "name-missing": ({ count }: Numbers<"count">) => ({
    en: `A goal or objective has no name: it is called by the first line of its description, or by its number or place. ${places(count).en}`,
    ja: `目標又は施策に名称がありません。説明の最初の行、番号又は位置を名称としました${places(count).ja}。`,
  }),
  "identifier-repeated": ({ text, count }: Texts<"text"> & Numbers<"count">) => ({
    en: `${quote(text)} and others identify several elements: what names them is taken to name the first. ${places(count).en}`,
    ja: `${quoteJa(text)}など、複数の要素に同じ識別子が付いています。参照先は、最初の要素としました${places(count).ja}。`,
  }),
} satisfies Messages;

function damaged({ en, ja }: Wording): Wording {
  return { en: `${en} Expected the file as it was exported.`, ja: `${ja}書き出したままのファイルを指定してください。` };
}
