/** Every crossing that is read and computed: over all editions, first whole, with every row on the wire, then as it is asked, by rank or by number. */
import type { Crossing } from "./crossing.ts";

/** Pairs of plans of one edition with the number of items that both cover and the Jaccard index, from marks alone. */
const PAIRS = `MATCH (edition:Edition)-[:HAS_PLAN]->(a:Plan), (edition)-[:HAS_PLAN]->(b:Plan)
  WHERE a.number < b.number
  WITH edition, a, b,
    COUNT { (a)-[:COVERS]->(:PolicyItem)<-[:COVERS]-(b) } AS shared,
    COUNT { (a)-[:COVERS]->() } + COUNT { (b)-[:COVERS]->() } AS marks
  WITH edition.id + '/plan-overlap/' + a.number + '+' + b.number AS id, shared, marks - shared AS union
  WITH id, shared, CASE union WHEN 0 THEN null ELSE toFloat(shared) / union END AS jaccard`;

/** Pairs of initiatives of different plans that advance the same items, from lists alone. */
const INITIATIVES = `MATCH (planA:Plan)-[:HAS_INITIATIVE]->(a:Initiative)-[:ADVANCES]->(item:PolicyItem)<-[:ADVANCES]-(b:Initiative)<-[:HAS_INITIATIVE]-(planB:Plan)
  WHERE planA.number < planB.number
  WITH planA, planB, a, b, count(item) AS shared
  WITH split(a.id, '/plan/')[0] + '/initiative-overlap/' + planA.number + '.' + a.position + '+' + planB.number + '.' + b.position AS id, shared,
    COUNT { (a)-[:ADVANCES]->() } + COUNT { (b)-[:ADVANCES]->() } - shared AS union
  WITH id, shared, toFloat(shared) / union AS jaccard`;

/** A level that only groups others is none of the items that are counted. */
const IS_COUNTED = "(NOT EXISTS { (item)-[:HAS_PART]->() } OR EXISTS { (item)<-[:COVERS|ADVANCES]-() })";

/** Cells of the table domains × plans, from marks alone. */
const CELLS = `MATCH (edition:Edition)-[:HAS_DOMAIN]->(domain:PolicyDomain), (edition)-[:HAS_PLAN]->(plan:Plan)
  WITH edition.id + '/domain-coverage/' + domain.number + ':' + plan.number AS id,
    COUNT { (domain)-[:HAS_ITEM]->(:PolicyItem)<-[:COVERS]-(plan) } AS covered,
    COUNT { (domain)-[:HAS_ITEM]->(item) WHERE ${IS_COUNTED} } AS items
  WITH id, covered, toFloat(covered) / items AS share`;

export const CROSSINGS: readonly Crossing[] = [
  {
    name: "all pairs of plans, shared items and Jaccard",
    stored: "MATCH (o:PlanOverlap {planCount: 2}) RETURN o.id, o.itemCount, o.jaccard",
    computed: `${PAIRS} RETURN id, shared, jaccard`,
    ordered: false,
  },
  {
    name: "the 50 pairs of plans with the highest Jaccard",
    stored: `MATCH (o:PlanOverlap {planCount: 2}) WHERE o.jaccard > 0
      RETURN o.id, o.itemCount, o.jaccard ORDER BY o.jaccard DESC, o.id LIMIT 50`,
    computed: `${PAIRS} WHERE jaccard > 0 RETURN id, shared, jaccard ORDER BY jaccard DESC, id LIMIT 50`,
    ordered: true,
  },
  {
    name: "how many pairs of plans share five items or more",
    stored: "MATCH (o:PlanOverlap) WHERE o.itemCount >= 5 AND o.planCount = 2 RETURN count(o)",
    computed: `${PAIRS} WHERE shared >= 5 RETURN count(*)`,
    ordered: true,
  },
  {
    name: "items that exactly three plans share",
    stored: "MATCH (i:PolicyItem {planCount: 3}) RETURN i.id, i.name",
    computed: "MATCH (i:PolicyItem) WHERE COUNT { (i)<-[:COVERS]-() } = 3 RETURN i.id, i.name",
    ordered: false,
  },
  {
    name: "how many items exactly three plans share",
    stored: "MATCH (i:PolicyItem {planCount: 3}) RETURN count(i)",
    computed: "MATCH (i:PolicyItem) WHERE COUNT { (i)<-[:COVERS]-() } = 3 RETURN count(i)",
    ordered: true,
  },
  {
    name: "items that no plan covers",
    stored: "MATCH (i:PolicyItem {planCount: 0}) RETURN i.id, i.name",
    computed: `MATCH (item:PolicyItem) WHERE NOT EXISTS { (item)<-[:COVERS]-() } AND ${IS_COUNTED} RETURN item.id, item.name`,
    ordered: false,
  },
  {
    name: "how many items no plan covers",
    stored: "MATCH (i:PolicyItem {planCount: 0}) RETURN count(i)",
    computed: `MATCH (item:PolicyItem) WHERE NOT EXISTS { (item)<-[:COVERS]-() } AND ${IS_COUNTED} RETURN count(item)`,
    ordered: true,
  },
  {
    name: "the whole table domains × plans",
    stored: "MATCH (c:DomainCoverage) RETURN c.id, c.itemCount, c.share",
    computed: `${CELLS} RETURN id, covered, share`,
    ordered: false,
  },
  {
    name: "the 50 cells with the highest share",
    stored:
      "MATCH (c:DomainCoverage) WHERE c.share > 0 RETURN c.id, c.itemCount, c.share ORDER BY c.share DESC, c.id LIMIT 50",
    computed: `${CELLS} WHERE share > 0 RETURN id, covered, share ORDER BY share DESC, id LIMIT 50`,
    ordered: true,
  },
  {
    name: "how many domains are never entered by a plan",
    stored: "MATCH (c:DomainCoverage {itemCount: 0}) RETURN count(c)",
    computed: `${CELLS} WHERE covered = 0 RETURN count(*)`,
    ordered: true,
  },
  {
    name: "all pairs of initiatives of different plans that share items",
    stored: "MATCH (o:InitiativeOverlap) RETURN o.id, o.itemCount, o.jaccard",
    computed: `${INITIATIVES} RETURN id, shared, jaccard`,
    ordered: false,
  },
  {
    name: "the 50 pairs of initiatives that share most",
    stored: `MATCH (o:InitiativeOverlap) WHERE o.itemCount > 0
      RETURN o.id, o.itemCount, o.jaccard ORDER BY o.itemCount DESC, o.jaccard DESC, o.id LIMIT 50`,
    computed: `${INITIATIVES} RETURN id, shared, jaccard ORDER BY shared DESC, jaccard DESC, id LIMIT 50`,
    ordered: true,
  },
];
