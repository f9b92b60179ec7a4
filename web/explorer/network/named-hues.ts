/** What colours tell apart in, each colour with its name out: of plans or policy domains, and what is none's or several's. */
import type { Colouring } from "../address/address.ts";
import type { Hue } from "../pictures/hues.ts";
import { OF_NONE, OF_SEVERAL } from "./colours.ts";

export interface NamedHue {
  readonly name: string;
  readonly hue: Hue;
}

/** Nothing for colours of kinds: their signs say it. */
export function namedHues(
  colouring: Colouring,
  entries: readonly { readonly key: number; readonly hue: Hue }[],
  nameOf: (key: number) => string,
  own: { readonly ofSeveral: string; readonly ofNone: string; readonly ofOther: string },
): readonly NamedHue[] {
  if (colouring === "kind") return [];
  return [
    ...entries.map(({ key, hue }) => ({ name: nameOf(key), hue })),
    ...(colouring === "plan" ? [{ name: own.ofSeveral, hue: OF_SEVERAL }] : []),
    { name: colouring === "plan" ? own.ofNone : own.ofOther, hue: OF_NONE },
  ];
}
