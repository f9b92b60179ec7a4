/** Signs and colours with their names in, what they mean out, above what is drawn with them. */
import type { Kind } from "../address/address.ts";
import { hueOn } from "../pictures/hues.ts";
import { useTheme } from "../screen/use-theme.ts";
import { useWords } from "../words/use-words.ts";
import { KindSign } from "./kind-sign.tsx";
import { appearanceOf } from "./kinds.ts";
import type { NamedHue } from "./named-hues.ts";
import { networkWordsIn } from "./network-words.ts";

interface Props {
  /** Empty where their signs stand in the chips. */
  readonly kinds: readonly Kind[];
  /** Empty where kinds have colours of their own. */
  readonly hues: readonly NamedHue[];
}

const REACH = 7;

export function Legend({ kinds, hues }: Props) {
  const words = useWords();
  const theme = useTheme();
  if (kinds.length === 0 && hues.length === 0) return null;
  return (
    <ul className="network-legend" aria-label={networkWordsIn(words.language).legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
            <KindSign
              kind={kind}
              x={0}
              y={0}
              radius={Math.min(REACH, 0.7 * appearanceOf(kind).size)}
              color={hues.length === 0 ? hueOn(theme, appearanceOf(kind)) : theme.dim}
              ground={theme.paper}
            />
          </svg>{" "}
          {words.kinds[kind]}
        </li>
      ))}
      {hues.map(({ name, hue }) => (
        <li key={name}>
          <svg width="16" height="10" aria-hidden="true">
            <rect width="16" height="10" rx="2" fill={hueOn(theme, hue)} />
          </svg>{" "}
          <span lang="ja">{name}</span>
        </li>
      ))}
    </ul>
  );
}
