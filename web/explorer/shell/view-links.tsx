/** The address in, a link to each view out; a link can be opened beside this page, too. */
import type { MouseEvent } from "react";
import { formatAddress, VIEWS } from "../address/address.ts";
import { isForAnotherWindow } from "../address/is-for-another-window.ts";
import { useAddress } from "../address/use-address.ts";
import { useWords } from "../words/use-words.ts";

export function ViewLinks() {
  const [address, change] = useAddress();
  const words = useWords();
  return (
    <nav className="views" aria-label={words.views}>
      {VIEWS.map((view) => {
        const follow = (event: MouseEvent) => {
          if (isForAnotherWindow(event)) return;
          event.preventDefault();
          change({ view });
        };
        return (
          <a
            key={view}
            href={formatAddress({ ...address, view }) || "./"}
            aria-current={view === address.view ? "page" : undefined}
            onClick={follow}
          >
            {words.viewNames[view]}
          </a>
        );
      })}
    </nav>
  );
}
