/** What is known of a document in, its outline out: beside the text where there is room, above it otherwise. */
import { useMemo } from "react";
import { AddressLink } from "../address/address-link.tsx";
import { useMedia } from "../screen/use-media.ts";
import { useWords } from "../words/use-words.ts";
import type { DocumentAnswer } from "./document-query.ts";
import { documentWordsIn } from "./document-words.ts";
import { outlineOf } from "./outline-of.ts";

export function Outline({ about }: { readonly about: DocumentAnswer }) {
  const own = documentWordsIn(useWords().language);
  const isBeside = useMedia("(min-width: 60rem)");
  const entries = useMemo(() => outlineOf(about, own.table), [about, own]);
  if (entries.length < 2) return null;
  const list = (
    <ol>
      {entries.map(({ position, place, label, level, kind }) => (
        <li key={`${position} ${label}`} className={`level-${level}`}>
          <AddressLink to={{ place }} lang="ja" className={`entry-${kind}`}>
            {label}
          </AddressLink>
        </li>
      ))}
    </ol>
  );
  return (
    <nav className="outline" aria-label={own.outline}>
      {isBeside ? (
        <>
          <h3>{own.outline}</h3>
          {list}
        </>
      ) : (
        <details>
          <summary>{own.outline}</summary>
          {list}
        </details>
      )}
    </nav>
  );
}
