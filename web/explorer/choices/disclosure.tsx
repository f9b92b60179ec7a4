/** A summary and what it stands for in, the latter out for whoever opens it, and whenever something in it has been chosen. */
import { type ReactNode, useEffect, useState } from "react";

interface Props {
  readonly summary: string;
  readonly isChosen: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Disclosure({ summary, isChosen, className, children }: Props) {
  const [isOpen, setOpen] = useState(isChosen);
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
