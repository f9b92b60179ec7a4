/** What happens elsewhere on the page in, what the search does about it out: the key `/` and links go to it, a press outside closes it. */
import { type RefObject, useEffect } from "react";

const TYPED_IN = "input, textarea, select, [contenteditable]:not([contenteditable='false'])";

/** Of the box, for whoever leads to it from elsewhere. */
export const SEARCH_ID = "search";

export function goToSearch(): void {
  document.getElementById(SEARCH_ID)?.focus();
}

export function useSlashKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
      if (event.key !== "/" || !isPlain || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TYPED_IN)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [input]);
}

/** `close` has to stay the same. */
export function usePressOutside(place: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !place.current?.contains(target)) close();
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, [place, close]);
}
