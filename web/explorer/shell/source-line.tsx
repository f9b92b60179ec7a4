/** An edition in, one line out that says whether its prose is a summary and which publication it is from; all that is known of that for whoever opens it, and on paper. */
import { useState } from "react";
import { caveatOf, publicationOf } from "../data/citation.ts";
import { citationWordsIn } from "../data/citation-words.ts";
import type { Edition } from "../data/edition.ts";
import { useIsPrinting } from "../screen/use-is-printing.ts";
import { useWords } from "../words/use-words.ts";
import { sourceWordsIn } from "./source-words.ts";

export function SourceLine({ edition }: { readonly edition: Edition }) {
  const { language } = useWords();
  const isPrinting = useIsPrinting();
  const [isOpen, setOpen] = useState(false);
  const caveat = caveatOf(edition, language);
  return (
    <details
      className="source-line"
      open={isOpen || isPrinting}
      onToggle={(event) => !isPrinting && setOpen(event.currentTarget.open)}
    >
      <summary>
        {caveat && <strong>{caveat}</strong>} <span>{publicationOf(edition, language)}</span>
      </summary>
      <dl>
        {factsOf(edition, language).map(({ name, fact, isOfDocument }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang={isOfDocument ? "ja" : undefined}>{isAddress(fact) ? <a href={fact}>{fact}</a> : fact}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function factsOf({ id, organization, title, note, source, summarized }: Edition, language: string) {
  const own = sourceWordsIn(language);
  const parts = summarized.map((prose) => own.prose[prose]);
  const facts = [
    { name: own.publisher, fact: source.publisher ?? organization, isOfDocument: true },
    { name: own.title, fact: source.title ?? title, isOfDocument: true },
    { name: own.date, fact: source.date && citationWordsIn(language).date(source.date), isOfDocument: false },
    { name: own.url, fact: source.url, isOfDocument: false },
    { name: own.licence, fact: source.licence, isOfDocument: true },
    { name: own.summarized, fact: parts.length > 0 ? own.summarizedParts(parts) : null, isOfDocument: false },
    { name: own.note, fact: note, isOfDocument: true },
    { name: own.edition, fact: id, isOfDocument: false },
  ];
  return facts.flatMap(({ fact, ...one }) => (fact ? [{ ...one, fact }] : []));
}

/** The loader takes no other addresses; what somebody wrote into the database by hand leads nowhere. */
const isAddress = (fact: string) => /^https?:\/\//iu.test(fact);
