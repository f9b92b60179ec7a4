/** What a reader of CSV makes of a table of nodes or of edges in, the nodes or edges that the table holds out. */
import type { Reading, TableReading } from "./reading.ts";

export function nodesIn({ columns, rows }: TableReading): Reading {
  return {
    nodes: rows.map((row) => {
      const { Id = "", Label = "", Kind = "", ...attributes } = recordOf(columns, row);
      return { id: Id, label: Label, kind: Kind, attributes };
    }),
  };
}

export function edgesIn({ columns, rows }: TableReading): Reading {
  const types = new Set<string | undefined>();
  const edges = rows.map((row) => {
    const { Id = "", Source = "", Target = "", Type, Label = "", Kind = "", Weight, ...more } = recordOf(columns, row);
    types.add(Type);
    const ends = { source: Source, target: Target };
    return { id: Id, ...ends, label: Label, kind: Kind, weight: Number(Weight), attributes: more };
  });
  return { ...(rows.length > 0 && { directed: !types.has("Undirected") }), edges };
}

/** Readers do not tell an empty text from an empty cell. */
function recordOf(columns: readonly string[], row: readonly string[]): Record<string, string> {
  const cells = columns.map((name, index) => [name, row[index] ?? ""]);
  return Object.fromEntries(cells.filter(([name, cell]) => cell !== "" || name === "Label"));
}
