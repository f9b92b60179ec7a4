/** An edition and those beside it in, the table of old and new (新旧対照表) with the one that is chosen out. */
import { useId } from "react";
import { AddressLink } from "../address/address-link.tsx";
import { NodeLink } from "../address/node-link.tsx";
import { shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import { EditionOptions } from "../data/edition-options.tsx";
import type { EditionAbout } from "../data/editions.ts";
import { NotYet } from "../data/not-yet.tsx";
import { useWords } from "../words/use-words.ts";
import { type ChangeRow, changesFile, type Entry, type Piece, useChanges } from "./changes-answer.ts";
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
  // Where there are two, there is nothing to choose.
  const old = against ?? (others.length === 1 ? (others[0]?.id ?? null) : null);
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
            <Table edition={edition} old={{ id: old }} rows={answer.data.rows} kinds={answer.data.kinds} />
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
  const id = useId();
  const isListed = old === null || others.some((one) => one.id === old);
  return (
    <div className="choices">
      <div className="choice">
        <label htmlFor={id}>{own.against}</label>
        <select id={id} value={old ?? ""} onChange={(event) => change({ against: event.target.value || null })}>
          <option value="">{own.choose}</option>
          <EditionOptions editions={others} />
          {!isListed && <option value={old}>{old}</option>}
        </select>
      </div>
    </div>
  );
}

interface TableProps {
  readonly edition: Edition;
  readonly old: { readonly id: string };
  readonly rows: readonly ChangeRow[];
  readonly kinds: Readonly<Record<string, string>>;
}

function Table({ edition, old, rows, kinds }: TableProps) {
  const own = changesWordsIn(useWords().language);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" className="kind">
            {own.kind}
          </th>
          <th scope="col">{own.new}</th>
          <th scope="col">{own.old}</th>
          <th scope="col" className="remarks">
            {own.remarks}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing but their place
          <tr key={index} className={row.basis === "proposed" ? "proposed" : undefined}>
            <th scope="row">{kinds[row.kind]}</th>
            <td>
              <Entries entries={row.new} edition={edition} />
            </td>
            <td>
              <Entries entries={row.old} edition={old} isOther />
            </td>
            <td>
              {row.remarks.map((remark) => (
                <span key={remark} className="remark">
                  {remark}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface EntriesProps {
  readonly entries: readonly Entry[];
  /** Whose nodes they are. */
  readonly edition: { readonly id: string };
  /** Whether it is not the edition that is shown: its nodes are seen in its own matrix, not beside the table. */
  readonly isOther?: boolean;
}

function Entries({ entries, edition, isOther = false }: EntriesProps) {
  if (entries.length === 0) return <span className="aside">—</span>;
  return entries.map(({ id, pieces, place }, index) => {
    const name = <Marked pieces={pieces.name} />;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a mark has nothing but its place
      <div key={index} className="entry" lang="ja">
        {id === null && name}
        {id !== null && !isOther && (
          <NodeLink edition={edition} id={id}>
            {name}
          </NodeLink>
        )}
        {id !== null && isOther && (
          <AddressLink
            to={{ view: "matrix", edition: edition.id, against: null, node: shortId(edition, id) }}
            className="node"
          >
            {name}
          </AddressLink>
        )}
        {pieces.values.length > 0 && (
          <p>
            <Marked pieces={pieces.values} />
          </p>
        )}
        {pieces.text.length > 0 && (
          <p>
            <Marked pieces={pieces.text} />
          </p>
        )}
        {place !== null && <span className="aside">{place}</span>}
      </div>
    );
  });
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, isChanged }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have nothing but their place
    isChanged ? <u key={index}>{text}</u> : <span key={index}>{text}</span>,
  );
}
