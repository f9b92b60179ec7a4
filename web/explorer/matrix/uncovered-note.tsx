/** An edition in, out whether its document says more of the items that no plan covers than that they are there: whether it may say why, that is. */
import { NodeLinks } from "../address/node-links.tsx";
import type { Edition } from "../data/edition.ts";
import { useAnswer } from "../data/use-answer.ts";
import UNCOVERED_QUERY from "../queries/uncovered.graphql?raw";
import { useWords } from "../words/use-words.ts";

interface Answer {
  readonly policyItems: readonly {
    readonly id: string;
    readonly label: string;
    readonly notes: readonly { readonly id: string }[];
    readonly passagesConnection: {
      readonly edges: readonly { readonly properties: { readonly role: string } }[];
    };
  }[];
}

/** Where an item merely stands as one of all. */
const LISTED: ReadonlySet<string> = new Set(["MATRIX_ROW", "HEADING"]);

export function UncoveredNote({ edition }: { readonly edition: Edition }) {
  const words = useWords();
  const answer = useAnswer<Answer>(UNCOVERED_QUERY, { edition: edition.id });
  if (answer.state !== "there" || answer.data.policyItems.length === 0) return null;
  const { policyItems: items } = answer.data;
  const said = items.filter(
    ({ notes, passagesConnection: { edges } }) =>
      notes.length > 0 || edges.some(({ properties }) => !LISTED.has(properties.role)),
  );
  return (
    <p className="note" role="status">
      {said.length === 0 ? words.noReasonStated(items.length) : words.moreStated(said.length, items.length)}{" "}
      <NodeLinks edition={edition} nodes={said} />
    </p>
  );
}
