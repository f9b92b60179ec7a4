/** Answers to the questions of where the document says something, and where it disagrees with itself. */
import { type Answers, codeAndName, codeOf, nameOf, numberAndName, numberOf } from "../answer.ts";
import { placesOfInitiative, variantsOfItem } from "../facts.ts";
import { findingsIn } from "../findings.ts";
import { byPlace } from "../places.ts";

export const places: Answers = {
  "10-the-sentence-behind-a-mark": (facts) => {
    const item = facts.item("4-4");
    return {
      policyItems: [
        {
          name: item.name,
          plansConnection: {
            edges: facts.plansOfItem(item).map((plan) => {
              const { line, column } = facts.markAt(plan, item);
              return { properties: { line, column }, node: numberAndName(plan) };
            }),
          },
          initiatives: facts.initiativesOfItem(item).map((initiative) => ({
            name: initiative.name,
            passages: placesOfInitiative(initiative).map(({ line, text }) => ({ line, text })),
          })),
        },
      ],
    };
  },

  "11-every-place-of-an-item": (facts) => {
    const item = facts.item("2-1");
    const stated = [
      ...facts.mentionsOf(item).map(({ at, name }) => ({ at, name, role: "MENTION" })),
      { at: item.at, name: item.name, role: "MATRIX_ROW" },
    ].sort((a, b) => byPlace(a.at, b.at));
    return {
      policyItems: [
        {
          name: item.name,
          nameVariants: variantsOfItem(facts, item),
          passagesConnection: {
            edges: stated.map(({ at: { line, column }, name, role }) => ({
              properties: { role, statedName: name },
              node: { line, column },
            })),
          },
        },
      ],
    };
  },

  "12-what-a-line-says": (facts) => ({
    passages: facts.mentions
      .filter(({ at }) => at.line === 83)
      .map(({ at, code }) => ({
        column: at.column,
        text: at.text,
        items: [facts.item(code)].map((item) => ({
          ...codeAndName(item),
          plans: facts.plansOfItem(item).map(numberOf),
        })),
      })),
  }),

  "13-names-that-differ": (facts) => ({
    findings: findingsIn(facts)
      .filter(({ rule }) => rule === "plan-name-differs" || rule === "item-name-differs")
      .map(({ message, messageJa, comparedNames, places }) => ({
        message,
        messageJa,
        comparedNames,
        passages: places,
      })),
  }),

  "14-marks-without-text": (facts) => ({
    marked: facts.items
      .filter((item) => facts.plansOfItem(item).length > 0 && facts.initiativesOfItem(item).length === 0)
      .map((item) => ({ ...codeAndName(item), plans: facts.plansOfItem(item).map(numberOf) })),
    mentioned: facts.items
      .filter((item) => facts.plansOfItem(item).length === 0 && facts.initiativesOfItem(item).length > 0)
      .map((item) => ({ ...codeAndName(item), initiatives: facts.initiativesOfItem(item).map(nameOf) })),
    findings: findingsIn(facts)
      .filter(({ rule }) => rule === "mark-without-initiative" || rule === "mention-without-mark")
      .map(({ rule, at, plans, items }) => ({
        rule,
        line: at.line,
        plans: plans.map(numberOf),
        items: items.map(codeOf),
      })),
  }),
};
