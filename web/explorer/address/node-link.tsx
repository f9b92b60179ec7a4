/** A node in, a link out that opens its detail beside what is shown. */
import type { ReactNode } from "react";
import { AddressLink } from "./address-link.tsx";
import { shortId } from "./short-id.ts";
import { useAddress } from "./use-address.ts";

interface Props {
  readonly edition: { readonly id: string };
  readonly id: string;
  /** What it is called where its text alone does not say it. */
  readonly label?: string;
  readonly children: ReactNode;
}

export function NodeLink({ edition, id, label, children }: Props) {
  const [address] = useAddress();
  const node = shortId(edition, id);
  return (
    <AddressLink
      to={{ node }}
      className="node"
      lang="ja"
      title={label}
      aria-label={label}
      aria-current={node === address.node || undefined}
    >
      {children}
    </AddressLink>
  );
}
