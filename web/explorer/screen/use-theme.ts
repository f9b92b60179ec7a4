/** The page's colours as they are now, light or dark, for what is drawn and not styled. */
import { useMemo } from "react";
import { useMedia } from "./use-media.ts";

export interface Theme {
  readonly isDark: boolean;
  readonly ink: string;
  readonly dim: string;
  readonly paper: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly font: string;
}

export function useTheme(): Theme {
  const isDark = useMedia("(prefers-color-scheme: dark)");
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
