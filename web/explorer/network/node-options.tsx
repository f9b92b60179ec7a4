/** A network in, the entries of a list out in which one of its nodes is chosen, kind by kind. */
import { KINDS } from "../address/address.ts";
import { shortId } from "../address/short-id.ts";
import type { Edition } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";
import type { Network } from "./network.ts";

export function NodeOptions({ edition, network }: { readonly edition: Edition; readonly network: Network }) {
  const words = useWords();
  return KINDS.map((kind) => (
    <optgroup key={kind} label={words.kinds[kind]}>
      {network.nodes
        .filter((node) => node.kind === kind)
        .map((node) => (
          <option key={node.id} value={shortId(edition, node.id)} lang="ja">
            {node.label}
          </option>
        ))}
    </optgroup>
  ));
}
