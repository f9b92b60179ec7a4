/** Lines of a document in, the text out as it reads: lines with their numbers, tables with the letters of their columns, pages. */
import type { MouseEvent } from "react";
import { useMemo } from "react";
import { formatAddress, type MarkKind, START, type View } from "../address/address.ts";
import { isForAnotherWindow } from "../address/address-link.tsx";
import { fullId, shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import { findingsWordsIn } from "../findings/findings-words.ts";
import { useWords } from "../words/use-words.ts";
import type { Line } from "./document-query.ts";
import { documentWordsIn } from "./document-words.ts";
import { firstHeadIn, headShiftOf } from "./head-shift.ts";
import { type LineContext, TabbedLine, TableRow, TextLine } from "./line-view.tsx";
import type { Fact, Marked } from "./marks.ts";
import { onceEach } from "./once-each.ts";
import { columnName, type Part, partsOf } from "./stretches.ts";

interface Props {
  readonly edition: Edition;
  readonly lines: readonly Line[];
  /** The very same of the same line each time. */
  readonly marksOf: (line: Line) => readonly Marked[];
  readonly shown: ReadonlySet<MarkKind>;
  /** Position of the line to which the address leads; null: none. */
  readonly at: number | null;
}

export function DocumentText({ edition, lines, marksOf, shown, at }: Props) {
  const [{ query: phrase, node }, change] = useAddress();
  const context = useLineContext(edition);
  const parts = useMemo(() => partsOf(lines), [lines]);
  const visibleOf = useMemo(
    () =>
      onceEach((line: Line) => {
        const all = marksOf(line);
        const own = all.filter(({ fact }) => shown.has(fact.kind));
        // Where nothing is left out, it is no other answer than before.
        return own.length === all.length ? all : own;
      }),
    [marksOf, shown],
  );
  const open = node === null ? null : fullId(edition, node);
  const propsOf = (line: Line) => {
    const own = visibleOf(line);
    const openId = open !== null && own.some(({ fact }) => fact.id === open) ? open : null;
    return { line, marks: own, phrase, openId, isAt: line.position === at, context };
  };
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-node],a[data-place],a[data-view]");
    if (!link || isForAnotherWindow(event)) return;
    event.preventDefault();
    const { node: id, place, view } = link.dataset;
    if (id !== undefined) change({ node: shortId(edition, id) });
    if (place !== undefined) change({ place });
    if (view !== undefined) change({ view: view as View });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the clicks on the links in it, of which there are thousands
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <div className="document-text" onClick={follow}>
      {parts.map((part) => (
        <OnePart key={part.key} part={part} propsOf={propsOf} marksOf={marksOf} />
      ))}
    </div>
  );
}

interface PartProps {
  readonly part: Part;
  readonly propsOf: (line: Line) => Parameters<typeof TextLine>[0];
  /** Those that are left out, too. */
  readonly marksOf: (line: Line) => readonly Marked[];
}

function OnePart({ part, propsOf, marksOf }: PartProps) {
  const own = documentWordsIn(useWords().language);
  const page = part.page !== null && <p className="page-begins">{own.page(part.page)}</p>;
  const shift = part.kind === "tabbed" ? headShiftOf(part.lines, marksOf) : null;
  if (part.kind === "tabbed" && shift !== null)
    return (
      <>
        {page}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className="tabbed" tabIndex={0} aria-label={own.tabbed}>
          <table>
            <tbody>
              {part.lines.map((line) => (
                <TabbedLine
                  key={line.position}
                  {...propsOf(line)}
                  merged={shift}
                  at={firstHeadIn(line, marksOf(line))}
                />
              ))}
            </tbody>
          </table>
        </section>
      </>
    );
  if (part.kind !== "table")
    return (
      <>
        {page}
        <div className="run">
          {part.lines.map((line) => (
            <TextLine key={line.position} {...propsOf(line)} />
          ))}
        </div>
      </>
    );
  const { widths, name, number, lines } = part;
  const title = name ?? own.table(number);
  const titleId = `table-${part.key}`;
  return (
    <>
      {page}
      <div className="table-of-document">
        <h3 id={titleId} lang={name === null ? undefined : "ja"}>
          {title}
        </h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className="table-frame" tabIndex={0} aria-labelledby={titleId}>
          <table style={{ width: `calc(4rem + ${widths.reduce((sum, width) => sum + width + 1.4, 0)}em)` }}>
            <colgroup>
              <col className="row-numbers" />
              {widths.map((width, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is nothing but its place
                <col key={column} style={{ width: `${width + 1.4}em` }} />
              ))}
            </colgroup>
            <thead>
              <tr>
                <td />
                {widths.map((_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is nothing but its place
                  <th key={column} scope="col">
                    {columnName(column + 1)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <TableRow key={line.position} {...propsOf(line)} width={widths.length} />
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </>
  );
}

function useLineContext(edition: Edition): LineContext {
  const [{ language }] = useAddress();
  const words = useWords();
  return useMemo(() => {
    const own = documentWordsIn(words.language);
    const { rules } = findingsWordsIn(words.language);
    const here = { ...START, edition: edition.id, language };
    return {
      say: ({ kind, label }: Fact) =>
        kind === "Finding" ? own.finding(rules[label] ?? label) : own.mark(own.kinds[kind], label),
      hrefOf: (id) => formatAddress({ ...here, view: "document", node: shortId(edition, id) }),
      placeHrefOf: (place) => formatAddress({ ...here, view: "document", place }),
      findingsHref: formatAddress({ ...here, view: "findings" }),
      nameOf: (line) => own.lineLink(line.row === null ? words.place(line) : own.row(line.row)),
      here: own.here,
    };
  }, [edition, language, words]);
}
