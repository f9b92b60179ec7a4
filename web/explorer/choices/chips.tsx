/** Things that can be chosen in, a button for each out that is pressed while it is. */
import { type ReactNode, useId } from "react";

interface ChipsProps<T> {
  readonly title: string;
  readonly all: readonly T[];
  /** Empty: all. */
  readonly chosen: readonly T[];
  readonly choose: (chosen: readonly T[]) => void;
  readonly name: (one: T) => ReactNode;
  /** Whether choosing all of them is to choose none: not where there is something that has none of them. */
  readonly isWhole?: boolean;
}

/** All are on where none is chosen; the first that is pressed stays alone. */
export function Chips<T extends string | number>({ title, all, chosen, choose, name, isWhole = true }: ChipsProps<T>) {
  const id = useId();
  const toggle = (one: T) => {
    const next = chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
    choose(isWhole && next.length === all.length ? [] : all.filter((other) => next.includes(other)));
  };
  if (all.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend does not stand in a line with what it is of
    <div className="chips" role="group" aria-labelledby={id}>
      <span id={id} className="chips-title">
        {title}
      </span>
      {all.map((one) => (
        <button
          key={one}
          type="button"
          className="chip"
          aria-pressed={chosen.includes(one)}
          onClick={() => toggle(one)}
        >
          {name(one)}
        </button>
      ))}
    </div>
  );
}
