/** An edition in, a link to each view that has something of it to show out. */
import { type Address, VIEWS, type View } from "../address/address.ts";
import { AddressLink } from "../address/address-link.tsx";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";

interface Props {
  readonly edition: Edition | null;
  /** Whether there is another edition. */
  readonly isOneOfSeveral: boolean;
}

export function ViewLinks({ edition, isOneOfSeveral }: Props) {
  const [address] = useAddress();
  const words = useWords();
  // Whoever follows a link to a view without anything in it sees where they are.
  const views = VIEWS.filter((view) => view === address.view || hasView(view, edition, isOneOfSeveral, address));
  return (
    <nav className="views" aria-label={words.views}>
      {views.map((view) => (
        <AddressLink key={view} to={{ view }} aria-current={view === address.view ? "page" : undefined}>
          {words.viewNames[view]}
        </AddressLink>
      ))}
    </nav>
  );
}

function hasView(view: View, edition: Edition | null, isOneOfSeveral: boolean, { query }: Address): boolean {
  if (view === "changes") return edition !== null && isOneOfSeveral;
  if (view === "partners")
    return edition !== null && edition.plans.filter(({ initiatives }) => initiatives[0]).length > 1;
  if (view === "pair") return edition !== null && edition.plans.length > 1;
  if (view === "goals") return edition !== null && edition.goals.length > 0;
  if (view === "targets") return edition?.isMeasured ?? false;
  // The way back to what was found, for whoever looks at something else meanwhile.
  if (view === "search") return query !== "";
  return true;
}
