/** A way to take something away in, its line in the list out, with a few words on what it is for. */
import type { ReactNode } from "react";

export function Way({ help, children }: { readonly help?: string | undefined; readonly children: ReactNode }) {
  return (
    <li>
      {children} {help && <span className="aside">{help}</span>}
    </li>
  );
}
