/** Findings in, those of one kind together out, kinds in the order in which they first come. */

export function byRule<Found>(findings: readonly Found[], ruleOf: (one: Found) => string) {
  const groups = new Map<string, Found[]>();
  for (const one of findings) {
    const known = groups.get(ruleOf(one));
    if (known) known.push(one);
    else groups.set(ruleOf(one), [one]);
  }
  return [...groups].map(([rule, found]) => ({ rule, found: found as readonly Found[] }));
}
