/**
 * A Kumu blueprint in, a reading out. No package reads blueprints (looked for on npm and PyPI), so this only holds the text against what
 * Kumu's documentation says of them: https://docs.kumu.io/guides/import/blueprints
 */
import { z } from "zod";
import type { Reading } from "./reading.ts";

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]);
const element = z.object({ id: z.string(), label: z.string(), type: z.string() }).catchall(value);
const connection = z
  .object({
    id: z.string(),
    from: z.string(),
    to: z.string(),
    direction: z.enum(["undirected", "directed", "mutual"]),
    type: z.string(),
  })
  .catchall(value);
/** Ids are unique across elements and connections. */
const blueprint = z
  .object({ elements: z.array(element), connections: z.array(connection) })
  .catchall(value)
  .refine(({ elements, connections }) => {
    const ids = [...elements, ...connections].map(({ id }) => id);
    return new Set(ids).size === ids.length;
  }, "an id occurs twice");

export function readKumu(text: string): Reading {
  const { elements, connections } = blueprint.parse(JSON.parse(text));
  return {
    nodes: elements.map(({ id, label, type, ...attributes }) => ({ id, label, kind: type, attributes })),
    edges: connections.map(({ id, from, to, direction: _, type, weight, ...attributes }) => ({
      id,
      source: from,
      target: to,
      kind: type,
      weight: Number(weight),
      attributes,
    })),
    ...(connections.length > 0 && { directed: connections.every(({ direction }) => direction === "directed") }),
  };
}
