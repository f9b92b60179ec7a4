/** The editions, the one that is shown and the language in, the head of the page out. */
import type { Language } from "../address/address.ts";
import type { ChangeAddress } from "../address/use-address.ts";
import type { EditionsAnswer } from "../data/editions.ts";
import { useWords } from "../words/use-words.ts";

type About = EditionsAnswer["editions"][number];

interface Props {
  readonly editions: readonly About[];
  readonly about: About | undefined;
  readonly language: Language;
  readonly change: ChangeAddress;
}

export function Header({ editions, about, language, change }: Props) {
  const words = useWords();
  return (
    <header className="page-head">
      <div className="names">
        <p className="product">{words.title}</p>
        {about && (
          <h1 lang="ja">
            {about.municipality?.name} {about.title}{" "}
            <span className="stage" lang={words.language}>
              {words.stage[about.stage]}
            </span>
          </h1>
        )}
      </div>
      <div className="tools">
        {editions.length > 1 && about && (
          <label>
            <span>{words.edition}</span>
            <select value={about.id} onChange={(event) => change({ edition: event.target.value, node: null })}>
              {editions.map(({ id, title, municipality }) => (
                <option key={id} value={id} lang="ja">
                  {municipality?.name} {title} ({id.split("/")[1]})
                </option>
              ))}
            </select>
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
        <a href="graphiql/">GraphiQL</a>
        <a href="feeds/">feeds</a>
      </div>
    </header>
  );
}
