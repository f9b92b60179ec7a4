/** A media query in, whether it holds out, now and whenever that changes. */
import { useCallback, useSyncExternalStore } from "react";

/** Where there is a mouse there is a keyboard: hints at keys are for it. */
export const WITH_KEYS = "(hover: hover) and (pointer: fine)";

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
