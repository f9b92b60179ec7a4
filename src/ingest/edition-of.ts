/** The edition of a graph, from what is known of it and of the document that it was read from. */
import { editionId } from "../model/ids.ts";
import type { Edition } from "../model/policy-graph.ts";
import type { EditionFacts } from "./edition-facts.ts";

/** What the edition says that it was read from. */
export interface DocumentRead {
  readonly name: string;
  /** Of its bytes (`hashOf`). */
  readonly hash: string;
}

/** `period`: the one that the document states, where the facts have none. */
export function editionOf(
  { organization, edition }: EditionFacts,
  document: DocumentRead,
  period: EditionFacts["edition"]["period"] = null,
): Edition {
  const { from = null, to = null } = edition.period ?? period ?? {};
  return {
    id: editionId(organization.id, edition.name),
    title: edition.title,
    stage: edition.stage,
    periodFrom: from,
    periodTo: to,
    note: edition.note,
    sourceTitle: edition.source?.title ?? null,
    sourcePublisher: edition.source?.publisher ?? null,
    sourceDate: edition.source?.date ?? null,
    sourceUrl: edition.source?.url ?? null,
    sourceLicence: edition.source?.licence ?? null,
    summarized: edition.summarized ?? [],
    documentName: document.name,
    documentHash: document.hash,
  };
}
