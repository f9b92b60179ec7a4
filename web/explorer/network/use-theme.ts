/** The page's colours as they are now, light or dark, for what is drawn and not styled. */
import { useMemo, useSyncExternalStore } from "react";

export interface Theme {
  readonly isDark: boolean;
  readonly ink: string;
  readonly dim: string;
  readonly paper: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly font: string;
}

const dark = window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  dark.addEventListener("change", listener);
  return () => dark.removeEventListener("change", listener);
}

export function useTheme(): Theme {
  const isDark = useSyncExternalStore(subscribe, () => dark.matches);
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const of = (name: string) => style.getPropertyValue(name).trim();
    return {
      isDark,
      ink: of("--ink"),
      dim: of("--dim"),
      paper: of("--paper"),
      line: of("--line"),
      lineStrong: of("--line-strong"),
      font: of("--text"),
    };
  }, [isDark]);
}
