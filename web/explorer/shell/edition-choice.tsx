/** The editions that are loaded in, links to what the address means in each out: of which one it speaks, nobody but the reader knows. */
import { AddressLink } from "../address/address-link.tsx";
import { useAddress } from "../address/use-address.ts";
import type { EditionAbout } from "../data/editions.ts";
import { useWords } from "../words/use-words.ts";
import type { Words } from "../words/words.ts";

interface Props {
  readonly editions: readonly EditionAbout[];
  /** Editions that are loaded, too, and not in the list. */
  readonly more: number;
}

export function EditionChoice({ editions, more }: Props) {
  const [{ node, overlap, cell, focus, from, to }] = useAddress();
  const words = useWords();
  const isLink = [node, overlap, cell, focus, from, to].some((part) => part !== null);
  return (
    <div className="state edition-choice">
      <h2>{words.chooseEdition}</h2>
      {isLink && <p>{words.linkWithoutEdition}</p>}
      <ul>
        {editions.map(({ id, title, stage, periodFrom, periodTo, loadedAt, organization }) => (
          <li key={id}>
            <AddressLink to={{ edition: id }}>
              <span lang="ja">
                {organization?.name} {title}
              </span>
            </AddressLink>{" "}
            <span className="aside">
              {[words.stage[stage], periodOf(periodFrom, periodTo), loadedOn(loadedAt, words), id]
                .filter((text) => text !== "")
                .join("　")}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{words.moreEditions(more)}</p>}
    </div>
  );
}

function periodOf(from: number | null, to: number | null): string {
  return from === null && to === null ? "" : `${from ?? ""}–${to ?? ""}`;
}

/** The reader's day, not that of UTC. */
function loadedOn(loadedAt: string | null, { language, loadedOn: said }: Words): string {
  return loadedAt === null ? "" : said(new Date(loadedAt).toLocaleDateString(language));
}
