/** Colours and type of every picture: those of the light theme, on white. */

export const WHITE = "#ffffff";
export const INK = "#1d1d1b";
export const DIM = "#595955";
export const LINE = "#deded8";
export const LINE_STRONG = "#b5b5ad";
export const ACCENT = "#a33d00";
export const TINT = "#fff3ea";
/** For whoever opens the file: the first that is there. */
export const FONTS =
  "'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'BIZ UDPGothic', 'Yu Gothic UI', 'Yu Gothic', Meiryo, sans-serif";

/** So much of the accent on white, from 0 to 1. */
export function accentGround(share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [accent, white] = [ACCENT, WHITE].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((accent ?? 0) * share + (white ?? 0) * (1 - share));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
