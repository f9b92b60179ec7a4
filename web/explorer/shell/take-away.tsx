/** A view's data in, links to the same data out: as files, and as the question that was asked. */
import type { Edition } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";

interface Props {
  readonly edition: Edition;
  /** Of feeds that have what is on the screen, e.g. `matrix.csv`. */
  readonly files: readonly string[];
  /** What feeds need to be told of the choice, beside the edition. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query: string;
}

export function TakeAway({ edition, files, parameters = {}, query }: Props) {
  const words = useWords();
  const chosen = new URLSearchParams({ edition: edition.id, ...parameters });
  const question = new URLSearchParams({ query, variables: JSON.stringify({ edition: edition.id }, null, 2) });
  return (
    <footer className="take-away">
      <h3>{words.take}</h3>
      <ul>
        {files.map((file) => (
          <li key={file}>
            <a href={`feeds/${file}?${chosen}`}>{file}</a>
          </li>
        ))}
        <li>
          <a href="feeds/">{words.allFeeds}</a>
        </li>
        <li>
          <a href={`graphiql/?${question}`}>{words.query}</a>
        </li>
      </ul>
    </footer>
  );
}
