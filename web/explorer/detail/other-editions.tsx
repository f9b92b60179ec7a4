/** What is known of a node in, what it was and what became of it in other editions out, each a click away. */
import { AddressLink } from "../address/address-link.tsx";
import { shortId } from "../address/short-id.ts";
import type { Edition } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";
import type { Corresponding, NodeAnswer, Titled } from "./detail-query.ts";
import { detailWordsIn } from "./detail-words.ts";

/** Nothing where the edition is compared with none. */
export function OtherEditions({ edition, node }: { readonly edition: Edition; readonly node: NodeAnswer }) {
  const words = detailWordsIn(useWords().language);
  const before = node.correspondencesAsNew ?? [];
  const after = node.correspondencesAsOld ?? [];
  if (before.length + after.length === 0) return null;
  return (
    <section className="other-editions">
      <h3>{words.otherEditions}</h3>
      <ul>
        {before.map((one) => (
          <Elsewhere key={one.id} one={one} other={one.comparison?.oldEdition ?? null} edition={edition} isBefore />
        ))}
        {after.map((one) => (
          <Elsewhere key={one.id} one={one} other={one.comparison?.newEdition ?? null} edition={edition} />
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly one: Corresponding;
  readonly other: Titled | null;
  readonly edition: Edition;
  /** Whether the other edition is the old one. */
  readonly isBefore?: boolean;
}

function Elsewhere({ one, other, edition, isBefore = false }: Props) {
  const words = detailWordsIn(useWords().language);
  if (other === null) return null;
  const { change, basis, nodes } = one;
  const isElsewhere = other.organization !== null && !edition.id.startsWith(`${other.organization.id}/`);
  const remark = words.inBrackets([words.changes[change], ...(basis === "PROPOSED" ? [words.proposed] : [])]);
  return (
    <li>
      <span className="aside">
        {isBefore ? words.before : words.after}{" "}
        <span lang="ja">{isElsewhere ? `${other.organization?.name} ${other.title}` : other.title}</span>
      </span>{" "}
      {nodes.map(({ id, label }) => (
        <AddressLink key={id} to={{ edition: other.id, node: shortId(other, id) }} className="node" lang="ja">
          {label}
        </AddressLink>
      ))}
      {nodes.length === 0 && <span>{words.nothing}</span>} <span className="aside">{remark.trim()}</span>
    </li>
  );
}
