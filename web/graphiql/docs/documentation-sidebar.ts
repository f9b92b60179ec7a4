/** The window and a person's last choice in, which sidebar stands open at the start out, as GraphiQL takes it. */

/** As GraphiQL calls its own. */
export const DOCUMENTATION = "Documentation Explorer";
/** From here on it takes no room that the question and its answer need. */
const WIDE = "(min-width: 1000px)";
/** GraphiQL stores which sidebar is open, but not that somebody closed it. */
const CHOSEN = "policy-graph:sidebar";

export function openSidebar() {
  const chosen = stored(() => localStorage.getItem(CHOSEN)) ?? DOCUMENTATION;
  const isOpen = window.matchMedia(WIDE).matches && chosen !== "";
  return {
    ...(isOpen ? { visiblePlugin: chosen } : {}),
    onTogglePluginVisibility: (visible: { readonly title: string } | null) => {
      stored(() => localStorage.setItem(CHOSEN, visible?.title ?? ""));
    },
  };
}

/** A browser may forbid storing; then nothing is remembered. */
function stored<Value>(use: () => Value): Value | null {
  try {
    return use();
  } catch {
    return null;
  }
}
