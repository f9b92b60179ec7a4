/** The values of a target that a rule compares: where it starts, and where it is to go. */
import type { Measurement, PolicyGraph } from "../model/policy-graph.ts";
import type { Position } from "../model/position.ts";
import type { Subject } from "./rule.ts";

export function valuesOf(
  { measurements }: PolicyGraph,
  targetId: string,
): { readonly baseline: Measurement | undefined; readonly goal: Measurement | undefined } {
  const own = measurements.filter((one) => one.targetId === targetId && one.value !== null);
  return {
    baseline: own.find(({ measurementKind }) => measurementKind === "baseline"),
    goal: own.findLast(({ measurementKind }) => measurementKind === "goal"),
  };
}

export function placesOfValues(placesOf: Subject["placesOf"], values: readonly Measurement[]): readonly Position[] {
  return values.flatMap(({ id }) => placesOf(id, "value").slice(0, 1)).map(({ at }) => at);
}
