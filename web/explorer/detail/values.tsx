/** A target in, its values out: as a line, as a table that says the same in words, and what is still to change. */
import { useId } from "react";
import { useWords } from "../words/use-words.ts";
import type { Measurement, NodeAnswer } from "./detail-query.ts";
import { type DetailWords, detailWordsIn } from "./detail-words.ts";
import { type Point, valueLineOf } from "./value-line.ts";
import { changeIn, percentIn } from "./values-in-short.ts";

const [WIDTH, HEIGHT] = [320, 150] as const;
/** For what is said above, below and beside the points. */
const ROOM = { top: 26, bottom: 24, side: 16 } as const;
const RADIUS = 4;

export function Values({ node }: { readonly node: NodeAnswer }) {
  const words = useWords();
  const own = detailWordsIn(words.language);
  const id = useId();
  const { measurements = [], unit } = node;
  if (measurements.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {own.values}
        {unit && <span lang="ja">{own.unit(unit)}</span>}
      </h3>
      <Line measurements={measurements} own={own} />
      <table className="values">
        <thead>
          <tr>
            <th scope="col">{own.year}</th>
            <th scope="col">{own.measurementKind}</th>
            <th scope="col" className="value">
              {own.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {measurements.map(({ id, year, measurementKind, text, bound }) => (
            <tr key={id} className={measurementKind === "GOAL" ? "goal" : undefined}>
              <td>{year ?? "—"}</td>
              <td>{own.measurementKinds[measurementKind]}</td>
              <td className="value">
                <span lang="ja">{text}</span>
                {own.bounds[bound] && <span className="aside"> {own.bounds[bound]}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Change node={node} own={own} />
    </section>
  );
}

function Change({ node, own }: { readonly node: NodeAnswer; readonly own: DetailWords }) {
  const { language } = useWords();
  const { requiredChange = null, requiredYearlyChange = null, requiredChangeShare = null, unit } = node;
  if (requiredChange === null) return null;
  const asides = [
    ...(requiredChangeShare === null ? [] : [own.share(percentIn(language, requiredChangeShare))]),
    ...(requiredYearlyChange === null ? [] : [own.yearly(changeIn(language, requiredYearlyChange))]),
  ];
  return (
    <p className="required-change">
      {own.requiredChange} <b>{changeIn(language, requiredChange)}</b>{" "}
      <span lang={unit === "%" ? undefined : "ja"}>{unit === "%" ? own.points : unit}</span>{" "}
      {asides.length > 0 && <span className="aside">{own.between(asides)}</span>}
    </p>
  );
}

function Line({ measurements, own }: { readonly measurements: readonly Measurement[]; readonly own: DetailWords }) {
  const line = valueLineOf(measurements, WIDTH - 2 * ROOM.side, HEIGHT - ROOM.top - ROOM.bottom);
  if (!line) return null;
  const { points, measured, planned, years } = line;
  const at = ({ x, y }: Point) => `${round(x)},${round(y)}`;
  const ground = HEIGHT - ROOM.top - ROOM.bottom;
  const labels = points.filter(
    (point, i) => years === null || point.measurement.year !== points[i - 1]?.measurement.year,
  );
  return (
    <svg className="value-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={own.lineHelp}>
      <g transform={`translate(${ROOM.side} ${ROOM.top})`}>
        <line className="ground" x1={-ROOM.side} x2={WIDTH - ROOM.side} y1={ground} y2={ground} />
        {labels.map((point) => (
          <text key={point.measurement.id} className="year" x={round(point.x)} y={ground + 17} textAnchor="middle">
            {isRoomFor(labels, point) &&
              (point.measurement.year ?? own.measurementKinds[point.measurement.measurementKind])}
          </text>
        ))}
        <polyline className="planned" points={planned.map(at).join(" ")} />
        <polyline className="measured" points={measured.map(at).join(" ")} />
        {points.map((point) => (
          <PointSign key={point.measurement.id} point={point} />
        ))}
      </g>
    </svg>
  );
}

function PointSign({ point }: { readonly point: Point }) {
  const { measurement, x, y, isLabelled } = point;
  const isGoal = measurement.measurementKind === "GOAL";
  return (
    <g className={measurement.measurementKind.toLowerCase()} transform={`translate(${round(x)} ${round(y)})`}>
      {isGoal && <circle className="around" r={RADIUS + 3.5} />}
      <circle className="point" r={RADIUS} />
      {isLabelled && (
        <text y={-11} textAnchor={anchorOf(point)}>
          {measurement.text}
        </text>
      )}
    </g>
  );
}

/** At the edges a text reaches into the picture alone. */
function anchorOf({ x }: Point): "start" | "middle" | "end" {
  if (x < ROOM.side * 2) return "start";
  return x > WIDTH - 4 * ROOM.side ? "end" : "middle";
}

const MOST_YEARS = 7;

/** Where there are many, the first and the last stand for all. */
function isRoomFor(labels: readonly Point[], point: Point): boolean {
  return labels.length <= MOST_YEARS || point === labels[0] || point === labels.at(-1);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
