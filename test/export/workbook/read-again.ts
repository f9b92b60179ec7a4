/** A graph in, the graph that its workbook or its CSV files hold out, read by the program's own readers. */
import { planContent } from "../../../src/export/workbook/plan-content.ts";
import { writeCsvFiles } from "../../../src/export/workbook/write-csv-files.ts";
import { writeWorkbook } from "../../../src/export/workbook/write-workbook.ts";
import type { EditionFacts } from "../../../src/ingest/edition-facts.ts";
import { readSource } from "../../../src/ingest/source/read-source.ts";
import type { Source, SourceDocument } from "../../../src/ingest/source/source.ts";
import { joinSources } from "../../../src/ingest/tables/join-sources.ts";
import { type ReadTables, readTables } from "../../../src/ingest/tables/read-tables.ts";
import { templateMapping } from "../../../src/ingest/template/template-tables.ts";
import type { PolicyGraph } from "../../../src/model/policy-graph.ts";
import type { Language } from "../../../src/template/words.ts";

export function factsOf({ organization, edition }: PolicyGraph): EditionFacts {
  return {
    organization,
    edition: {
      ...{ name: edition.id.split("/")[1] ?? "", title: edition.title, stage: edition.stage, note: edition.note },
      // The period is the document's.
      ...{ period: null, source: null, summarized: null },
    },
  };
}

export const workbookDocument = (graph: PolicyGraph, language: Language): readonly SourceDocument[] => [
  { name: "plan.xlsx", bytes: writeWorkbook(planContent(graph, language)) },
];

export const csvDocuments = (graph: PolicyGraph, language: Language): readonly SourceDocument[] =>
  writeCsvFiles(planContent(graph, language)).map(({ name, text }) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));

export async function readDocuments(documents: readonly SourceDocument[], facts: EditionFacts): Promise<ReadTables> {
  const sources: Source[] = [];
  for (const document of documents) {
    const { source, problems } = await readSource(document);
    if (!source) throw new Error(`${document.name}: ${problems.map(({ message }) => message).join(" ")}`);
    sources.push(source);
  }
  const [first, ...others] = sources;
  if (!first) throw new Error("no document");
  const source = joinSources([first, ...others]);
  const mapping = templateMapping(source);
  if (!mapping) throw new Error("not recognized as the template");
  return readTables(source, mapping, facts, { name: source.name, hash: "" });
}
