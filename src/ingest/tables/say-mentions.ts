/** A cell that names items, by codes or names: what an initiative advances, what a plan covers, what a target contributes to. */
import { problemAt } from "../parse-result.ts";
import { codedName } from "./coded-name.ts";
import { type Said, saysNothing } from "./said.ts";

/** Commas, slashes and line breaks separate; so does white space before another code. */
const SEPARATOR = /[、，,;；\n/／]|\s+(?=[0-9０-９Ⅰ-ⅫA-Z])/u;

export function sayMentions(said: Said): void {
  const { cell, at, about, reading } = said;
  if (saysNothing(cell.text)) return;
  const { making, problems } = reading;
  const entries = cell.text.split(SEPARATOR).map((text) => text.trim());
  for (const entry of entries.filter((text) => text !== "")) {
    const { code, name } = codedName(entry);
    const statedName = name === "" || name === entry ? null : name;
    const item =
      (code === null ? undefined : making.byCode(code, "item")) ?? making.byName(statedName ?? entry, "item");
    const place = { ...at, text: entry };
    if (!item) {
      const near = reading.itemLike(entry);
      problems.push(problemAt("item-not-in-matrix/named", "error", place, { text: entry, near }));
    } else if (about.kind === "initiative") {
      making.advance({ initiative: about, item, at: place, statedName });
      making.state(item, at, "mention", statedName);
    } else if (about.kind === "plan") making.cover({ plan: about, item, at: place, strength: null });
    else if (about.kind === "target") {
      making.contribute({ target: about, item, at: place });
      making.state(item, at, "mention", statedName);
    } else about.notes.push({ head: "関連", at: place });
  }
}
