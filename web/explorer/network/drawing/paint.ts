/** The colours with which a network is drawn: those of the page as it is, or those of paper. */
import { DIM, INK, LINE, LINE_STRONG, WHITE } from "../../pictures/paper.ts";
import type { Theme } from "../../screen/use-theme.ts";

export type Paint = Pick<Theme, "isDark" | "ink" | "dim" | "paper" | "line" | "lineStrong">;

export const ON_PAPER: Paint = {
  isDark: false,
  ink: INK,
  dim: DIM,
  paper: WHITE,
  line: LINE,
  lineStrong: LINE_STRONG,
};
