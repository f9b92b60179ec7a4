/** An edition and what was chosen of it in, what a table says of itself out: whose plan it is of, from which document, and which part. */
import type { PolicyGraph } from "../../model/policy-graph.ts";
import { STAGE_WORDS, SUMMARIZED_WORDS, type Words } from "../../template/words.ts";
import type { TableAbout, TableFact } from "../export-table.ts";
import { headOf } from "../writing/column-words.ts";
import { PARAMETERS } from "./parse-selection.ts";
import { EVERYTHING, type Selection } from "./selection.ts";

const CHOSEN: Readonly<Record<string, Words>> = {
  plan: { ja: "絞り込み：プラン", en: "Only plans" },
  domain: { ja: "絞り込み：分野", en: "Only domains" },
  minPlanCount: { ja: "絞り込み：プラン数（以上）", en: "Only items in at least so many plans" },
  maxPlanCount: { ja: "絞り込み：プラン数（以下）", en: "Only items in at most so many plans" },
  minWeight: { ja: "絞り込み：重み（以上）", en: "Only a weight of at least" },
  kind: { ja: "絞り込み：種類", en: "Only kinds" },
};

export function tableAbout({ organization, edition }: PolicyGraph, title: Words, selection: Selection): TableAbout {
  const { sourcePublisher, sourceTitle, sourceDate, sourceUrl, sourceLicence, note, documentName, id } = edition;
  const stated = { sourcePublisher, sourceTitle, sourceDate, sourceUrl, sourceLicence, note, documentName };
  return {
    title,
    facts: [
      { name: headOf("organization"), value: organization.name },
      { name: { ja: "計画", en: "Plan" }, value: edition.title },
      { name: headOf("stage"), value: STAGE_WORDS[edition.stage] },
      ...Object.entries(stated).flatMap(([name, value]): readonly TableFact[] =>
        value === null ? [] : [{ name: headOf(name), value }],
      ),
      ...summarizedIn(edition.summarized),
      { name: { ja: "版の ID", en: "Id of the edition" }, value: id },
      ...chosen(selection),
      { name: { ja: "作成", en: "Made with" }, value: "policy-graph" },
    ],
  };
}

/** 要約された文: which prose is not the document's. */
function summarizedIn(prose: PolicyGraph["edition"]["summarized"]): readonly TableFact[] {
  if (prose.length === 0) return [];
  const inLanguage = (language: keyof Words, between: string) =>
    prose.map((one) => SUMMARIZED_WORDS[one][language]).join(between);
  return [{ name: headOf("summarized"), value: { ja: inLanguage("ja", "、"), en: inLanguage("en", ", ") } }];
}

function chosen(selection: Selection): readonly TableFact[] {
  return PARAMETERS.flatMap(({ name, choice }) => {
    const value = String(selection[choice]);
    return value === String(EVERYTHING[choice]) ? [] : [{ name: CHOSEN[name] ?? headOf(name), value }];
  });
}
