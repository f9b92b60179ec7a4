/** Questions to the generated schema on a small graph: every field and relationship, both ways; conditions, counts, pages. */
import type { Driver } from "neo4j-driver";
import { beforeAll, describe, expect, test } from "vitest";
import { MAXIMUM_ENTRIES } from "../../../src/graphql/schema/list-bounds.ts";
import { testDriver } from "../../support/neo4j.ts";
import { ask, reply } from "./ask.ts";
import { loadTestGraph, node, relationship } from "./test-graph.ts";
import { TWO_PLANS } from "./two-plans.ts";

let driver: Driver;
beforeAll(async () => {
  driver = await testDriver();
});

describe("on two plans that share an item", () => {
  beforeAll(() => loadTestGraph(driver, TWO_PLANS));

  test("every property comes out as it was stored", async () => {
    expect(
      await ask(
        driver,
        `{ organizations { id code name prefecture }
           editions { id title stage periodFrom periodTo documentName documentHash }
           policyDomains { id number name statedMarkCount }
           policyItems(where: {code: {eq: "1-2"}}) { id code position name nameVariants statedMarkCount }
           plans(where: {id: {eq: "p1"}}) { id number name nameVariants description statedMarkCount }
           initiatives { id position name description }
           targets { id position name }
           findings(sort: [{id: ASC}]) { id rule severity message line column }
           planOverlaps { id position planCount planNumbers itemCount jaccard expectedItemCountGivenBothTotals qValueGivenBothTotals pValue }
           initiativeOverlaps { id position planNumbers itemCount jaccard }
           domainCoverages { id position domainNumber planNumber itemCount domainItemCount share }
           passages(where: {id: {eq: "s-e"}}) { id line column text } }`,
      ),
    ).toEqual({
      organizations: [{ id: "112119", code: "112119", name: "本庄市", prefecture: "埼玉県" }],
      editions: [
        {
          id: "e",
          title: "計画",
          stage: "DRAFT",
          periodFrom: 2023,
          periodTo: null,
          documentName: "計画.txt",
          documentHash: "00",
        },
      ],
      policyDomains: [{ id: "d1", number: 1, name: "健康福祉", statedMarkCount: 3 }],
      policyItems: [
        {
          id: "i2",
          code: "1-2",
          position: 2,
          name: "子育て",
          nameVariants: ["こそだて", "子そだて"],
          statedMarkCount: null,
        },
      ],
      plans: [{ id: "p1", number: 1, name: "第一", nameVariants: [], description: "一\n二", statedMarkCount: 2 }],
      initiatives: [{ id: "n1", position: 1, name: "見守り", description: "三" }],
      targets: [{ id: "t1", position: 1, name: "待機児童数" }],
      findings: [
        { id: "f1", rule: "name-differs", severity: "WARNING", message: "m", line: 4, column: 2 },
        { id: "f2", rule: "no-title", severity: "INFORMATION", message: "n", line: null, column: null },
      ],
      planOverlaps: [
        {
          id: "o1",
          position: 1,
          planCount: 2,
          planNumbers: [1, 2],
          itemCount: 1,
          jaccard: 0.5,
          expectedItemCountGivenBothTotals: null,
          qValueGivenBothTotals: null,
          pValue: null,
        },
      ],
      initiativeOverlaps: [{ id: "w1", position: 1, planNumbers: [1, 2], itemCount: 1, jaccard: 0.25 }],
      domainCoverages: [
        { id: "v1", position: 1, domainNumber: 1, planNumber: 1, itemCount: 2, domainItemCount: 3, share: null },
      ],
      passages: [{ id: "s-e", line: 1, column: 1, text: "「e」" }],
    });
  });

  const ids = "{ id }";
  const ENDS = {
    ...{ Domains: "policyDomains:d1", Items: "policyItems:i2", Plans: "plans:p1" },
    ...{ Initiatives: "initiatives:n1", Targets: "targets:t1", Departments: "departments:k1" },
  };
  const WAYS: readonly (readonly [from: string, way: string, to: string | readonly string[]])[] = [
    ["organizations:112119", "editions", ["e"]],
    ["editions:e", "organization", "112119"],
    ["editions:e", "domains", ["d1"]],
    ["editions:e", "plans", ["p1", "p2"]],
    ["editions:e", "findings", ["f1", "f2"]],
    ["editions:e", "findingsAbout", ["f2"]],
    ["editions:e", "passages", ["s-e"]],
    ["policyDomains:d1", "edition", "e"],
    ["policyDomains:d1", "items", ["i1", "i2", "i3"]],
    ["policyDomains:d1", "findings", ["f1"]],
    ["policyDomains:d1", "passages", ["s-d1"]],
    ["policyItems:i2", "domain", "d1"],
    ["policyItems:i2", "plans", ["p1", "p2"]],
    ["policyItems:i2", "initiatives", ["n1"]],
    ["policyItems:i2", "findings", ["f1"]],
    ["policyItems:i1", "passages", ["s-i1"]],
    ["plans:p1", "edition", "e"],
    ["plans:p1", "initiatives", ["n1"]],
    ["plans:p1", "targets", ["t1"]],
    ["plans:p1", "items", ["i1", "i2"]],
    ["plans:p1", "findings", ["f1"]],
    ["plans:p1", "passages", ["s-p1"]],
    ["initiatives:n1", "plan", "p1"],
    ["initiatives:n1", "items", ["i2"]],
    ["initiatives:n1", "findings", ["f1"]],
    ["initiatives:n1", "passages", ["s-n1"]],
    ["targets:t1", "plan", "p1"],
    ["targets:t1", "findings", ["f1"]],
    ["targets:t1", "passages", ["s-t1"]],
    ["findings:f1", "edition", "e"],
    ["findings:f2", "aboutEdition", "e"],
    ["findings:f1", "domains", ["d1"]],
    ["findings:f1", "items", ["i2"]],
    ["findings:f1", "plans", ["p1"]],
    ["findings:f1", "initiatives", ["n1"]],
    ["findings:f1", "targets", ["t1"]],
    ["findings:f1", "passages", ["s-f1"]],
    ["editions:e", "planOverlaps", ["o1"]],
    ["editions:e", "initiativeOverlaps", ["w1"]],
    ["editions:e", "domainCoverages", ["v1"]],
    ["policyDomains:d1", "coverages", ["v1"]],
    ["policyItems:i2", "planOverlaps", ["o1"]],
    ["policyItems:i2", "initiativeOverlaps", ["w1"]],
    ["policyItems:i1", "coverages", ["v1"]],
    ["plans:p2", "planOverlaps", ["o1"]],
    ["plans:p1", "coverages", ["v1"]],
    ["initiatives:n1", "initiativeOverlaps", ["w1"]],
    ["planOverlaps:o1", "edition", "e"],
    ["planOverlaps:o1", "plans", ["p1", "p2"]],
    ["planOverlaps:o1", "items", ["i2"]],
    ["initiativeOverlaps:w1", "edition", "e"],
    ["initiativeOverlaps:w1", "initiatives", ["n1"]],
    ["initiativeOverlaps:w1", "items", ["i2"]],
    ["domainCoverages:v1", "edition", "e"],
    ["domainCoverages:v1", "domain", "d1"],
    ["domainCoverages:v1", "plan", "p1"],
    ["domainCoverages:v1", "items", ["i1", "i2"]],
    ["editions:e", "documentLines", ["z1", "z2"]],
    ["documentLines:z1", "edition", "e"],
    ["documentLines:z1", "after", "z2"],
    ["documentLines:z2", "before", "z1"],
    ["documentLines:z1", "passages", ["s-e"]],
    ["passages:s-e", "lines", ["z1"]],
    ["passages:s-e", "editions", ["e"]],
    ["passages:s-d1", "domains", ["d1"]],
    ["passages:s-i1", "items", ["i1"]],
    ["passages:s-p1", "plans", ["p1"]],
    ["passages:s-n1", "initiatives", ["n1"]],
    ["passages:s-t1", "targets", ["t1"]],
    ["passages:s-f1", "findings", ["f1"]],
    ["passages:s-m1", "measurements", ["m1"]],
    ["passages:s-k1", "departments", ["k1"]],
    ["passages:s-k1", "goals", ["sdg/4"]],
    ["passages:s-b1", "notes", ["b1"]],
    ["editions:e", "departments", ["k1"]],
    ["editions:e", "notes", ["b1"]],
    ["policyItems:i2", "parts", ["i3"]],
    ["policyItems:i3", "parent", "i2"],
    ["policyDomains:d1", "initiatives", ["n1"]],
    ["initiatives:n1", "domain", "d1"],
    ...["policyDomains:d1", "policyItems:i1", "plans:p1", "initiatives:n1", "targets:t1"].flatMap(
      (from): typeof WAYS => [
        [from, "goals", ["sdg/4"]],
        [from, "notes", ["b1"]],
      ],
    ),
    ...["policyItems:i1", "plans:p1", "initiatives:n1", "targets:t1"].map(
      (from) => [from, "departments", ["k1"]] as const,
    ),
    ...["policyDomains:d1", "policyItems:i1", "initiatives:n1"].map((from) => [from, "targets", ["t1"]] as const),
    ["targets:t1", "domain", "d1"],
    ["targets:t1", "item", "i1"],
    ["targets:t1", "initiative", "n1"],
    ["targets:t1", "measurements", ["m1"]],
    ["measurements:m1", "target", "t1"],
    ["departments:k1", "edition", "e"],
    ["departments:k1", "items", ["i1"]],
    ["departments:k1", "plans", ["p1"]],
    ["departments:k1", "initiatives", ["n1"]],
    ["departments:k1", "targets", ["t1"]],
    ["targets:t1", "contributesTo", ["i3"]],
    ["policyItems:i3", "contributingTargets", ["t1"]],
    ["goals:sdg/4", "domains", ["d1"]],
    ["goals:sdg/4", "items", ["i1"]],
    ["goals:sdg/4", "plans", ["p1"]],
    ["goals:sdg/4", "initiatives", ["n1"]],
    ["goals:sdg/4", "targets", ["t1"]],
    ["notes:b1", "edition", "e"],
    ["notes:b1", "domain", "d1"],
    ["notes:b1", "item", "i1"],
    ["notes:b1", "plan", "p1"],
    ["notes:b1", "initiative", "n1"],
    ["notes:b1", "target", "t1"],
    ...["measurements:m1", "departments:k1", "goals:sdg/4", "notes:b1"].map(
      (from) => [from, "findings", ["f1"]] as const,
    ),
    ["measurements:m1", "passages", ["s-m1"]],
    ["departments:k1", "passages", ["s-k1"]],
    ["goals:sdg/4", "passages", ["s-k1"]],
    ["notes:b1", "passages", ["s-b1"]],
    ["findings:f1", "measurements", ["m1"]],
    ["findings:f1", "departments", ["k1"]],
    ["findings:f1", "goals", ["sdg/4"]],
    ["findings:f1", "notes", ["b1"]],
    ["editions:e", "comparisonsAsNew", ["x1"]],
    ["editions:e", "comparisonsAsOld", ["x1"]],
    ["editionComparisons:x1", "newEdition", "e"],
    ["editionComparisons:x1", "oldEdition", "e"],
    ["editionComparisons:x1", "correspondences", ["c1"]],
    ["editionComparisons:x1", "crossingChanges", ["h1"]],
    ["editionComparisons:x1", "overlapChanges", ["g1"]],
    ...["correspondences:c1", "crossingChanges:h1", "overlapChanges:g1"].map(
      (from) => [from, "comparison", "x1"] as const,
    ),
    ...Object.entries(ENDS).flatMap(([field, from]): typeof WAYS => {
      const id = from.split(":")[1] ?? "";
      return [
        ["correspondences:c1", `old${field}`, [id]],
        ["correspondences:c1", `new${field}`, [id]],
        [from, "correspondencesAsOld", ["c1"]],
        [from, "correspondencesAsNew", ["c1"]],
      ];
    }),
    ...["editions:e", ...Object.values(ENDS)].flatMap((from): typeof WAYS => [
      [from, "previous", [from.split(":")[1] ?? ""]],
      [from, "next", [from.split(":")[1] ?? ""]],
    ]),
    ["correspondences:c1", "crossingChangesAsOwner", ["h1"]],
    ["correspondences:c1", "crossingChangesAsItem", ["h1"]],
    ["correspondences:c1", "overlapChanges", ["g1"]],
    ["crossingChanges:h1", "owner", "c1"],
    ["crossingChanges:h1", "item", "c1"],
    ["overlapChanges:g1", "plans", ["c1"]],
    ["overlapChanges:g1", "oldOverlap", "o1"],
    ["overlapChanges:g1", "newOverlap", "o1"],
    ["planOverlaps:o1", "changesAsOld", ["g1"]],
    ["planOverlaps:o1", "changesAsNew", ["g1"]],
  ];

  test.each(WAYS)("%s . %s", async (from, way, to) => {
    const [kind = "", id = ""] = from.split(":");
    const isList = typeof to !== "string";
    const sort = isList ? "(sort: [{id: ASC}])" : "";
    const question = `query($id: ID!) { ${kind}(where: {id: {eq: $id}}) { ${way}${sort} ${ids} ${way}Connection { totalCount } } }`;
    const expected = isList ? to.map((id) => ({ id })) : { id: to };
    expect(await ask(driver, question, { variables: { id } })).toEqual({
      [kind]: [{ [way]: expected, [`${way}Connection`]: { totalCount: isList ? to.length : 1 } }],
    });
  });

  test("every relationship of the schema is among the ways above", async () => {
    const { testSchema } = await import("./ask.ts");
    const { isObjectType } = await import("graphql");
    const query = (await testSchema()).getQueryType();
    const all = Object.values(query?.getFields() ?? {})
      .filter(({ name }) => !/Connection$|Of$/.test(name))
      .flatMap(({ name, type }) => {
        const kind = `${type}`.replace(/\W/g, "");
        const node = query && kind ? [kind] : [];
        return node.map((label) => [name, label] as const);
      });
    const schema = await testSchema();
    const relationships = all.flatMap(([name, label]) => {
      const type = schema.getType(label);
      const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
      return fields.filter((field) => fields.includes(`${field}Connection`)).map((field) => `${name}.${field}`);
    });
    expect(WAYS.map(([from, way]) => `${from.split(":")[0]}.${way}`).sort()).toEqual(relationships.sort());
  });

  test("what a relationship states comes with its connection, from both ends", async () => {
    const covers = "properties { line column text }";
    const states = "properties { role statedName }";
    expect(
      await ask(
        driver,
        `{ plans(where: {id: {eq: "p1"}}) {
             itemsConnection(sort: [{edge: {line: DESC}}]) { edges { ${covers} node { code } } }
             passagesConnection { edges { ${states} } } }
           policyItems(where: {id: {eq: "i2"}}) {
             plansConnection(where: {edge: {text: {eq: "●"}}}) { edges { ${covers} node { number } } }
             initiativesConnection { edges { properties { line column text statedName } } } }
           findings(where: {id: {eq: "f1"}}) { passagesConnection { edges { ${states} } } } }`,
      ),
    ).toEqual({
      plans: [
        {
          itemsConnection: {
            edges: [
              { properties: { line: 11, column: 3, text: "●" }, node: { code: "1-2" } },
              { properties: { line: 10, column: 3, text: "○" }, node: { code: "1-1" } },
            ],
          },
          passagesConnection: { edges: [{ properties: { role: "HEADING", statedName: "名 p1" } }] },
        },
      ],
      policyItems: [
        {
          plansConnection: { edges: [{ properties: { line: 11, column: 3, text: "●" }, node: { number: 1 } }] },
          initiativesConnection: {
            edges: [{ properties: { line: 20, column: 5, text: "1-2 子そだて", statedName: "子そだて" } }],
          },
        },
      ],
      findings: [{ passagesConnection: { edges: [{ properties: { role: null, statedName: null } }] } }],
    });
  });

  const items = async (where: string) => {
    const answer = await ask(driver, `{ policyItems(where: ${where}, sort: [{code: ASC}]) { code } }`);
    return (answer as { policyItems: { code: string }[] }).policyItems.map(({ code }) => code);
  };

  test("items are found by how many plans they are in", async () => {
    const inPlans = (count: string) => items(`{plansConnection: {aggregate: {count: {nodes: ${count}}}}}`);
    expect(await inPlans("{eq: 2}")).toEqual(["1-2"]);
    expect(await inPlans("{eq: 1}")).toEqual(["1-1"]);
    expect(await inPlans("{eq: 0}")).toEqual(["1-3"]);
    expect(await inPlans("{gt: 0}")).toEqual(["1-1", "1-2"]);
    expect(await inPlans("{in: [0, 2]}")).toEqual(["1-2", "1-3"]);
  });

  test("items are found by what they are related to, by its properties and by the relationship's", async () => {
    expect(await items('{plans: {some: {name: {startsWith: "第二"}}}}')).toEqual(["1-2"]);
    expect(await items("{plans: {all: {number: {eq: 1}}}}")).toEqual(["1-1"]);
    expect(await items("{plans: {none: {number: {eq: 1}}}}")).toEqual(["1-3"]);
    expect(await items("{plans: {single: {number: {gt: 0}}}}")).toEqual(["1-1"]);
    expect(await items('{plansConnection: {some: {edge: {text: {eq: "●"}}}}}')).toEqual(["1-2"]);
    expect(await items("{passagesConnection: {some: {edge: {role: {in: [MENTION, MATRIX_ROW]}}}}}")).toEqual(["1-1"]);
    expect(await items('{domain: {edition: {organization: {code: {eq: "112119"}}}}}')).toHaveLength(3);
    expect(await items("{domain: null}")).toEqual([]);
    expect(await items('{nameVariants: {includes: "子そだて"}}')).toEqual(["1-2"]);
    expect(await items("{statedMarkCount: {eq: null}}")).toEqual(["1-2", "1-3"]);
    expect(await items("{findings: {some: {severity: {eq: WARNING}}}}")).toEqual(["1-2"]);
  });

  test("connections count and compute", async () => {
    expect(
      await ask(
        driver,
        `{ policyItemsConnection(where: {code: {in: ["1-1", "1-2"]}}, first: 1) {
             totalCount aggregate { count { nodes } node { position { min max average sum } name { shortest } } } }
           plans(sort: [{number: ASC}]) { itemsConnection { aggregate { count { nodes edges } edge { line { max } } } } } }`,
      ),
    ).toEqual({
      policyItemsConnection: {
        totalCount: 2,
        aggregate: {
          count: { nodes: 2 },
          node: { position: { min: 1, max: 2, average: 1.5, sum: 3 }, name: { shortest: "子育て" } },
        },
      },
      plans: [
        { itemsConnection: { aggregate: { count: { nodes: 2, edges: 2 }, edge: { line: { max: 11 } } } } },
        { itemsConnection: { aggregate: { count: { nodes: 1, edges: 1 }, edge: { line: { max: 11 } } } } },
      ],
    });
  });

  test("pages follow one another by cursor", async () => {
    const page = (after: string) =>
      ask(
        driver,
        `{ policyItemsConnection(first: 2, sort: [{code: ASC}], after: ${after}) {
             edges { cursor node { code } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      );
    const [zero, one, two] = [0, 1, 2].map((n) => Buffer.from(`arrayconnection:${n}`).toString("base64"));
    expect(await page("null")).toEqual({
      policyItemsConnection: {
        edges: [
          { cursor: zero, node: { code: "1-1" } },
          { cursor: one, node: { code: "1-2" } },
        ],
        pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: zero, endCursor: one },
      },
    });
    expect(await page(`"${one}"`)).toEqual({
      policyItemsConnection: {
        edges: [{ cursor: two, node: { code: "1-3" } }],
        pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: two, endCursor: two },
      },
    });
  });
});

describe("on a plan with more items than fit", () => {
  const many = MAXIMUM_ENTRIES + 1;
  const counts = (answer: unknown) => answer as { plans: { items: unknown[] }[] };

  async function loadPlanWith(count: number): Promise<void> {
    const numbers = Array.from({ length: count }, (_, i) => i + 1);
    await loadTestGraph(driver, {
      nodes: [
        node("Plan", "p", { number: 1, name: "大", nameVariants: [], description: "" }),
        ...numbers.map((n) =>
          node("PolicyItem", `i${n}`, { code: `1-${n}`, position: n, name: "x", nameVariants: [] }),
        ),
      ],
      relationships: numbers.map((n) => relationship("p", "COVERS", `i${n}`, { line: n, column: 1, text: "○" })),
    });
  }

  test("a nested list of as many as fit is whole", async () => {
    await loadPlanWith(MAXIMUM_ENTRIES);
    const answer = await ask(driver, "{ plans { items { id } } }");
    expect(counts(answer).plans[0]?.items).toHaveLength(MAXIMUM_ENTRIES);
  });

  test("a nested list of one more is refused, and comes in pages", async () => {
    await loadPlanWith(many);
    const { errors } = await reply(driver, "{ plans { items { id } } }");
    expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      [expect.stringContaining("Plan.items has more than 1000 entries"), "BAD_USER_INPUT"],
    ]);
    const question = "{ plans { items(limit: 1000, offset: 1, sort: [{position: ASC}]) { id } } }";
    expect(counts(await ask(driver, question)).plans[0]?.items).toHaveLength(MAXIMUM_ENTRIES);
    expect(counts(await ask(driver, "{ plans { items(offset: 990) { id } } }")).plans[0]?.items).toHaveLength(11);
  });

  test("a nested connection has as many as fit, and says that there are more", async () => {
    expect(
      await ask(
        driver,
        "{ plans { itemsConnection { totalCount aggregate { count { nodes } } pageInfo { hasNextPage } } } }",
      ),
    ).toEqual({
      plans: [
        {
          itemsConnection: { totalCount: many, aggregate: { count: { nodes: many } }, pageInfo: { hasNextPage: true } },
        },
      ],
    });
    const answer = await ask(driver, "{ plans { itemsConnection { edges { cursor } } } }");
    expect(
      (answer as { plans: { itemsConnection: { edges: unknown[] } }[] }).plans[0]?.itemsConnection.edges,
    ).toHaveLength(MAXIMUM_ENTRIES);
  });

  test("lists and connections of Query have 100 where nothing else is asked for, and the connection says that there are more", async () => {
    const answer = (await ask(
      driver,
      "query($n: Int) { policyItems(limit: $n) { id } policyItemsConnection(first: $n) { totalCount edges { cursor } pageInfo { hasNextPage } } }",
    )) as { policyItems: unknown[]; policyItemsConnection: { edges: unknown[] } };
    expect(answer.policyItems).toHaveLength(100);
    expect(answer.policyItemsConnection).toMatchObject({ totalCount: many, pageInfo: { hasNextPage: true } });
    expect(answer.policyItemsConnection.edges).toHaveLength(100);
  });
});
