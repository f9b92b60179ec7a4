/** What indicators contribute to beside the objective that they stand below, found by its identifier. */
import { itemInWords } from "../../model/item-code.ts";
import type { Position } from "../../model/position.ts";
import type { Made } from "../tables/plan-in-making.ts";
import type { PlacedIndicator, StatedRelationship } from "./place-indicator.ts";
import { addNote, type StratMlReading } from "./strat-ml-reading.ts";

/** Once all identifiers are known. */
export function placeRelationships(indicators: readonly PlacedIndicator[], reading: StratMlReading): void {
  for (const { target, relationships } of indicators)
    for (const one of relationships) placeRelationship(one, target, reading);
}

function placeRelationship(
  { type, referents, words, identifier }: StatedRelationship,
  target: Made,
  { making, findings }: StratMlReading,
): void {
  const isOlder = referents.length === 0 && identifier !== null && making.byIdentifier(identifier.text) !== undefined;
  const named = isOlder ? [identifier] : referents;
  const isContribution = CONTRIBUTES.test(type?.text ?? "");
  const asNotes: Position[] = [];
  for (const at of named) {
    const to = making.byIdentifier(at.text);
    if (isContribution && to?.kind === "item") {
      making.contribute({ target, item: to, at });
      making.state(to, at, "mention", null);
    } else asNotes.push(at);
    if (!to) findings.gather("referent-unknown", "warning", { text: at.text }, at);
    else if (asNotes.includes(at)) findings.gather("crossing-kept-as-note", "information", {}, at);
  }
  const at = named[0] ?? words[0] ?? identifier ?? type;
  if (!at || (named.length > 0 && asNotes.length + words.length === 0 && (isOlder || identifier === null))) return;
  const lines = [
    named.map(({ text }) => inWords(making.byIdentifier(text)) ?? text).join(", "),
    words.map(({ text }) => text).join(": "),
    isOlder ? "" : (identifier?.text ?? ""),
  ];
  addNote(making, target, type?.text ?? "Relationship", at, lines.filter((line) => line !== "").join("\n"));
}

/** `Contributes_To`, in any way of writing it. */
const CONTRIBUTES = /^contributes?[\s_-]*to$/iu;

const inWords = (node: Made | undefined) => node && itemInWords(node);
