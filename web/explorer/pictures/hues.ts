/** A place in a list in, a colour that tells what stands there from its neighbours out: a plan has the same one in every view. */
export type Ground = "light" | "dark";

/** On a light and on a dark ground. */
export type Hue = Readonly<Record<Ground, string>>;

/** After Okabe and Ito (2008), as those of kinds are, and begun with blue as the files for other tools are; at least 4.5 : 1, for numbers of plans are written in them. */
const HUES = [
  { light: "#0072b2", dark: "#56b4e9" },
  { light: "#b84f00", dark: "#ff8a3d" },
  { light: "#00805d", dark: "#2cc79a" },
  { light: "#a64d7e", dark: "#e09ac0" },
  { light: "#8f6300", dark: "#ecb53a" },
  { light: "#6b4c9a", dark: "#b9a3e3" },
  { light: "#357481", dark: "#9fd8e4" },
  { light: "#5d4037", dark: "#bcaaa4" },
] as const satisfies readonly Hue[];

/** Beyond eight they begin anew, and the number beside it alone tells. */
export function hueAt(place: number): Hue {
  return HUES[place % HUES.length] ?? HUES[0];
}

export function hueOn({ isDark }: { readonly isDark: boolean }, { light, dark }: Hue): string {
  return isDark ? dark : light;
}

interface EditionPlans {
  /** In the order of their numbers. */
  readonly plans: readonly { readonly id: string }[];
}

/** Of one of an edition's plans. */
export function planHue({ plans }: EditionPlans, planId: string): Hue {
  const place = plans.findIndex(({ id }) => id === planId);
  return hueAt(Math.max(0, place));
}
