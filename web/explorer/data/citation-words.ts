/** The language in, the words out that say where what is shown is from. */

const JA = {
  /** A year, a month or a day in ISO 8601. */
  date: (iso: string) => {
    const [year, month, day] = iso.split("-").map(Number);
    return `${year}年${month === undefined ? "" : `${month}月`}${day === undefined ? "" : `${day}日`}`;
  },
  draft: (title: string): readonly string[] => (title.includes("素案") ? [] : ["素案"]),
  work: (publisher: string, title: string, further: readonly string[]) =>
    `${publisher}「${title}」${further.length > 0 ? `（${further.join("、")}）` : ""}`,
  made: (work: string, edition: string) => `出典：${work}をもとに policy-graph で作成（版 ${edition}）`,
  source: (work: string) => `出典：${work}`,
  note: (note: string) => `注記：${note}`,
  /** `isPrefaceAlone`: no description is a summary. */
  caveat: (organization: string, isPrefaceAlone: boolean) =>
    `${isPrefaceAlone ? "前書き" : "説明文"}は要約です。${organization}の公式な資料ではありません。`,
  seen: (address: string, date: string) => `${address}（${date}閲覧）`,
  sentences: (parts: readonly string[]) => parts.map((part) => (/[。．.]$/u.test(part) ? part : `${part}。`)).join(""),
};

export type CitationWords = typeof JA;

const EN: CitationWords = {
  date: (iso) => iso,
  draft: () => ["draft"],
  work: (publisher, title, further) => [`${publisher}, “${title}”`, ...further].join(", "),
  made: (work, edition) => `Source: ${work}. Made from it with policy-graph, edition ${edition}`,
  source: (work) => `Source: ${work}`,
  note: (note) => `Note: ${note}`,
  caveat: (organization, isPrefaceAlone) =>
    `${isPrefaceAlone ? "The preface is a summary" : "Descriptions are summaries"}. Not an official document of ${organization}.`,
  seen: (address, date) => `${address} (seen on ${date})`,
  sentences: (parts) => parts.map((part) => (/[。．.]$/u.test(part) ? part : `${part}.`)).join(" "),
};

export function citationWordsIn(language: string): CitationWords {
  return language === "ja" ? JA : EN;
}
