/** The two names that a finding compares in, one below the other with the signs marked in which they differ out; nothing where it compares none. */
import { useWords } from "../words/use-words.ts";
import { differingSigns, type Piece } from "./differing-signs.ts";
import { findingsWordsIn } from "./findings-words.ts";

interface Props {
  /** Of the server: two, or none. */
  readonly names: readonly string[];
  /** `item-name-differs`: says where each of the names stands. */
  readonly rule: string;
}

export function ComparedNames({ names: [first, second], rule }: Props) {
  const { compared } = findingsWordsIn(useWords().language);
  if (first === undefined || second === undefined) return null;
  const [here, there] = compared[rule] ?? ["", ""];
  const [own, other] = differingSigns(first, second);
  return (
    <dl className="compared">
      <Name where={here} pieces={own} />
      <Name where={there} pieces={other} />
    </dl>
  );
}

function Name({ where, pieces }: { readonly where: string; readonly pieces: readonly Piece[] }) {
  return (
    <div>
      <dt className="aside">{where}</dt>
      <dd lang="ja">{pieces.map(({ start, text, isOwn }) => (isOwn ? <mark key={start}>{text}</mark> : text))}</dd>
    </div>
  );
}
