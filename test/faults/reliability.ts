/** Figures of the rehearsals in, the table of docs/reliability.md out. */
import { PROMISES, type PromiseName } from "./promises.ts";

export type Figures = Readonly<Partial<Record<PromiseName, string>>>;

const [START, END] = ["<!-- figures: npm run test:faults -->", "<!-- end of figures -->"];

/** The page with new figures; those of rehearsals that were not run stay. */
export function withFigures(page: string, figures: Figures): string {
  const before = figuresIn(page);
  const rows = (Object.keys(PROMISES) as PromiseName[]).map((name) => {
    const { fault, promise, rehearsal } = PROMISES[name];
    return `| ${[fault, promise, rehearsal, figures[name] ?? before.get(fault) ?? "–"].join(" | ")} |`;
  });
  const table = [
    "| What happens | What is promised | How it is tried | What came of it |",
    "| --- | --- | --- | --- |",
    ...rows,
  ];
  const [head, tail] = [page.indexOf(START), page.indexOf(END)];
  if (head < 0 || tail < 0) throw new Error("docs/reliability.md has no place for figures");
  return `${page.slice(0, head)}${START}\n\n${table.join("\n")}\n\n${page.slice(tail)}`;
}

/** By what happens. */
function figuresIn(page: string): ReadonlyMap<string, string> {
  const rows = page.split("\n").map((line) => line.split(" | "));
  return new Map(
    rows.flatMap(([fault = "", , , figures]) =>
      figures ? [[fault.slice(2), figures.replace(/ \|$/, "")] as const] : [],
    ),
  );
}
