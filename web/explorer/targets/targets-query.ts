/** The targets of an edition: what is asked of the server, and the shape of its answer. */
import type { Direction, Measurement, Other, ValuedTarget } from "../detail/detail-query.ts";

export interface TargetsAnswer {
  readonly targets: readonly ListedTarget[];
  /** More than are in the list: the list is cut then, which is said. */
  readonly targetsConnection: { readonly totalCount: number };
}

export interface ListedTarget extends ValuedTarget {
  readonly direction: Direction | null;
  readonly requiredChange: number | null;
  readonly requiredChangeShare: number | null;
  /** One of the four is what it belongs to. */
  readonly plan: Other | null;
  readonly item: Other | null;
  readonly initiative: Other | null;
  readonly domain: Other | null;
  /** In document order. */
  readonly measurements: readonly Measurement[];
}

export { default as TARGETS_QUERY } from "../queries/targets.graphql?raw";
