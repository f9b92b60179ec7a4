/** A change of what is shown in, a link out that makes it; it can be opened in a window of its own, too. */
import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { type Address, formatAddress } from "./address.ts";
import { useAddress } from "./use-address.ts";

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "onClick"> {
  readonly to: Partial<Address>;
}

export function AddressLink({ to, ...rest }: Props) {
  const [address, change] = useAddress();
  const follow = (event: MouseEvent) => {
    if (isForAnotherWindow(event)) return;
    event.preventDefault();
    change(to);
  };
  return <a {...rest} href={formatAddress({ ...address, ...to }) || "./"} onClick={follow} />;
}

/** Whether the browser is to follow the link by itself: into a window or a tab of its own, or onto the disk. */
export function isForAnotherWindow({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return metaKey || ctrlKey || shiftKey || altKey;
}
