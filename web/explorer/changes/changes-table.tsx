/** Rows of a table of old and new (新旧対照表) in, the table out: new at the left, what is different underlined. */
import { AddressLink } from "../address/address-link.tsx";
import { NodeLink } from "../address/node-link.tsx";
import { shortId } from "../address/short-id.ts";
import { useWords } from "../words/use-words.ts";
import type { ChangeRow, Entry, Piece } from "./changes-answer.ts";
import { changesWordsIn } from "./changes-words.ts";

/** The edition whose nodes they are. */
interface Whose {
  readonly id: string;
  /** Whether it is not the edition that is shown: its nodes are seen in its own matrix, not beside the table. */
  readonly isElsewhere?: boolean;
}

interface Props {
  /** null: of no edition that is loaded. */
  readonly next: Whose | null;
  readonly old: Whose | null;
  readonly rows: readonly ChangeRow[];
  readonly kinds: Readonly<Record<string, string>>;
}

export function ChangesTable({ next, old, rows, kinds }: Props) {
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
              <Entries entries={row.new} edition={next} />
            </td>
            <td>
              <Entries entries={row.old} edition={old} />
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

function Entries({ entries, edition }: { readonly entries: readonly Entry[]; readonly edition: Whose | null }) {
  if (entries.length === 0) return <span className="aside">—</span>;
  return entries.map(({ id, pieces, place }, index) => {
    const name = <Marked pieces={pieces.name} />;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a mark has nothing but its place
      <div key={index} className="entry" lang="ja">
        {id === null || edition === null ? (
          name
        ) : edition.isElsewhere ? (
          <AddressLink
            to={{ view: "matrix", edition: edition.id, against: null, node: shortId(edition, id) }}
            className="node"
          >
            {name}
          </AddressLink>
        ) : (
          <NodeLink edition={edition} id={id}>
            {name}
          </NodeLink>
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
