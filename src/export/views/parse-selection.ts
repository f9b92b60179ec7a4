/** Parses what a link or a command line says of a selection, or says what is wrong with it and what would be right. */
import { EVERYTHING, type Selection, SelectionError } from "./selection.ts";
import type { View } from "./view.ts";

export interface Parameter {
  /** In links; on the command line in kebab case. */
  readonly name: string;
  readonly choice: keyof Selection;
  /** For people, after the name. */
  readonly means: string;
  readonly parse: (values: readonly string[]) => Selection[keyof Selection];
}

/** Every parameter that a view may have; lists are given comma-separated or by repetition. */
export const PARAMETERS: readonly Parameter[] = [
  {
    name: "plan",
    choice: "plans",
    means: "numbers of plans, e.g. 1,4: these alone, and the items that one of them covers or advances",
    parse: (values) => values.map((value) => wholeNumber("plan", value, 0)),
  },
  {
    name: "domain",
    choice: "domains",
    means: "numbers of policy domains, e.g. 1,2: these alone, with their items",
    parse: (values) => values.map((value) => wholeNumber("domain", value, 0)),
  },
  {
    name: "minPlanCount",
    choice: "minPlanCount",
    means: "only items that at least so many plans of the edition cover, e.g. 2",
    parse: (values) => wholeNumber("minPlanCount", single("minPlanCount", values), 0),
  },
  {
    name: "maxPlanCount",
    choice: "maxPlanCount",
    means: "only items that at most so many plans of the edition cover, e.g. 0: those of no plan",
    parse: (values) => wholeNumber("maxPlanCount", single("maxPlanCount", values), 0),
  },
  {
    name: "minWeight",
    choice: "minWeight",
    means: "only connections of at least this weight, e.g. 2",
    parse: (values) => wholeNumber("minWeight", single("minWeight", values), 1),
  },
  {
    name: "kind",
    choice: "kinds",
    means: "only nodes of these kinds, e.g. Plan,PolicyItem",
    parse: (values) => values,
  },
];

export function parametersOf(view: View): readonly Parameter[] {
  return PARAMETERS.filter(({ choice }) => view.choices.includes(choice));
}

/**
 * @param given By parameter, the values as they were given.
 * @throws SelectionError for a value that is none, and for a parameter that the view does not have.
 */
export function parseSelection(view: View, given: ReadonlyMap<string, readonly string[]>): Selection {
  const valid = parametersOf(view);
  const selection: Record<string, Selection[keyof Selection]> = { ...EVERYTHING };
  for (const [name, texts] of given) {
    const parameter = valid.find((one) => one.name === name);
    if (!parameter) {
      const names = valid.map((one) => one.name).join(", ");
      throw new SelectionError(`The view ${view.name} has no parameter ${JSON.stringify(name)}. It has: ${names}.`);
    }
    const values = texts.flatMap((text) => text.split(",")).map((text) => text.trim());
    selection[parameter.choice] = parameter.parse(values);
  }
  return consistent(selection as unknown as Selection);
}

function consistent(selection: Selection): Selection {
  const { minPlanCount, maxPlanCount } = selection;
  if (minPlanCount <= maxPlanCount) return selection;
  throw new SelectionError(
    `minPlanCount is ${minPlanCount} and maxPlanCount is ${maxPlanCount}: no item has so many plans and so few.`,
  );
}

function single(name: string, values: readonly string[]): string {
  if (values.length !== 1) throw new SelectionError(`${name} is given ${values.length} times: expected one number.`);
  return values[0] ?? "";
}

function wholeNumber(name: string, text: string, least: number): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < least)
    throw new SelectionError(`${name} is ${JSON.stringify(text)}: expected a whole number from ${least}.`);
  return Number(text);
}
