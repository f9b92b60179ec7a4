/** A measure's name, value and meaning in, an entry of a list of measures out. */

export function Measure({ name, value, meaning }: { name: string; value: string; meaning: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        <span className="aside">{meaning}</span>
      </dd>
    </div>
  );
}
