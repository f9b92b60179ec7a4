/** An edition in, the citation of what is shown out, to be copied in either language. */
import { citationOf } from "../data/citation.ts";
import type { Edition } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";
import { CopyText } from "./copy-text.tsx";
import { takeAwayWordsIn } from "./take-away-words.ts";
import { useViewLink } from "./view-link.ts";

export function Citation({ edition }: { readonly edition: Edition }) {
  const { language } = useWords();
  const own = takeAwayWordsIn(language);
  const link = useViewLink(edition);
  const inLanguage = (one: string) => citationOf(edition, one, link, today());
  return (
    <>
      <p className="citation">{inLanguage(language)}</p>
      <ul>
        <li>
          <CopyText text={inLanguage(language)} button={own.cite} byHand={own.citeByHand} />
        </li>
        <li>
          <CopyText text={inLanguage(own.elsewhere)} button={own.citeElsewhere} byHand={own.citeByHand} />
        </li>
      </ul>
    </>
  );
}

/** Where the reader is, in ISO 8601. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
