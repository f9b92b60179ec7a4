/** The window and a person's last choice in, whether the documentation stands open at the start out, as GraphiQL takes it. */
const TITLE = "Documentation Explorer";
/** From here on it takes no room that the question and its answer need. */
const WIDE = "(min-width: 1000px)";
/** GraphiQL stores which sidebar is open, but not that somebody closed it. */
const CLOSED = "policy-graph:sidebar-closed";

export function documentationSidebar() {
  const isOpen = window.matchMedia(WIDE).matches && stored(() => localStorage.getItem(CLOSED)) === null;
  return {
    ...(isOpen ? { visiblePlugin: TITLE } : {}),
    onTogglePluginVisibility: (visible: object | null) =>
      stored(() => (visible ? localStorage.removeItem(CLOSED) : localStorage.setItem(CLOSED, "yes"))),
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
