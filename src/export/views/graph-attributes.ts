/** What is to be known of a whole picture: which document it shows, and what of it. */
import { toEnumValue } from "../../model/enum-values.ts";
import type { Edition, PolicyGraph } from "../../model/policy-graph.ts";
import type { Attributes, ExportGraph } from "../export-graph.ts";
import { EVERYTHING, type Selection } from "./selection.ts";

export function aboutGraph(
  { organization, edition }: PolicyGraph,
  view: string,
  selection: Selection,
): Pick<ExportGraph, "title" | "attributes"> {
  const chosen = Object.entries(selection).filter(
    ([name, value]) => String(value) !== String(EVERYTHING[name as keyof Selection]),
  );
  return {
    title: `${organization.name} ${edition.title}: ${view}`,
    attributes: {
      view,
      organization: organization.name,
      edition: edition.id,
      stage: toEnumValue(edition.stage),
      documentName: edition.documentName,
      documentHash: edition.documentHash,
      ...sourceOf(edition),
      ...(Object.fromEntries(chosen) as Attributes),
    },
  };
}

/** What the edition file says of the publication, as far as it says something: whoever has the file alone is to know whose words are in it. */
function sourceOf({ note, sourceTitle, sourcePublisher, sourceDate, sourceUrl, sourceLicence, summarized }: Edition) {
  const known = { sourceTitle, sourcePublisher, sourceDate, sourceUrl, sourceLicence, note };
  return {
    ...(Object.fromEntries(Object.entries(known).filter(([, said]) => said !== null)) as Attributes),
    ...(summarized.length > 0 ? { summarized: summarized.map(toEnumValue) } : {}),
  };
}
