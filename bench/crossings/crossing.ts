/** What crosses plans, as plain data: one statement that reads what the load derived, and one that computes the same from the facts. */

export interface Crossing {
  readonly name: string;
  readonly stored: string;
  /** As one would write it for a database without derived facts: nothing that is derived may stand in it. */
  readonly computed: string;
  /** Whether the order of the rows is part of the answer. */
  readonly ordered: boolean;
}
