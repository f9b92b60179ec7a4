/** The view `findings`: a row for each thing that was found in the document (文書の点検), with the place and what stands there. */
import { toEnumValue } from "../../model/enum-values.ts";
import type { Finding } from "../../model/problem.ts";
import type { WordList } from "../../template/words.ts";
import { type Column, inLines, tableOf } from "./table-of.ts";
import type { TableView } from "./view.ts";

const TITLE = { ja: "文書の点検", en: "findings" };
const SEVERITIES: WordList = {
  ERROR: { ja: "誤り", en: "error" },
  WARNING: { ja: "要確認", en: "warning" },
  INFORMATION: { ja: "参考", en: "information" },
};

export const findings: TableView = {
  name: "findings",
  title: TITLE,
  shows: "what was found in the document, with the places",
  showsInJapanese: "文書の点検で見つかったことと、その場所",
  choices: [],
  holds: "table",
  draw: ({ graph, findings }, selection) => {
    const columns: readonly Column<Finding>[] = [
      { name: "severity", words: SEVERITIES, cell: ({ severity }) => toEnumValue(severity) },
      { name: "rule", cell: ({ code }) => code },
      { name: "messageJa", cell: ({ messageJa }) => messageJa },
      { name: "message", cell: ({ message }) => message },
      {
        name: "place",
        head: { ja: "文書での場所", en: "Place in the document" },
        cell: ({ positions }) => inLines(positions.map(({ place }) => place)),
      },
      { name: "text", cell: ({ positions }) => inLines(positions.map(({ text }) => text)) },
    ];
    return tableOf({ graph, title: TITLE, selection }, columns, findings);
  },
};
