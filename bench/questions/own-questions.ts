/** Questions that are fields of their own: set algebra, search, paths, related. */
import type { Question } from "./question.ts";

export const OWN_QUESTIONS: readonly Question[] = [
  {
    name: "policyItemsOf: in both plans ① and ② and not in ③, of one edition",
    graphql: `query ($edition: ID!) {
      policyItemsOf(plans: [{ all: [1, 2] }, { none: [3] }], edition: $edition) { code name }
    }`,
    cypher: `MATCH (:Plan {id: $edition + '/plan/1'})-[:COVERS]->(item:PolicyItem)<-[:COVERS]-(:Plan {id: $edition + '/plan/2'})
      WHERE NOT EXISTS { (item)<-[:COVERS]-(:Plan {id: $edition + '/plan/3'}) }
      WITH item ORDER BY item.position
      RETURN item {.code, .name}`,
  },
  {
    name: "policyItemsOf: the same of every edition, the first 100",
    graphql: `{
      policyItemsOf(plans: [{ all: [1, 2] }, { none: [3] }], limit: 100) { id name }
    }`,
    cypher: `MATCH (:Plan {number: 1})-[:COVERS]->(item:PolicyItem)<-[:COVERS]-(:Plan {number: 2})
      WHERE NOT EXISTS { (item)<-[:COVERS]-(:Plan {number: 3}) }
      WITH item ORDER BY item.position, item.id LIMIT 100
      RETURN item {.id, .name}`,
  },
  {
    name: "search: a phrase in one edition",
    graphql: `query ($edition: ID!, $phrase: String!) {
      search(phrase: $phrase, edition: $edition) { score node { id } passage { line text } }
    }`,
    cypher: searchStatement("AND found.id STARTS WITH $edition + '/'", 100),
  },
  {
    name: "search: the same in every edition, the best 20",
    graphql: `query ($phrase: String!) {
      search(phrase: $phrase, limit: 20) { score node { id } passage { line text } }
    }`,
    cypher: searchStatement("", 20),
  },
  {
    name: "paths: between plans ① and ② of one edition",
    graphql: `query ($edition: ID!) {
      paths(from: "plan/1", to: "plan/2", edition: $edition) { length steps { relationship node { id } } }
    }`,
    cypher: `MATCH (a:Plan {id: $edition + '/plan/1'}), (b:Plan {id: $edition + '/plan/2'})
      MATCH path = allShortestPaths((a)-[:COVERS|ADVANCES|HAS_INITIATIVE|HAS_ITEM*..6]-(b))
      WITH path ORDER BY [node IN nodes(path) | node.id], [step IN relationships(path) | type(step)] LIMIT 10
      RETURN {length: length(path), steps: [index IN range(0, length(path)) | {
        relationship: CASE index WHEN 0 THEN null ELSE type(relationships(path)[index - 1]) END,
        node: {id: nodes(path)[index].id}
      }]}`,
  },
  {
    name: "related: the nearest plans of plan ①, with the shared items",
    graphql: `query ($edition: ID!) {
      related(to: "plan/1", edition: $edition) { itemCount jaccard node { id } items { code } }
    }`,
    cypher: `MATCH (:Plan {id: $edition + '/plan/1'})<-[:BETWEEN]-(overlap:PlanOverlap {planCount: 2})-[:BETWEEN]->(other:Plan)
      WHERE overlap.itemCount > 0
      WITH overlap, other ORDER BY overlap.itemCount DESC, overlap.jaccard DESC, other.id LIMIT 10
      RETURN overlap {.itemCount, .jaccard, node: other {.id}, items: COLLECT {
        MATCH (overlap)-[:SHARES]->(item:PolicyItem)
        WITH item ORDER BY item.position
        RETURN item {.code}
      }}`,
  },
  {
    name: "related: the nearest items of an item, with the items that connect them",
    graphql: `query ($item: ID!) {
      related(to: $item) { itemCount node { id } items { code } }
    }`,
    cypher: `MATCH (from:PolicyItem {id: $item})
      WITH COLLECT { MATCH (from)<-[:COVERS]-(plan:Plan) RETURN plan } AS plans
      WITH plans, COLLECT { UNWIND plans AS plan MATCH (plan)-[:COVERS]->(item:PolicyItem) RETURN DISTINCT item } AS items
      UNWIND items AS shared
      MATCH (shared)<-[:COVERS]-(otherPlan:Plan)
      WHERE NOT otherPlan IN plans
      MATCH (otherPlan)-[:COVERS]->(other:PolicyItem)
      WHERE NOT other IN items
      WITH items, other, collect(DISTINCT shared) AS connecting
      WITH other, connecting, size(items) + size(COLLECT {
        MATCH (other)<-[:COVERS]-(plan:Plan) MATCH (plan)-[:COVERS]->(item:PolicyItem) WHERE NOT item IN items RETURN DISTINCT item
      }) AS union
      ORDER BY size(connecting) DESC, size(connecting) * 1.0 / union DESC, other.id LIMIT 10
      RETURN {itemCount: size(connecting), node: other {.id}, items: COLLECT {
        UNWIND connecting AS item
        WITH item ORDER BY item.position
        RETURN item {.code}
      }}`,
  },
];

/** Without what only unusual phrases need: width, case, several words. */
function searchStatement(condition: string, limit: number): string {
  return `CALL db.index.fulltext.queryNodes('graph_text', '"' + $phrase + '"') YIELD node AS found, score
    WHERE NOT found:Finding ${condition}
    CALL (found) {
      WITH found WHERE NOT found:Passage RETURN found AS node
      UNION
      MATCH (node:GraphNode)-[:STATED_IN]->(found)
      RETURN node
    }
    WITH node, max(score) AS score
    ORDER BY node:Finding, score DESC, node.id LIMIT ${limit}
    RETURN {score: score, node: node {.id}, passage: COLLECT {
      MATCH (node)-[:STATED_IN]->(passage:Passage)
      WHERE passage.text CONTAINS $phrase
      RETURN passage {.line, .text} ORDER BY passage.line, passage.column LIMIT 1
    }[0]}`;
}
