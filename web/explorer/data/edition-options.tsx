/** Editions in, the entries of a list out in which one of them is chosen. */
import type { EditionAbout } from "./editions.ts";

export function EditionOptions({ editions }: { readonly editions: readonly EditionAbout[] }) {
  return editions.map(({ id, title, organization }) => (
    <option key={id} value={id} lang="ja">
      {organization?.name} {title} ({id.split("/")[1]})
    </option>
  ));
}
