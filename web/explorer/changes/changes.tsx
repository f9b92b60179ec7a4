/** An edition and those beside it in, the table of old and new (新旧対照表) with the one that is chosen out. */
import { useAddress } from "../address/use-address.ts";
import { Select } from "../choices/select.tsx";
import type { Edition } from "../data/edition.ts";
import { EditionOptions } from "../data/edition-options.tsx";
import type { EditionAbout } from "../data/editions.ts";
import { NotYet } from "../data/not-yet.tsx";
import { useWords } from "../words/use-words.ts";
import { changesFile, useChanges } from "./changes-answer.ts";
import { ChangesTable } from "./changes-table.tsx";
import { changesWordsIn } from "./changes-words.ts";

interface Props {
  readonly edition: Edition;
  readonly editions: readonly EditionAbout[];
}

const FILES = ["xlsx", "html", "csv"] as const;

export function Changes({ edition, editions }: Props) {
  const [{ against }] = useAddress();
  const { language } = useWords();
  const own = changesWordsIn(language);
  const others = editions.filter(({ id }) => id !== edition.id);
  const before = editions.find(({ id }) => id === edition.id)?.previous[0]?.id;
  // Most want to know what is different to the edition before; where there are two, there is nothing to choose.
  const old = against ?? before ?? (others.length === 1 ? (others[0]?.id ?? null) : null);
  const answer = useChanges(old === null ? null : changesFile(old, edition.id, language, "json"));
  return (
    <section className="changes" aria-labelledby="changes-title">
      <div className="view-head">
        <h2 id="changes-title">{own.title}</h2>
      </div>
      <p className="note">{own.help}</p>
      <Against others={others} old={old} />
      {old !== null && <NotYet answer={answer} />}
      {answer.state === "there" && old !== null && (
        <>
          <ul className="summary">
            {answer.data.summary.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {answer.data.rows.length > 0 && (
            <ChangesTable
              next={edition}
              old={{ id: old, isElsewhere: true }}
              rows={answer.data.rows}
              kinds={answer.data.kinds}
            />
          )}
          <p className="files">
            {own.files}{" "}
            {FILES.map((ending) => (
              <a key={ending} href={changesFile(old, edition.id, language, ending)} download>
                {own.fileNames[ending]}
              </a>
            ))}
          </p>
        </>
      )}
    </section>
  );
}

function Against({ others, old }: { readonly others: readonly EditionAbout[]; readonly old: string | null }) {
  const [, change] = useAddress();
  const own = changesWordsIn(useWords().language);
  const isListed = old === null || others.some((one) => one.id === old);
  return (
    <div className="choices">
      <Select label={own.against} value={old ?? ""} choose={(value) => change({ against: value || null })}>
        <option value="">{own.choose}</option>
        <EditionOptions editions={others} />
        {!isListed && <option value={old}>{old}</option>}
      </Select>
    </div>
  );
}
