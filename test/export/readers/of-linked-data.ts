/** Who reads JSON-LD, and what they must find. */
import { expectedOf } from "./expected.ts";
import { inPython } from "./make-reader.ts";
import type { Reader } from "./reading.ts";
import { wellFormed } from "./texts.ts";

export const LINKED_DATA_READERS: readonly Reader[] = [
  inPython("rdflib", "jsonld", "json_ld.read", (graph) => ({
    title: wellFormed(graph.title),
    ...expectedOf(graph, { text: wellFormed, lists: "lists", values: "typed" }),
  })),
];
