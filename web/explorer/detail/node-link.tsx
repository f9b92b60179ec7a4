/** A node in, a link out that opens its detail beside what is shown; it can be opened in a window of its own, too. */
import type { MouseEvent, ReactNode } from "react";
import { formatAddress } from "../address/address.ts";
import { isForAnotherWindow } from "../address/is-for-another-window.ts";
import { shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";

interface Props {
  readonly edition: Pick<Edition, "id">;
  readonly id: string;
  /** What it is called where its text alone does not say it. */
  readonly label?: string;
  readonly children: ReactNode;
}

export function NodeLink({ edition, id, label, children }: Props) {
  const [address, change] = useAddress();
  const node = shortId(edition, id);
  const open = (event: MouseEvent) => {
    if (isForAnotherWindow(event)) return;
    event.preventDefault();
    change({ node });
  };
  return (
    <a
      className="node"
      href={formatAddress({ ...address, node })}
      lang="ja"
      title={label}
      aria-label={label}
      aria-current={node === address.node || undefined}
      onClick={open}
    >
      {children}
    </a>
  );
}
