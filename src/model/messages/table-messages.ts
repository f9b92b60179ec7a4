/** What is said of tables that are read by a mapping: of their heads, rows, cells and the values in them; and of the template's sheets. */
import {
  didYouMeanOne,
  didYouMeanOneJa,
  type Messages,
  type Nothing,
  type Numbers,
  quote,
  quoteJa,
  type Texts,
  type Wording,
} from "./wording.ts";

const several = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);

export const TABLE_MESSAGES = {
  "cell-not-read": ({ count }: Numbers<"count">) => ({
    en: `${count === 1 ? "A cell or line of the document is" : `${count} cells and lines of the document are`} in no column and under no heading that the mapping names: nothing of the graph states them. Name the column in the mapping, with "note" to keep it or "ignore" to leave it out.`,
    ja: `列の対応付けのどの列や見出しにも当たらないセルや行が ${count} か所あり、読み取っていません。対応付けにその列を加え、備考として残す場合は "note"、読み取らない場合は "ignore" と書いてください。`,
  }),
  "mark-of-no-item": ({ text, name }: Texts<"text" | "name">) => ({
    en: `${quote(text)} stands in the row of ${quote(name)}, which is no policy item: kept as a note. A plan covers items.`,
    ja: `施策ではない${quoteJa(name)}の行に${quoteJa(text)}があります。プランに含まれるのは施策だけのため、備考として残しました。`,
  }),
  "stated-differently": ({ head, name }: Texts<"head" | "name">) => ({
    en: `Under ${quote(head)} another row says something else of ${quote(name)}, which is one by its code or name: what stands first is taken, this is kept as a note. Expected one row, or the same in all.`,
    ja: `番号又は名称から同じものと判断した${quoteJa(name)}について、${quoteJa(head)}の列の内容が別の行と異なります。先にある行の内容を用い、こちらは備考として残しました。一つの行にまとめるか、内容をそろえてください。`,
  }),
  "department-doubtful/levels": (_: Nothing) => ({
    en: "It may be a bureau and its department, or two departments.",
    ja: "部とその課なのか、二つの課なのか、判断できません。",
  }),
  "department-doubtful/dot": (_: Nothing) => ({
    en: "It may be one department with a dot in its name, or a facility and a department.",
    ja: "名称に「・」を含む一つの課なのか、施設と課なのか、判断できません。",
  }),
  "goal-unknown": ({ text, why }: Texts<"text"> & { readonly why: Wording }) => ({
    en: `${quote(text)} is no goal or target of the SDGs that is known: ${why.en}`,
    ja: `${quoteJa(text)}は、SDGs のゴール又はターゲットとして読み取れません。${why.ja}`,
  }),
  "year-unreadable": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} is no year: the values of the row are of none. Expected 2026, 令和8年度 or R8.`,
    ja: `${quoteJa(text)}を年として読み取れないため、この行の値は年のないものとしました。2026、令和8年度、R8 のように書いてください。`,
  }),
  "year-unreadable/left-out": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} is no year, and is left out. Expected 2026, 令和8年度 or R8.`,
    ja: `${quoteJa(text)}を年として読み取れないため、省きました。2026、令和8年度、R8 のように書いてください。`,
  }),
  "item-not-in-matrix/named": ({ text, near }: Texts<"text"> & { readonly near: readonly string[] }) => ({
    en: `${quote(text)} is named here, but no row of the tables is that item${didYouMeanOne(near)}. Correct it, or add the row.`,
    ja: `${quoteJa(text)}が挙げられていますが、その施策の行がどの表にもありません。${didYouMeanOneJa(near)}ここを直すか、行を加えてください。`,
  }),
  "unit-differs": ({ text, unit, targetUnit }: Texts<"text" | "unit" | "targetUnit">) => ({
    en: `${quote(text)} is in ${unit}, while the target is in ${targetUnit}: the value is kept as words.`,
    ja: `${quoteJa(text)}の単位は「${unit}」ですが、数値目標の単位は「${targetUnit}」です。値は、数値にせず文字のまま残しました。`,
  }),
  "cell-formula/column": ({
    head,
    text,
    count,
    taken,
    example,
  }: Texts<"head" | "text"> & Numbers<"count" | "taken"> & { readonly example: string | null }) => ({
    en: `${several(count, "A cell", "cells")} under ${quote(head)} hold a formula or an error in place of a value, such as ${quote(text)}. ${example === null ? "Nothing is read from them: export the table with values." : `${taken === count ? "Each row" : `${taken} rows`} is taken to belong to what its own identifier begins with, such as ${example}.`}`,
    ja: `${quoteJa(head)}の列に、値でなく数式やエラーの入ったセルが ${count} 個あります（例：${quoteJa(text)}）。${example === null ? "ここからは何も読み取っていません。値の入った表を書き出し直してください。" : `${taken === count ? "各行" : `うち ${taken} 行`}は、その行の識別子の初めの部分（例：${example}）に属するものとしました。`}`,
  }),
  "cell-formula": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} is a formula that nobody computed, or an error: nothing is read from it.`,
    ja: `${quoteJa(text)}は計算されていない数式かエラーのため、読み取っていません。`,
  }),
  "row-without-name/table": ({ text, count }: Texts<"text"> & Numbers<"count">) => ({
    en: `${count === 1 ? "A row names" : `${count} rows name`} nothing, such as the one that begins ${quote(text)}: no column that names something has a cell in it. What else it holds is not read.`,
    ja: `名称の列が空の行が ${count} 行あります（例：${quoteJa(text)}で始まる行）。その行のほかの内容は読み取っていません。`,
  }),
  "row-without-name": ({ text }: Texts<"text">) => ({
    en: `The row at ${quote(text)} has no name: nothing of it is read.`,
    ja: `${quoteJa(text)}のある行に名称がないため、読み取っていません。`,
  }),
  "reference-unknown/item": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} is no item that the document numbers so: the initiative is kept, and what it refers to is not known.`,
    ja: `${quoteJa(text)}という番号の施策が文書にありません。取組は残しましたが、参照先は不明です。`,
  }),
  "parent-unknown": ({ text }: Texts<"text">) => ({
    en: `No row of any table has the identifier, code or name ${quote(text)}. Expected one of those that the tables name.`,
    ja: `識別子、番号又は名称が${quoteJa(text)}の行が、どの表にもありません。表にあるものを書いてください。`,
  }),
  "code-was-date": ({ text, code }: Texts<"text"> & { readonly code: string | null }) => ({
    en: `${quote(text)} is a date, which a spreadsheet makes of a code such as 1-1: taken for ${code}.`,
    ja: `${quoteJa(text)}は日付です。1-1 のような番号を表計算ソフトが日付に変えたものとみて、${code} と読み取りました。`,
  }),
  "template-column-missing": ({
    place,
    sheet,
    columns,
  }: Texts<"place"> & { readonly sheet: Wording; readonly columns: readonly Wording[] }) => ({
    en: `${place}: The sheet ${sheet.ja} (${sheet.en}) has no column ${columns.map(({ ja, en }) => `${ja} (${en})`).join(", ")}: nothing of it is read. Head the columns as the template does.`,
    ja: `${place}：シート「${sheet.ja}」に、列${columns.map(({ ja }) => `「${ja}」`).join("")}がないため、このシートは読み取っていません。列の見出しを、様式のとおりにしてください。`,
  }),
  "title-differs": ({ text, title }: Texts<"text" | "title">) => ({
    en: `The document calls the plan ${quote(text)}, the edition ${quote(title)}: the edition's title is taken.`,
    ja: `計画の題名が、文書では${quoteJa(text)}、版の情報では${quoteJa(title)}となっています。版の情報の題名を用います。`,
  }),
  "note-of-nothing": (_: Nothing) => ({
    en: "The note is of no row that is known, and is not read.",
    ja: "どの行についての備考か分からないため、読み取っていません。",
  }),
  "value-without-kind": ({ text, kinds }: Texts<"text"> & { readonly kinds: readonly string[] }) => ({
    en: `The row does not say what ${quote(text)} is: ${kinds.join(", ")}.`,
    ja: `${quoteJa(text)}が何の値か書かれていません。${kinds.join("、")}のいずれかを書いてください。`,
  }),
  "count-unreadable/value": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} is no number: that of the value is read instead. Expected a number, or － where there is none.`,
    ja: `${quoteJa(text)}を数として読み取れないため、値の欄の数を用いました。数を書くか、ない場合は「－」としてください。`,
  }),
  "count-unreadable": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} is no whole number, and is left out. Expected 3 or nothing.`,
    ja: `${quoteJa(text)}を整数として読み取れないため、省きました。3 のような整数を書くか、空欄にしてください。`,
  }),
  "count-unreadable/number": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} is no number: rows are counted instead. Expected 1, 2, ….`,
    ja: `${quoteJa(text)}を番号として読み取れないため、行の順番を番号としました。1、2 のように書いてください。`,
  }),
  "word-unknown": ({ text, offered }: Texts<"text"> & { readonly offered: readonly string[] }) => ({
    en: `${quote(text)} is none of ${offered.join(", ")}.`,
    ja: `${quoteJa(text)}は使えません。${offered.join("、")}のいずれかを書いてください。`,
  }),
  "reference-unknown": ({
    text,
    near,
    sheets,
  }: Texts<"text"> & { readonly near: readonly string[]; readonly sheets: readonly string[] }) => ({
    en: `No row above is called ${quote(text)}${didYouMeanOne(near)}. Expected the key, code, number or name of a row of the sheets ${sheets.join(", ")}.`,
    ja: `${quoteJa(text)}に当たる行がありません。${didYouMeanOneJa(near)}シート${sheets.map((sheet) => `「${sheet}」`).join("")}にある記号、番号又は名称を書いてください。`,
  }),
  "reference-ambiguous": ({ text, count }: Texts<"text"> & Numbers<"count">) => ({
    en: `${count} rows are called ${quote(text)}. Give each a key (記号), and write that.`,
    ja: `${quoteJa(text)}に当たる行が ${count} 行あります。それぞれに「記号」を付け、その記号を書いてください。`,
  }),
  "strength-unknown": ({ text }: Texts<"text">) => ({
    en: `How strong ${quote(text)} is, is not known.`,
    ja: `${quoteJa(text)}がどの程度の関連を示すのか分かりません。`,
  }),
  "row-without-owner": ({ text }: Texts<"text">) => ({
    en: `The row at ${quote(text)} does not say what it belongs to, and neither does one above it.`,
    ja: `${quoteJa(text)}のある行が何に属するのか、この行にもその上の行にも書かれていません。`,
  }),
  "mapping-needed": ({ questions }: { readonly questions: readonly Wording[] }) => ({
    en: `What the columns mean is not clear: ${questions.map(({ en }) => en).join(" ")} Let policy-graph init write a mapping, look at it, and check the document again.`,
    ja: `列の意味が分からないため、読み取れません。${questions.map(({ ja }) => ja).join("")}policy-graph init で列の対応付けのファイルを作り、内容を確認してから、もう一度点検してください。`,
  }),
  "mapping-assumed": ({ said }: Texts<"said">) => ({
    en: `There is no mapping; the heads were taken for: ${said}. If that is not meant, let policy-graph init write a mapping, and say it there.`,
    ja: `列の対応付けのファイルがないため、見出しから列の意味を判断しました（${said}）。異なる場合は、policy-graph init で対応付けのファイルを作り、そこで指定してください。`,
  }),
  "not-a-plan/tables": ({ document }: Texts<"document">) => ({
    en: `${document} holds no plan that could be read: no table has a column that names domains, items, plans or targets, and no headings are numbered. Let policy-graph init show what it finds.`,
    ja: `${document} から計画を読み取れません。分野、施策、プラン又は数値目標の名称の列を持つ表がなく、番号の付いた見出しもありません。policy-graph init で、読み取れる内容を確認してください。`,
  }),
  "mapping-table-missing": ({
    table,
    document,
    near,
  }: Texts<"table" | "document"> & { readonly near: readonly string[] }) => ({
    en: `The mapping names a table “${table}”, which ${document} does not have${didYouMeanOne(near)}. Correct its name, or take it out of the mapping.`,
    ja: `列の対応付けにある表「${table}」が、${document} にありません。${didYouMeanOneJa(near)}対応付けの表の名前を直すか、対応付けから除いてください。`,
  }),
  "mapping-table-unknown": ({ table, near }: Texts<"table"> & { readonly near: readonly string[] }) => ({
    en: `The mapping does not know the table “${table}”${didYouMeanOne(near)}. Add it with its columns, or with "ignore": true.`,
    ja: `表「${table}」が、列の対応付けにありません。${didYouMeanOneJa(near)}列とともに加えるか、"ignore": true として加えてください。`,
  }),
  "mapping-head-missing/all": ({ table, heads }: Texts<"table"> & { readonly heads: readonly string[] }) => ({
    en: `Table “${table}”: none of its rows has two of the heads that the mapping names: ${heads.join(", ")}.`,
    ja: `表「${table}」に、列の対応付けにある見出し（${heads.join("、")}）を二つ以上持つ行がありません。`,
  }),
  "mapping-head-missing": ({ table, head, near }: Texts<"table" | "head"> & { readonly near: readonly string[] }) => ({
    en: `Table “${table}” has no column “${head}”, which the mapping names${didYouMeanOne(near)}. Correct the head, or take it out of the mapping.`,
    ja: `表「${table}」に、列の対応付けにある列「${head}」がありません。${didYouMeanOneJa(near)}対応付けの見出しを直すか、対応付けから除いてください。`,
  }),
  "mapping-head-unknown": ({ table, head }: Texts<"table" | "head">) => ({
    en: `Table “${table}” has a column “${head}” that the mapping does not know. Add it with a role, or with the role "ignore".`,
    ja: `表「${table}」の列「${head}」が、列の対応付けにありません。役割（role）とともに加えるか、役割を "ignore" として加えてください。`,
  }),
  "mapping-open/table": ({ table }: Texts<"table">) => ({
    en: `Table “${table}”: no row looks like the heads of its columns, and the mapping names none. Name them in "columns", each with a role, or say "ignore": true of the table.`,
    ja: `表「${table}」に列の見出しらしい行がなく、列の対応付けにも書かれていません。"columns" に見出しと役割（role）を書くか、表を "ignore": true としてください。`,
  }),
  "mapping-open": ({ table, head }: Texts<"table" | "head">) => ({
    en: `Table “${table}”: what column “${head}” means is still an open question. Give it a role in the mapping in place of null.`,
    ja: `表「${table}」の列「${head}」の意味が、まだ決められていません。列の対応付けで、null を役割（role）に書き換えてください。`,
  }),
} satisfies Messages;
