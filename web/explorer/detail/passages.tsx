/** What is known of a node in, every place of the document that states it out, quoted unless it is a summary, with its place and who says it there. */
import { NodeLink } from "../address/node-link.tsx";
import { PlaceLink } from "../address/place-link.tsx";
import type { Edition } from "../data/edition.ts";
import { SummarySign } from "../words/summary-sign.tsx";
import { useWords } from "../words/use-words.ts";
import type { NodeAnswer, Quoted } from "./detail-query.ts";

export function Passages({ edition, node }: { readonly edition: Edition; readonly node: NodeAnswer }) {
  const words = useWords();
  const mentions = new Map((node.initiativesConnection?.edges ?? []).map((edge) => [edge.properties.place, edge.node]));
  const edges = node.passagesConnection?.edges ?? [];
  if (edges.length === 0) return null;
  return (
    <section>
      <h3>{words.passages}</h3>
      <ol className="passages">
        {edges.map(({ properties, node: passage }) => {
          const initiative = properties.role === "MENTION" ? mentions.get(passage.place) : undefined;
          return (
            <li key={passage.place}>
              <Text passage={passage} />
              <span className="aside">
                <PlaceLink of={passage} /> · {words.roles[properties.role] ?? properties.role}
              </span>
              {initiative && (
                <span className="aside said-by">
                  <NodeLink edition={edition} id={initiative.id}>
                    {initiative.label}
                  </NodeLink>
                  {initiative.plan && (
                    <>
                      {" · "}
                      <NodeLink edition={edition} id={initiative.plan.id}>
                        {initiative.plan.label}
                      </NodeLink>
                    </>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What is not the publication's own words is no quotation. */
function Text({ passage: { text, isSummary } }: { readonly passage: Quoted }) {
  if (!isSummary) return <blockquote lang="ja">{text}</blockquote>;
  return (
    <p className="summary-text">
      <SummarySign /> <span lang="ja">{text}</span>
    </p>
  );
}
