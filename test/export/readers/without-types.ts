/** A reading in, the same out without the difference between real numbers and integers. */
import type { Reading, ReadValue } from "./reading.ts";

export function withoutTypes(reading: Reading): Reading {
  const { about, nodes, edges } = reading;
  return {
    ...reading,
    ...(about && { about: plain(about) }),
    ...(nodes && { nodes: nodes.map((it) => ({ ...it, attributes: plain(it.attributes) })) }),
    ...(edges && { edges: edges.map((it) => ({ ...it, attributes: plain(it.attributes) })) }),
  };
}

function plain(values: Readonly<Record<string, ReadValue>> = {}): Record<string, ReadValue> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, numberOf(value)]));
}

function numberOf(value: ReadValue): ReadValue {
  return typeof value === "object" && value !== null && "real" in value ? value.real : value;
}
