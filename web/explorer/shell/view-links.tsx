/** Nothing in, a link to each view out. */
import { VIEWS } from "../address/address.ts";
import { AddressLink } from "../address/address-link.tsx";
import { useAddress } from "../address/use-address.ts";
import { useWords } from "../words/use-words.ts";

export function ViewLinks() {
  const [address] = useAddress();
  const words = useWords();
  return (
    <nav className="views" aria-label={words.views}>
      {VIEWS.map((view) => (
        <AddressLink key={view} to={{ view }} aria-current={view === address.view ? "page" : undefined}>
          {words.viewNames[view]}
        </AddressLink>
      ))}
    </nav>
  );
}
