/** A summary and what it stands for in, the latter out for whoever opens it, and whenever something in it has been chosen. */
import { type ReactNode, useEffect, useState } from "react";

interface Props {
  readonly summary: string;
  readonly isChosen: boolean;
  /** Where there is room for it from the beginning. */
  readonly startsOpen?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Disclosure({ summary, isChosen, startsOpen = false, className, children }: Props) {
  const [isOpen, setOpen] = useState(isChosen || startsOpen);
  useEffect(() => {
    if (isChosen) setOpen(true);
  }, [isChosen]);
  return (
    <details className={className} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
