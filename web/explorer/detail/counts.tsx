/** What is known of a node in, what was counted of it out, beside the total that the document itself states. */
import { useWords } from "../words/use-words.ts";
import type { Words } from "../words/words.ts";
import type { NodeAnswer } from "./detail-query.ts";

/** In the order in which they are read. */
const COUNTS = [
  "planCount",
  "initiativeCount",
  "partCount",
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
    return count === null || (name === "partCount" && count === 0) ? [] : [{ name, count }];
  });
  // Where other editions have none, there is nothing more to say.
  const inAll = node.allItems && node.allItems.totalCount > (node.items?.length ?? 0) ? node.allItems.totalCount : null;
  if (counted.length === 0 && inAll === null) return null;
  return (
    <dl className="counts">
      {counted.map(({ name, count }) => (
        <div key={name}>
          <dt>{wordOf(node.__typename, name, words)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
      {inAll !== null && (
        <div>
          <dt>{words.allItems}</dt>
          <dd>{inAll}</dd>
        </div>
      )}
    </dl>
  );
}

function wordOf(type: string, name: string, words: Words): string | undefined {
  if (type === "Department" && name === "planCount") return words.plansOfItems;
  return (type === "Initiative" && words.initiativeCounts[name]) || words.counts[name];
}
