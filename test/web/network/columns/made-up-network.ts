/** Chance in, networks out as editions have them: up to 200 nodes, names short and long, whatever connects them. */
import fc from "fast-check";
import type { Network, NetworkEdge, NetworkNode } from "../../../../web/explorer/network/network.ts";

const name = fc.oneof(
  fc.string({
    minLength: 1,
    maxLength: 40,
    unit: fc.constantFrom(..."市民生活の安全と環境を守り育てるまちづくり・ー、（）"),
  }),
  fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom(..."abcdefgh iklmno") }),
);

const SIZES = { domains: 8, items: 100, plans: 10, initiatives: 50, targets: 32 } as const;

export const madeUpNetwork: fc.Arbitrary<Network> = fc
  .record({
    domains: fc.array(name, { maxLength: SIZES.domains }),
    items: fc.array(fc.tuple(name, fc.nat(), fc.boolean()), { maxLength: SIZES.items }),
    plans: fc.array(name, { maxLength: SIZES.plans }),
    initiatives: fc.array(fc.tuple(name, fc.nat()), { maxLength: SIZES.initiatives }),
    targets: fc.array(fc.tuple(name, fc.nat()), { maxLength: SIZES.targets }),
    covers: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 150 }),
    advances: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 150 }),
  })
  .map(({ domains, items, plans, initiatives, targets, covers, advances }) => {
    const nodes: NetworkNode[] = [];
    const edges = new Map<string, NetworkEdge>();
    const connect = (relationship: NetworkEdge["relationship"], source: string, target: string) =>
      edges.set(`${relationship} ${source} ${target}`, { relationship, source, target });
    const of = (number: number, count: number) => (count === 0 ? undefined : number % count);
    for (const [i, label] of plans.entries()) nodes.push({ id: `plan/${i}`, kind: "Plan", plan: i + 1, label });
    for (const [i, [label, owner]] of initiatives.entries()) {
      const plan = of(owner, plans.length);
      nodes.push({ id: `initiative/${i}`, kind: "Initiative", label, ...(plan !== undefined && { plan: plan + 1 }) });
      if (plan !== undefined) connect("HAS_INITIATIVE", `plan/${plan}`, `initiative/${i}`);
    }
    const planCounts = new Map<string, number>();
    for (const [one, other] of covers) {
      const [plan, item] = [of(one, plans.length), of(other, items.length)];
      if (plan === undefined || item === undefined) continue;
      connect("COVERS", `plan/${plan}`, `item/${item}`);
    }
    for (const { relationship, target } of edges.values())
      if (relationship === "COVERS") planCounts.set(target, (planCounts.get(target) ?? 0) + 1);
    for (const [i, [label, owner, hasCode]] of items.entries()) {
      const domain = of(owner, domains.length);
      const [id, code] = [`item/${i}`, hasCode ? `${(domain ?? 0) + 1}-${i}` : null];
      const planCount = planCounts.get(id) ?? 0;
      const text = code === null ? label : `${code} ${label}`;
      nodes.push({ id, kind: "PolicyItem", label: text, code, planCount, ...(domain !== undefined && { domain }) });
      if (domain !== undefined) connect("HAS_ITEM", `domain/${domain}`, id);
    }
    for (const [i, label] of domains.entries())
      nodes.push({ id: `domain/${i}`, kind: "PolicyDomain", label, domain: i });
    for (const [one, other] of advances) {
      const [initiative, item] = [of(one, initiatives.length), of(other, items.length)];
      if (initiative === undefined || item === undefined) continue;
      connect("ADVANCES", `initiative/${initiative}`, `item/${item}`);
    }
    for (const [i, [label, owner]] of targets.entries()) {
      const plan = of(owner, plans.length);
      nodes.push({ id: `target/${i}`, kind: "Target", label, ...(plan !== undefined && { plan: plan + 1 }) });
      if (plan !== undefined) connect("HAS_TARGET", `plan/${plan}`, `target/${i}`);
    }
    return { nodes, edges: [...edges.values()] };
  });
