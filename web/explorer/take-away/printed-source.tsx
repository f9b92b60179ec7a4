/** What is shown in, what stands below it on paper out: the address at which it is found again, and whose plan it is of where no head of the page says it. */
import { sourceLines } from "../data/citation.ts";
import type { Edition } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";
import { takeAwayWordsIn } from "./take-away-words.ts";
import { useViewLink } from "./view-link.ts";

interface Props {
  readonly edition: Edition;
  /** Where it does not begin on the first page. */
  readonly hasSource?: boolean;
}

export function PrintedSource({ edition, hasSource = false }: Props) {
  const { language } = useWords();
  const link = useViewLink(edition);
  return (
    <div className="printed-source">
      {hasSource && sourceLines(edition, language).map((line) => <p key={line}>{line}</p>)}
      <p>
        {takeAwayWordsIn(language).address}: {readable(link)}
      </p>
    </div>
  );
}

/** Slashes and Japanese as they are read, not as they are sent. */
function readable(link: string): string {
  try {
    return decodeURI(link).replaceAll("%2F", "/");
  } catch {
    return link;
  }
}
