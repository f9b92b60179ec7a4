/** Values of a target in, their line out, as small as a word; what it says stands beside it in numbers. */
import type { Measurement } from "./detail-query.ts";
import { type Point, valueLineOf } from "./value-line.ts";

const [WIDTH, HEIGHT, ROOM] = [84, 26, 5] as const;

export function SmallLine({ measurements }: { readonly measurements: readonly Measurement[] }) {
  const line = valueLineOf(measurements, WIDTH - 2 * ROOM, HEIGHT - 2 * ROOM);
  if (!line) return null;
  const at = ({ x, y }: Point) => `${(x + ROOM).toFixed(1)},${(y + ROOM).toFixed(1)}`;
  return (
    <svg
      className="value-line small"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <polyline className="planned" points={line.planned.map(at).join(" ")} />
      <polyline className="measured" points={line.measured.map(at).join(" ")} />
      {line.points.map((point) => (
        <circle
          key={point.measurement.id}
          className={`point ${point.measurement.measurementKind.toLowerCase()}`}
          cx={(point.x + ROOM).toFixed(1)}
          cy={(point.y + ROOM).toFixed(1)}
          r={point.measurement.measurementKind === "GOAL" ? 3.5 : 2.2}
        />
      ))}
    </svg>
  );
}
