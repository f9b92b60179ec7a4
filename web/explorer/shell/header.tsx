/** The editions, the one that is shown and the language in, the head of the page out. */
import { type Language, OF_EDITION, type View } from "../address/address.ts";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import { EditionOptions } from "../data/edition-options.tsx";
import type { EditionAbout as About } from "../data/editions.ts";
import { Search } from "../search/search.tsx";
import { useWords } from "../words/use-words.ts";
import { SourceLine } from "./source-line.tsx";

interface Props {
  readonly editions: readonly About[];
  /** Editions that are loaded, too, and not in the list. */
  readonly more: number;
  readonly about: About | undefined;
  /** All that is known of it; null while that is awaited. */
  readonly edition: Edition | null;
  readonly language: Language;
}

/** At the end of the other views stands how to take them along; these have files of their own, or nothing while nothing is sought. */
const OTHERWISE: ReadonlySet<View> = new Set(["changes", "try", "search"]);

export function Header({ editions, more, about, edition, language }: Props) {
  const [address, change] = useAddress();
  const words = useWords();
  /** The pages of the server choose as this one does. */
  const chosen = address.language ? `?lang=${address.language}` : "";
  return (
    <header className="page-head">
      <div className="names">
        {about ? <p className="product">{words.title}</p> : <h1>{words.title}</h1>}
        {about && (
          <h1 lang="ja">
            {about.organization?.name} {about.title}{" "}
            {!about.title.includes(words.stage[about.stage]) && (
              <span className="stage" lang={words.language}>
                {words.stage[about.stage]}
              </span>
            )}
          </h1>
        )}
      </div>
      {about && <Search edition={about} />}
      <div className="tools">
        {editions.length > 1 && about && (
          <label>
            <span>{words.edition}</span>
            <select value={about.id} onChange={(event) => change({ edition: event.target.value, ...OF_EDITION })}>
              <EditionOptions editions={editions.some(({ id }) => id === about.id) ? editions : [about, ...editions]} />
            </select>
            {more > 0 && <span>{words.moreEditions(more)}</span>}
          </label>
        )}
        <button
          type="button"
          className="link"
          lang={language === "ja" ? "en" : "ja"}
          onClick={() => change({ language: language === "ja" ? "en" : "ja" })}
        >
          {words.otherLanguage}
        </button>
        {about && !OTHERWISE.has(address.view) && <a href="#take-away">{words.take}</a>}
        <a href={`graphiql/${chosen}`}>GraphiQL</a>
        <a href={`feeds/${chosen}`}>feeds</a>
      </div>
      {edition && <SourceLine edition={edition} />}
    </header>
  );
}
