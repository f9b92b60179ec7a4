/** Things of which one is always chosen in, a row of buttons out: they look unlike chips, which only narrow what is shown. */
import { useId } from "react";

interface Props<T> {
  readonly title: string;
  readonly all: readonly T[];
  readonly chosen: T;
  readonly choose: (chosen: T) => void;
  readonly name: (one: T) => string;
}

export function Segments<T extends string | number>({ title, all, chosen, choose, name }: Props<T>) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend does not stand in a line with what it is of
    <div className="segments" role="group" aria-labelledby={id}>
      <span id={id} className="chips-title">
        {title}
      </span>
      <span className="segments-row">
        {all.map((one) => (
          <button key={one} type="button" aria-pressed={one === chosen} onClick={() => choose(one)}>
            {name(one)}
          </button>
        ))}
      </span>
    </div>
  );
}
