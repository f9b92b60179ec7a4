/** What is on the screen in, links to the same data as files and as a query out. */
import type { Address } from "../address/address.ts";
import type { Edition } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";

const FORMATS = ["excel.csv", "csv"] as const;
const GRAPH_FORMATS = ["gexf", "graphml", "cx2", "node-link.json", "dot"] as const;

export function TakeAway({ edition, address }: { readonly edition: Edition; readonly address: Address }) {
  const words = useWords();
  const parameters = new URLSearchParams({ edition: edition.id });
  if (address.least > 0) parameters.set("minPlanCount", String(address.least));
  const link = (view: string, format: string) => `feeds/${view}.${format}?${parameters}`;
  // Feeds know no "in no plan": the whole is offered then.
  return (
    <footer className="take-away">
      <h3>{words.take}</h3>
      <ul>
        {FORMATS.map((format) => (
          <li key={format}>
            <a href={link("matrix", format)}>matrix.{format}</a>
          </li>
        ))}
        {GRAPH_FORMATS.map((format) => (
          <li key={format}>
            <a href={link("coverage", format)}>coverage.{format}</a>
          </li>
        ))}
        <li>
          <a href="feeds/">{words.allFeeds}</a>
        </li>
      </ul>
    </footer>
  );
}
