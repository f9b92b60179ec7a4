/** What is shown of a network in, and how it is to be laid out, its columns out, with words above them. */
import type { Colouring, Kind, Layout } from "../../address/address.ts";
import type { Network } from "../network.ts";
import { around } from "./around.ts";
import { flow } from "./flow.ts";
import { shorterLabels, wholeLabels, withPlanNumber } from "./label-of.ts";
import type { Layered } from "./layered.ts";
import { shared } from "./shared.ts";

export interface ColumnsChoice {
  readonly layout: Exclude<Layout, "force">;
  readonly colouring: Colouring;
  readonly center: string | undefined;
  readonly depth: 1 | 2;
  /** Whether there is room on both sides of a node in the middle. */
  readonly isWide: boolean;
}
interface ColumnsWords {
  readonly head: (kind: Kind, count: number) => string;
  readonly countHead: string;
}

export function drawColumns(network: Network, choice: ColumnsChoice, words: ColumnsWords): Layered {
  const { layout, center, depth, isWide } = choice;
  const labels = layout === "flow" ? shorterLabels : wholeLabels;
  const labelsOf = choice.colouring === "plan" ? withPlanNumber(labels) : labels;
  if (layout === "shared") return shared(network, words.head, labelsOf, words.countHead);
  if (layout === "flow" || center === undefined) return flow(network, words.head, labelsOf);
  return around(network, { center, depth, isWide }, words.head, labelsOf);
}
