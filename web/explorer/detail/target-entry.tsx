/** A target in, an entry of a list out: its name and its values in short. */
import { NodeLink } from "../address/node-link.tsx";
import type { Edition } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";
import type { ValuedTarget } from "./detail-query.ts";
import { valuesInShort } from "./values-in-short.ts";

export function TargetEntry({ edition, target }: { readonly edition: Edition; readonly target: ValuedTarget }) {
  const { language } = useWords();
  return (
    <li>
      <NodeLink edition={edition} id={target.id}>
        {target.label}
      </NodeLink>{" "}
      <span className="aside">{valuesInShort(target, language)}</span>
    </li>
  );
}
