/** An item with parts in, the button out that folds them away or shows them again. */
import { shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import type { Edition, Item } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";

interface Props {
  readonly item: Item;
  readonly edition: Edition;
  readonly isFolded: boolean;
}

export function FoldButton({ item, edition, isFolded }: Props) {
  const [{ folded }, change] = useAddress();
  const words = useWords();
  const id = shortId(edition, item.id);
  const toggle = () => change({ folded: isFolded ? folded.filter((one) => one !== id) : [...folded, id] });
  return (
    <button
      type="button"
      className="fold"
      aria-expanded={!isFolded}
      aria-label={words.partsOf(item.label)}
      onClick={toggle}
    />
  );
}
