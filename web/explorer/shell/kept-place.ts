/** The node that is open in; out, whatever was looked at stays where it was on the screen when the panel opens or closes, and the focus comes back to what opened it. */
import { useEffect, useLayoutEffect, useRef } from "react";

interface Pressed {
  readonly element: HTMLElement;
  /** Pixels below the top of the window. */
  readonly top: number;
  readonly isInPanel: boolean;
  readonly at: number;
}

/** Longer ago, and something else changed what is open: the way back, say. */
const LONGEST_MILLISECONDS = 1_000;
const PANEL = "aside.detail";

export function KeptPlace({ node }: { readonly node: string | null }) {
  const opener = useRef<HTMLElement | null>(null);
  const pressed = useRef<Pressed | null>(null);
  const last = useRef<string | null | undefined>(undefined);

  useEffect(() => {
    const note = (event: MouseEvent | KeyboardEvent) => {
      const from = event instanceof MouseEvent ? pressedIn(event) : focused();
      const isInPanel = from === null || from.closest(PANEL) !== null;
      const element = isInPanel ? (connected(opener.current) ?? marked()) : from;
      const top = element?.getBoundingClientRect().top ?? 0;
      pressed.current = element && { element, top, isInPanel, at: performance.now() };
    };
    document.addEventListener("click", note, true);
    document.addEventListener("keydown", note, true);
    return () => {
      document.removeEventListener("click", note, true);
      document.removeEventListener("keydown", note, true);
    };
  }, []);

  useLayoutEffect(() => {
    const before = last.current;
    last.current = node;
    if (before === node) return;
    // Whoever follows a link to a node sees where it stands.
    if (before === undefined) return node === null ? undefined : reveal(marked(), "center");
    const from = pressed.current;
    const isRecent = from !== null && performance.now() - from.at < LONGEST_MILLISECONDS;
    const still = focused();
    if (node !== null && isRecent && !from.isInPanel) opener.current = from.element;
    // An answer was waited for.
    else if (node !== null && still && !still.closest(PANEL)) opener.current = still;
    if (isRecent && from.element.isConnected)
      window.scrollBy({ top: from.element.getBoundingClientRect().top - from.top, behavior: "instant" });
    if (node !== null && isRecent && !from.isInPanel) reveal(connected(from.element), "nearest");
    if (node === null && focused() === null) {
      const back = connected(opener.current) ?? (isRecent ? connected(from.element) : null);
      (back ?? document.getElementById("content"))?.focus({ preventScroll: true });
    }
  }, [node]);
  return null;
}

function pressedIn({ target, detail }: MouseEvent): HTMLElement | null {
  // By a key: where the focus is.
  if (detail === 0 && focused()) return focused();
  const element = target instanceof Element ? target.closest<HTMLElement>("a, button, input, [tabindex]") : null;
  // A hit is gone with its list: what it was looked for in stays.
  return element?.getAttribute("role") === "option" ? focused() : (element ?? focused());
}

function focused(): HTMLElement | null {
  const element = document.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : null;
}

function marked(): HTMLElement | null {
  return document.querySelector<HTMLElement>(`main a[aria-current="true"]:not(${PANEL} a)`);
}

function connected(element: HTMLElement | null): HTMLElement | null {
  return element?.isConnected ? element : null;
}

/** Only where it is out of sight, or below the panel. */
function reveal(element: HTMLElement | null, block: ScrollLogicalPosition): void {
  if (!element || element.closest("header")) return;
  const { top, bottom } = element.getBoundingClientRect();
  const sheet = document.querySelector(PANEL);
  const style = sheet && getComputedStyle(sheet);
  // As high as it will be when all is in it.
  const covered = style?.position === "fixed" ? Number.parseFloat(style.maxHeight) || 0 : 0;
  const end = window.innerHeight - covered;
  if (top < 0 || bottom > end) element.scrollIntoView({ block, inline: "nearest" });
}
