/** What is shown in, its address out as it means the same to anybody: with the edition and the language in it. */
import { formatAddress } from "../address/address.ts";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import { languageOf } from "../words/words.ts";

export function useViewLink(edition: Pick<Edition, "id">): string {
  const [address] = useAddress();
  const search = formatAddress({ ...address, language: languageOf(address.language), edition: edition.id });
  return `${window.location.origin}${window.location.pathname}${search}`;
}
