/** What is to be known of a whole picture: which document it shows, and what of it. */
import { toEnumValue } from "../../model/enum-values.ts";
import type { PolicyGraph } from "../../model/policy-graph.ts";
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
      ...(Object.fromEntries(chosen) as Attributes),
    },
  };
}
