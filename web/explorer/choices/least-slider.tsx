/** An edition in, the choice of how many plans must share an item for it to be shown out. */
import { useId } from "react";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";

interface Props {
  readonly edition: Edition;
  /** Where something else has been chosen that leaves no choice here. */
  readonly isOff?: boolean;
}

export function LeastSlider({ edition, isOff = false }: Props) {
  const [{ least }, change] = useAddress();
  const words = useWords();
  const id = useId();
  const most = Math.max(1, ...edition.items.map(({ planCount }) => planCount));
  const value = isOff ? 0 : least;
  return (
    <div className="choice">
      <label htmlFor={id}>{words.atLeast}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={most}
        step={1}
        value={value}
        disabled={isOff}
        aria-valuetext={words.shared(value)}
        onChange={(event) => change({ least: Number(event.target.value) }, "replace")}
      />
      <output htmlFor={id}>{words.shared(value)}</output>
    </div>
  );
}
