/** What is known of a node in, what was counted of it out, beside the total that the document itself states. */
import { useWords } from "../words/use-words.ts";
import type { NodeAnswer } from "./detail-query.ts";

/** In the order in which they are read. */
const COUNTS = [
  "planCount",
  "initiativeCount",
  "itemCount",
  "coveredItemCount",
  "sharedItemCount",
  "ownItemCount",
  "domainCount",
  "statedMarkCount",
] as const;

export function Counts({ node }: { readonly node: NodeAnswer }) {
  const words = useWords();
  const counted = COUNTS.flatMap((name) => {
    const count = node[name] ?? null;
    return count === null ? [] : [{ name, count }];
  });
  if (counted.length === 0) return null;
  return (
    <dl className="counts">
      {counted.map(({ name, count }) => (
        <div key={name}>
          <dt>{(node.__typename === "Initiative" && words.initiativeCounts[name]) || words.counts[name]}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
