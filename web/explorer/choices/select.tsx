/** Things of which one is chosen in, a list out that is opened to choose it, with its title beside it. */
import { type ReactNode, useId } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  /** Options. */
  readonly children: ReactNode;
}

export function Select({ label, value, choose, children }: Props) {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {children}
      </select>
    </div>
  );
}
