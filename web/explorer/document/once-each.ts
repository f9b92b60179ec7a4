/** What is worked out of a thing in, the same out, worked out once for each: what is asked again has the very answer that it had before. */
export function onceEach<Thing extends object, Answer extends object>(of: (one: Thing) => Answer) {
  const known = new WeakMap<Thing, Answer>();
  return (one: Thing): Answer => {
    const before = known.get(one);
    if (before) return before;
    const answer = of(one);
    known.set(one, answer);
    return answer;
  };
}
