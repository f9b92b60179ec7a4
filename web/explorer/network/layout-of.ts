/** What the address asks for in, how the network is laid out: as it says, or as suits the question and the screen. */
import type { Address, Layout } from "../address/address.ts";

/** Of more, columns would be many screens long. */
const MOST_IN_COLUMNS = 800;

export function layoutOf(
  { layout, focus, from, to }: Pick<Address, "layout" | "focus" | "from" | "to">,
  screen: { readonly isNarrow: boolean; readonly nodeCount: number },
): Layout {
  if (layout !== null) return layout;
  if (focus !== null) return "around";
  if (screen.isNarrow && (from === null || to === null)) return "shared";
  return screen.nodeCount > MOST_IN_COLUMNS ? "force" : "flow";
}
