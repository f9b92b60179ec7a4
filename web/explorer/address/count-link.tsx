/** A number and what it counted in, a link out that shows just that; all numbers that lead somewhere look the same. */
import type { ReactNode } from "react";
import type { Address } from "./address.ts";
import { AddressLink } from "./address-link.tsx";

interface Props {
  readonly to: Partial<Address>;
  /** What is counted, where the number alone does not say it. */
  readonly label?: string | undefined;
  /** Where the same link stands beside it, the keyboard needs to stop but once. */
  readonly isRepeated?: boolean;
  readonly children: ReactNode;
}

export function CountLink({ to, label, isRepeated = false, children }: Props) {
  return (
    <AddressLink to={to} className="count-link" aria-label={label} title={label} tabIndex={isRepeated ? -1 : undefined}>
      {children}
    </AddressLink>
  );
}
