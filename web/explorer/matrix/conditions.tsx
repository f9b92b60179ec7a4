/** An edition in, out which of its plans and domains alone the matrix shows, and the way back to all: no other choice of the view says it. */
import { ALL_ITEMS } from "../address/address.ts";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";
import { conditionsOf } from "./conditions-of.ts";

export function Conditions({ edition }: { readonly edition: Edition }) {
  const [address, change] = useAddress();
  const words = useWords();
  const conditions = conditionsOf(edition, address, words);
  if (conditions.length === 0) return null;
  return (
    <p className="note conditions">
      {words.only(conditions)}{" "}
      <button type="button" className="link" onClick={() => change(ALL_ITEMS)}>
        {words.showAll}
      </button>
    </p>
  );
}
