/** A line of a document with what is marked on it in, the line out with its number, the sign of a finding, and what can be chosen. */
import { Fragment, memo, useState } from "react";
import { SummarySign } from "../words/summary-sign.tsx";
import type { Line } from "./document-query.ts";
import { MarkedText } from "./marked-text.tsx";
import type { Fact, Marked } from "./marks.ts";
import { placeOf } from "./places.ts";
import { cellsOf } from "./segments.ts";

/** The same for all lines, so that a line is drawn anew only when something of its own changes. */
export interface LineContext {
  readonly say: (fact: Fact) => string;
  readonly hrefOf: (id: string) => string;
  readonly placeHrefOf: (place: string) => string;
  readonly findingsHref: string;
  readonly nameOf: (line: Line) => string;
  readonly here: string;
}

interface LineProps {
  readonly line: Line;
  readonly marks: readonly Marked[];
  readonly phrase: string;
  readonly openId: string | null;
  /** Whether the address leads here. */
  readonly isAt: boolean;
  readonly context: LineContext;
}

export const lineElementId = ({ position }: Pick<Line, "position">) => `line-${position}`;

export const TextLine = memo(function TextLine(props: LineProps) {
  const { line, marks, phrase, openId, isAt, context } = props;
  const [chosen, choose] = useState<readonly Fact[] | null>(null);
  const classes = ["line", line.headingLevel === null ? "" : `heading-${Math.min(line.headingLevel, 3)}`];
  return (
    <div
      id={lineElementId(line)}
      className={classes.join(" ").trim()}
      aria-current={isAt ? "location" : undefined}
      tabIndex={-1}
    >
      <LineNumber line={line} context={context} />
      <FindingSign marks={marks} context={context} />
      <div className="line-text" lang="ja">
        <MarkedText
          text={line.text}
          stretches={marks}
          phrase={phrase}
          openId={openId}
          choose={(facts) => choose(chosen ? null : facts)}
          {...context}
        />
        {line.passages.some(({ isSummary }) => isSummary) && <SummarySign />}
        {chosen && <Here facts={chosen} context={context} />}
      </div>
    </div>
  );
});

export const TableRow = memo(function TableRow({
  line,
  marks,
  phrase,
  openId,
  isAt,
  context,
  width,
}: LineProps & { readonly width: number }) {
  const [chosen, choose] = useState<readonly Fact[] | null>(null);
  const cells = new Map(line.cellColumns.map((column, index) => [column, index]));
  return (
    <>
      <tr id={lineElementId(line)} aria-current={isAt ? "location" : undefined} tabIndex={-1}>
        <th scope="row" className="row-number">
          <LineNumber line={line} context={context} />
          <FindingSign marks={marks} context={context} />
        </th>
        {Array.from({ length: width }, (_, column) => {
          const index = cells.get(column + 1);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is nothing but its place
            <td key={column} lang="ja">
              {index !== undefined && (
                <MarkedText
                  text={line.cells[index] ?? ""}
                  stretches={marks.filter(({ cell }) => cell === index)}
                  phrase={phrase}
                  openId={openId}
                  choose={(facts) => choose(chosen ? null : facts)}
                  {...context}
                />
              )}
            </td>
          );
        })}
      </tr>
      {chosen && (
        <tr>
          <td colSpan={width + 1}>
            <Here facts={chosen} context={context} />
          </td>
        </tr>
      )}
    </>
  );
});

/** A line whose tabs divide it into cells; before the cell `at` there are as many columns as `merged` says that only a merged cell had. */
export const TabbedLine = memo(function TabbedLine(
  props: LineProps & { readonly merged: number; readonly at: number },
) {
  const { line, marks, phrase, openId, isAt, context, merged, at } = props;
  const [chosen, choose] = useState<readonly Fact[] | null>(null);
  const cells = cellsOf(line.text, marks);
  return (
    <>
      <tr id={lineElementId(line)} aria-current={isAt ? "location" : undefined} tabIndex={-1}>
        <th scope="row">
          <LineNumber line={line} context={context} />
          <FindingSign marks={marks} context={context} />
        </th>
        {cells.map(({ text, stretches }, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is nothing but its place
          <Fragment key={column}>
            {column === at && merged > 0 && <td className="merged" colSpan={merged} />}
            <td lang="ja">
              <MarkedText
                text={text}
                stretches={stretches}
                phrase={phrase}
                openId={openId}
                choose={(facts) => choose(chosen ? null : facts)}
                {...context}
              />
            </td>
          </Fragment>
        ))}
      </tr>
      {chosen && (
        <tr>
          <td colSpan={cells.length + 1}>
            <Here facts={chosen} context={context} />
          </td>
        </tr>
      )}
    </>
  );
});

function LineNumber({ line, context }: Pick<LineProps, "line" | "context">) {
  const place = placeOf(line);
  return (
    <a
      className="line-number"
      href={context.placeHrefOf(place)}
      data-place={place}
      aria-label={context.nameOf(line)}
      tabIndex={-1}
    >
      {line.row ?? line.line ?? line.position}
    </a>
  );
}

function FindingSign({ marks, context }: Pick<LineProps, "marks" | "context">) {
  const findings = marks.flatMap(({ fact }) => (fact.kind === "Finding" ? [fact] : []));
  const found = [...new Set(findings.map(context.say))];
  const isGrave = findings.some(({ isInformation }) => !isInformation);
  if (found.length === 0) return <span className="finding-sign" />;
  return (
    <a
      className={`finding-sign ${isGrave ? "grave" : "information"}`}
      href={context.findingsHref}
      data-view="findings"
      title={found.join("\n")}
      aria-label={found.join("、")}
    >
      {isGrave ? "!" : "i"}
    </a>
  );
}

function Here({ facts, context }: { readonly facts: readonly Fact[]; readonly context: LineContext }) {
  return (
    <ul className="here" aria-label={context.here}>
      {facts.map((fact) => (
        <li key={`${fact.kind} ${fact.id} ${fact.label}`}>
          {fact.id === null ? (
            context.say(fact)
          ) : (
            <a href={context.hrefOf(fact.id)} data-node={fact.id}>
              {context.say(fact)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
