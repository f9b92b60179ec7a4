/** What is known of a node in, what the document says of it in a word each out: level, state, period, direction, source. */
import { useWords } from "../words/use-words.ts";
import type { NodeAnswer } from "./detail-query.ts";
import { detailWordsIn } from "./detail-words.ts";

export function Facts({ node }: { readonly node: NodeAnswer }) {
  const own = detailWordsIn(useWords().language);
  const { levelName, status, periodFrom = null, periodTo = null, direction, source, identifier, scheme } = node;
  const period = periodFrom === null && periodTo === null ? null : `${periodFrom ?? ""}–${periodTo ?? ""}`;
  const facts = [
    { name: own.scheme, fact: scheme, isOfDocument: true },
    { name: own.level, fact: levelName, isOfDocument: true },
    { name: own.status, fact: status, isOfDocument: true },
    { name: own.period, fact: period, isOfDocument: false },
    { name: own.direction, fact: direction && own.directions[direction], isOfDocument: false },
    { name: own.source, fact: source, isOfDocument: true },
    { name: own.identifier, fact: identifier, isOfDocument: true },
  ].filter(({ fact }) => fact);
  if (facts.length === 0) return null;
  return (
    <dl className="counts facts">
      {facts.map(({ name, fact, isOfDocument }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd lang={isOfDocument ? "ja" : undefined}>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
