/**
 * Questions that any graph is asked: a point, a nest, pages, counts. Conditions that hold for every node (`IS NOT NULL`, `> 0`) let the database take the
 * order from an index: who writes by hand knows that they hold.
 */
import type { Question } from "./question.ts";

export const PLAIN_QUESTIONS: readonly Question[] = [
  {
    name: "a point: one item by its id",
    graphql: `query ($item: ID!) {
      policyItems(where: { id: { eq: $item } }) { code name planCount }
    }`,
    cypher: `MATCH (item:PolicyItem {id: $item})
      RETURN item {.code, .name, .planCount}`,
  },
  {
    name: "nested: an edition's plans, initiatives, items with their domain, and targets",
    graphql: `query ($edition: ID!) {
      editions(where: { id: { eq: $edition } }) {
        title
        plans { number name initiatives { name items { code name domain { name } } } targets { name } }
      }
    }`,
    cypher: `MATCH (edition:Edition {id: $edition})
      RETURN edition {.title, plans: COLLECT {
        MATCH (edition)-[:HAS_PLAN]->(plan:Plan)
        WITH plan ORDER BY plan.number
        RETURN plan {.number, .name,
          initiatives: COLLECT {
            MATCH (plan)-[:HAS_INITIATIVE]->(initiative:Initiative)
            WITH initiative ORDER BY initiative.ordinal
            RETURN initiative {.name, items: COLLECT {
              MATCH (initiative)-[:ADVANCES]->(item:PolicyItem)<-[:HAS_ITEM]-(domain:PolicyDomain)
              WITH item, domain ORDER BY item.position
              RETURN item {.code, .name, domain: domain {.name}}
            }}
          },
          targets: COLLECT {
            MATCH (plan)-[:HAS_TARGET]->(target:Target)
            WITH target ORDER BY target.ordinal
            RETURN target {.name}
          }
        }
      }}`,
  },
  {
    name: "a sorted page: the first 50 of all items by name",
    graphql: `{ policyItems(sort: [{ name: ASC }], limit: 50) { id name } }`,
    cypher: `MATCH (item:PolicyItem)
      WHERE item.name IS NOT NULL
      WITH item ORDER BY item.name, item.id LIMIT 50
      RETURN item {.id, .name}`,
  },
  {
    name: "the same page as a connection, with the number of all",
    graphql: `{ policyItemsConnection(sort: [{ name: ASC }], first: 50) { totalCount edges { node { id name } } } }`,
    cypher: `MATCH (item:PolicyItem)
      WITH count(item) AS total
      RETURN {totalCount: total, edges: COLLECT {
        MATCH (item:PolicyItem)
        WHERE item.name IS NOT NULL
        WITH item ORDER BY item.name, item.id LIMIT 50
        RETURN {node: item {.id, .name}}
      }}`,
    isOne: true,
  },
  {
    name: "the places that speak of an item, with their roles",
    graphql: `query ($item: ID!) {
      policyItems(where: { id: { eq: $item } }) {
        name
        passagesConnection { edges { properties { role statedName } node { line column text } } }
      }
    }`,
    cypher: `MATCH (item:PolicyItem {id: $item})
      RETURN item {.name, passagesConnection: {edges: COLLECT {
        MATCH (item)-[stated:STATED_IN]->(passage:Passage)
        WITH stated, passage ORDER BY passage.line, passage.column
        RETURN {properties: stated {.role, .statedName}, node: passage {.line, .column, .text}}
      }}}`,
  },
];
