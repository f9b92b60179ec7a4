/** A node in, its labels out: with much room, with less and with hardly any. */
import { circled } from "../../data/circled.ts";
import { signsOf } from "../../words/split-text.ts";
import type { NetworkNode } from "../network.ts";
import type { Cell } from "./layered.ts";

export type LabelsOf = (node: NetworkNode) => Cell["labels"];

const FIRST_SIGNS = 5;

/** Where room is scarce codes stand for items, numbers for plans, and targets have none. */
export const shorterLabels: LabelsOf = (node) => {
  const { kind, label, plan } = node;
  if (kind === "PolicyItem") return [label, codeOf(node), codeOf(node)];
  if (kind === "Plan" && plan !== undefined) return [label, circled(plan), circled(plan)];
  if (kind === "Target") return [label, label, ""];
  return [label, label, label];
};

export const wholeLabels: LabelsOf = ({ label }) => [label, label, label];

/** The plan's number before what is a plan's, where colours tell plans apart: never by colour alone. */
export function withPlanNumber(of: LabelsOf): LabelsOf {
  return (node) => {
    const [long, middle, short] = of(node);
    if (node.plan === undefined || node.kind === "Plan") return [long, middle, short];
    const number = circled(node.plan);
    return [`${number} ${long}`, `${number} ${middle}`, `${number}${short === "" ? "" : ` ${short}`}`];
  };
}

/** Of an item without one, how its name begins. */
function codeOf({ code, label }: NetworkNode): string {
  if (code) return code;
  const signs = signsOf(label);
  return signs.length <= FIRST_SIGNS ? label : `${signs.slice(0, FIRST_SIGNS - 1).join("")}…`;
}
