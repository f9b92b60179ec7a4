/** Questions across plans, answered from derived facts through the generated fields. */
import type { Question } from "./question.ts";

export const CROSS_CUTTING_QUESTIONS: readonly Question[] = [
  {
    name: "items that exactly three plans share, with the plans: the first 100",
    graphql: `{ policyItems(where: { planCount: { eq: 3 } }, limit: 100) { code name plans { number name } } }`,
    cypher: `MATCH (item:PolicyItem {planCount: 3})
      WITH item ORDER BY item.position, item.id LIMIT 100
      RETURN item {.code, .name, plans: COLLECT {
        MATCH (plan:Plan)-[:COVERS]->(item)
        WITH plan ORDER BY plan.number
        RETURN plan {.number, .name}
      }}`,
  },
  {
    name: "how many items no plan covers",
    graphql: `{ policyItemsConnection(where: { planCount: { eq: 0 } }) { totalCount } }`,
    cypher: "MATCH (item:PolicyItem {planCount: 0}) RETURN {totalCount: count(item)}",
    isOne: true,
  },
  {
    name: "an edition's items that no plan covers, by domain",
    graphql: `query ($edition: ID!) {
      policyDomains(where: { edition: { id: { eq: $edition } } }) { name items(where: { planCount: { eq: 0 } }) { code name } }
    }`,
    cypher: `MATCH (:Edition {id: $edition})-[:HAS_DOMAIN]->(domain:PolicyDomain)
      WITH domain ORDER BY domain.number
      RETURN domain {.name, items: COLLECT {
        MATCH (domain)-[:HAS_ITEM]->(item:PolicyItem {planCount: 0})
        WITH item ORDER BY item.position
        RETURN item {.code, .name}
      }}`,
  },
  {
    name: "an edition's domains that a plan never enters, plan by plan",
    graphql: `query ($edition: ID!) {
      plans(where: { edition: { id: { eq: $edition } } }) { number coverages(where: { itemCount: { eq: 0 } }) { domain { name } } }
    }`,
    cypher: `MATCH (:Edition {id: $edition})-[:HAS_PLAN]->(plan:Plan)
      WITH plan ORDER BY plan.number
      RETURN plan {.number, coverages: COLLECT {
        MATCH (plan)<-[:OF_PLAN]-(cell:DomainCoverage {itemCount: 0})-[:OF_DOMAIN]->(domain:PolicyDomain)
        WITH domain ORDER BY domain.number
        RETURN {domain: domain {.name}}
      }}`,
  },
  {
    name: "pairs of plans that share most, with plans and items: the first 50",
    graphql: `{
      planOverlaps(where: { planCount: { eq: 2 } }, sort: [{ itemCount: DESC }], limit: 50) {
        planNumbers itemCount jaccard plans { name } items { code }
      }
    }`,
    cypher: `MATCH (overlap:PlanOverlap {planCount: 2})
      WHERE overlap.itemCount > 0
      WITH overlap ORDER BY overlap.itemCount DESC, overlap.id LIMIT 50
      RETURN overlap {.planNumbers, .itemCount, .jaccard,
        plans: COLLECT {
          MATCH (overlap)-[:BETWEEN]->(plan:Plan)
          WITH plan ORDER BY plan.number
          RETURN plan {.name}
        },
        items: COLLECT {
          MATCH (overlap)-[:SHARES]->(item:PolicyItem)
          WITH item ORDER BY item.position
          RETURN item {.code}
        }
      }`,
  },
  {
    name: "pairs of plans least likely by chance (p below 0.2): the first 50",
    graphql: `{
      planOverlaps(where: { pValue: { lt: 0.2 } }, sort: [{ pValue: ASC }], limit: 50) { id itemCount expectedItemCount pValue }
    }`,
    cypher: `MATCH (overlap:PlanOverlap)
      WHERE overlap.pValue < 0.2
      WITH overlap ORDER BY overlap.pValue, overlap.id LIMIT 50
      RETURN overlap {.id, .itemCount, .expectedItemCount, .pValue}`,
  },
  {
    name: "initiatives of different plans that share most, with plans and items: the first 50",
    graphql: `{
      initiativeOverlaps(sort: [{ itemCount: DESC }, { jaccard: DESC }], limit: 50) {
        itemCount jaccard initiatives { name plan { number name } } items { code name }
      }
    }`,
    cypher: `MATCH (overlap:InitiativeOverlap)
      WHERE overlap.itemCount > 0
      WITH overlap ORDER BY overlap.itemCount DESC, overlap.jaccard DESC, overlap.id LIMIT 50
      RETURN overlap {.itemCount, .jaccard,
        initiatives: COLLECT {
          MATCH (overlap)-[:BETWEEN]->(initiative:Initiative)<-[:HAS_INITIATIVE]-(plan:Plan)
          WITH initiative, plan ORDER BY initiative.ordinal
          RETURN initiative {.name, plan: plan {.number, .name}}
        },
        items: COLLECT {
          MATCH (overlap)-[:SHARES]->(item:PolicyItem)
          WITH item ORDER BY item.position
          RETURN item {.code, .name}
        }
      }`,
  },
  {
    name: "plans by how much is theirs alone, with their organization: the first 50",
    graphql: `{
      plans(sort: [{ ownItemShare: DESC }, { itemCount: DESC }], limit: 50) {
        number name itemCount ownItemShare edition { organization { name } }
      }
    }`,
    cypher: `MATCH (plan:Plan)
      WHERE plan.ownItemShare IS NOT NULL
      WITH plan ORDER BY plan.ownItemShare DESC, plan.itemCount DESC, plan.id LIMIT 50
      MATCH (plan)<-[:HAS_PLAN]-(:Edition)<-[:HAS_EDITION]-(organization:Organization)
      WITH plan, organization ORDER BY plan.ownItemShare DESC, plan.itemCount DESC, plan.id
      RETURN plan {.number, .name, .itemCount, .ownItemShare, edition: {organization: organization {.name}}}`,
  },
  {
    name: "departments by how many plans cross their work: the first 50",
    graphql: `{ departments(sort: [{ planCount: DESC }], limit: 50) { name itemCount planCount edition { organization { name } } } }`,
    cypher: `MATCH (department:Department)
      WITH department ORDER BY department.planCount DESC, department.id LIMIT 50
      MATCH (department)<-[:HAS_DEPARTMENT]-(:Edition)<-[:HAS_EDITION]-(organization:Organization)
      WITH department, organization ORDER BY department.planCount DESC, department.id
      RETURN department {.name, .itemCount, .planCount, edition: {organization: organization {.name}}}`,
  },
  {
    name: "targets furthest from their goal: the first 50",
    graphql: `{
      targets(where: { requiredChangeShare: { gt: 0 } }, sort: [{ requiredChangeShare: DESC }], limit: 50) {
        name unit baselineValue goalValue requiredChangeShare measurements { year text }
      }
    }`,
    cypher: `MATCH (target:Target)
      WHERE target.requiredChangeShare > 0
      WITH target ORDER BY target.requiredChangeShare DESC, target.id LIMIT 50
      RETURN target {.name, .unit, .baselineValue, .goalValue, .requiredChangeShare, measurements: COLLECT {
        MATCH (target)-[:HAS_MEASUREMENT]->(measurement:Measurement)
        WITH measurement ORDER BY measurement.position
        RETURN measurement {.year, .text}
      }}`,
  },
  {
    name: "items of all cities under one SDG: the first 100",
    graphql: `{
      policyItems(where: { goals: { some: { id: { eq: "sdg/11" } } } }, limit: 100) { code name domain { edition { organization { name } } } }
    }`,
    cypher: `MATCH (:Goal {id: 'sdg/11'})<-[:CONTRIBUTES_TO]-(item:PolicyItem)
      WITH item ORDER BY item.position, item.id LIMIT 100
      MATCH (item)<-[:HAS_ITEM]-(:PolicyDomain)<-[:HAS_DOMAIN]-(:Edition)<-[:HAS_EDITION]-(organization:Organization)
      WITH item, organization ORDER BY item.position, item.id
      RETURN item {.code, .name, domain: {edition: {organization: organization {.name}}}}`,
  },
];
