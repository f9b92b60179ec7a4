/** What becomes of each element of StratML, in documents made up for one question each. */
import { describe, expect, test } from "vitest";
import { checkGraph } from "../../../src/check/check-graph.ts";
import {
  AGENCY,
  codesOf,
  goal,
  graphOf,
  indicator,
  instance,
  notesOf,
  objective,
  performancePlan,
  read,
  valuesOf,
} from "./strat-ml-document.ts";

describe("what it is", () => {
  const content = `<Name>A</Name><StrategicPlanCore><Goal><Name>B</Name><Description/></Goal></StrategicPlanCore>`;

  test.for([
    ["Part 1", `<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">${content}</StrategicPlan>`],
    ["an older Part 1", `<StrategicPlan xmlns="http://www.stratml.net">${content}</StrategicPlan>`],
    ["no namespace", `<PerformancePlanOrReport Type="Strategic_Plan">${content}</PerformancePlanOrReport>`],
    ["a prefix", `<x:StrategicPlan xmlns:x="u">${content.replace(/<(\/?)(?=\w)/gu, "<$1x:")}</x:StrategicPlan>`],
  ] as const)("%s is read", ([, text]) => {
    expect(graphOf(text).domains.map(({ name }) => name)).toEqual(["B"]);
  });

  test("the document's hash is that of its bytes", () => {
    expect(graphOf(performancePlan(goal("1"))).edition.documentHash).toMatch(/^[0-9a-f]{64}$/u);
  });

  test.for([
    ["other XML", `<rss xmlns="urn:news"><channel/></rss>`, "not-stratml"],
    ["a plan without a core", `<StrategicPlan><Name>A</Name></StrategicPlan>`, "not-stratml"],
    ["a plan without goals", performancePlan(""), "goals-missing"],
    [
      "a form that nobody filled in",
      performancePlan("<Goal><Name/><Objective><Name/></Objective></Goal>"),
      "goals-missing",
    ],
  ] as const)("%s is none", ([, text, code]) => {
    const { graph, problems } = read(text);
    expect(graph).toBeNull();
    expect(codesOf(problems)).toEqual([code]);
    expect(problems[0]?.severity).toBe("error");
  });

  test("other XML is called by its name", () => {
    expect(read(`<rss xmlns="urn:news"/>`).problems[0]?.message).toContain("“rss” of “urn:news”");
  });
});

describe("numbers and codes", () => {
  const numbered = (text: string) => {
    const graph = graphOf(performancePlan(text));
    expect(checkGraph(graph).filter(({ severity }) => severity === "error")).toEqual([]);
    return [graph.domains.map(({ number }) => number), graph.items.map(({ code }) => code)];
  };
  const codesIn = (text: string) => codesOf(read(performancePlan(text)).problems);

  test("are those of the document", () => {
    expect(numbered(goal("2", objective("2.1")) + goal("5", objective("5.1") + objective("5.2")))).toEqual([
      [2, 5],
      ["2.1", "5.1", "5.2"],
    ]);
  });

  test("of goals come after words, or from their objectives, or by place", () => {
    expect(numbered(goal("Goal 3") + goal("Part 4"))[0]).toEqual([3, 4]);
    expect(numbered(goal("", objective("7.1")) + goal("", objective("Objective 8.1")))).toEqual([
      [7, 8],
      ["7.1", "8.1"],
    ]);
    expect(numbered(goal("1") + goal("1"))[0]).toEqual([1, 2]);
  });

  test("a number that is not the document's own words is kept as a note", () => {
    expect(notesOf(graphOf(performancePlan(goal("Part 1") + goal("2"))))).toContain("SequenceIndicator: Part 1");
    expect(notesOf(graphOf(performancePlan(goal("2"))))).toEqual(["Type: Performance_Plan"]);
  });

  test("that begin anew below each goal get the goal's before them", () => {
    const anew = goal("1", objective("1") + objective("2")) + goal("2", objective("1"));
    expect(numbered(anew)[1]).toEqual(["1.1", "2", "2.1"]);
    expect(codesIn(anew)).toEqual(["code-composed"]);
    expect(notesOf(graphOf(performancePlan(anew)))).toContain("SequenceIndicator: 1");
  });

  test("that name several objectives, or another goal, or nothing, are notes", () => {
    const twice = goal("1", objective("1.1", "", "A") + objective("1.1", "", "B"));
    expect(numbered(twice)[1]).toEqual([null, null]);
    expect(codesIn(twice)).toEqual(["code-repeated"]);
    const elsewhere = goal("1", objective("2.1")) + goal("2");
    expect(numbered(elsewhere)[1]).toEqual([null]);
    expect(codesIn(elsewhere)).toEqual(["code-outside-goal"]);
    expect(numbered(goal("1", objective("the first")))[1]).toEqual([null]);
    expect(codesIn(goal("1", objective("the first")))).toEqual(["sequence-not-a-code"]);
    expect(notesOf(graphOf(performancePlan(goal("1", objective("the first")))))).toContain(
      "SequenceIndicator: the first",
    );
  });
});

describe("goals and objectives", () => {
  test("of one name are two", () => {
    const same = "<Objective><Name>Same</Name></Objective>".repeat(2);
    const { domains, items } = graphOf(performancePlan(goal("", same, "Same") + goal("", same, "Same")));
    expect([domains.length, items.length]).toEqual([2, 4]);
  });

  test("within objectives are their parts", () => {
    const { items } = graphOf(performancePlan(goal("1", objective("1.1", objective("1.1.1")) + objective("1.2"))));
    expect(items.map(({ code, position }) => `${position} ${code}`)).toEqual(["1 1.1", "2 1.1.1", "3 1.2"]);
    expect(items.map(({ parentId }) => parentId)).toEqual([null, items[0]?.id, null]);
  });

  test("without a name are called by what they have", () => {
    const text = `<Goal><Name/><Description>Clean shores
for all</Description><Objective><SequenceIndicator>1.1</SequenceIndicator></Objective></Goal>`;
    const { domains, items } = graphOf(performancePlan(text));
    expect(domains[0]).toMatchObject({ name: "Clean shores", description: "Clean shores\nfor all" });
    expect(items[0]?.name).toBe("Objective 1.1");
    expect(read(performancePlan(text)).problems).toMatchObject([{ code: "name-missing", severity: "warning" }]);
  });

  test("have names on one line, wherever the editor broke it", () => {
    const { domains } = graphOf(
      performancePlan(goal("1", "", "\n  Clean\n   shores ") + goal("2", "", "きれいな\n  湖")),
    );
    expect(domains.map(({ name }) => name)).toEqual(["Clean shores", "きれいな湖"]);
  });

  test("keep who has to do with them", () => {
    const stakeholder = `<Stakeholder StakeholderTypeType="Person"><Name>A. Diver</Name><Description>Dives.</Description>
      <Role><Name>Finder</Name><Description>finds</Description><RoleType>Performer</RoleType><RoleType>Beneficiary</RoleType></Role>
      <Role><Name/><RoleType>Performer</RoleType></Role></Stakeholder><OtherInformation>And more.</OtherInformation>`;
    const graph = graphOf(performancePlan(goal("1", stakeholder + objective("1.1", stakeholder))));
    for (const { id } of [...graph.domains, ...graph.items])
      expect(notesOf(graph, id)).toEqual([
        "Stakeholder: A. Diver (Person)\nDives.\nFinder (Performer, Beneficiary): finds\n(Performer)",
        "OtherInformation: And more.",
      ]);
  });
});

describe("indicators", () => {
  const results = (content: string) =>
    graphOf(performancePlan(goal("1", objective("1.1", indicator(instance(content))))));
  const days = (from: string, to: string) => `<StartDate>${from}</StartDate><EndDate>${to}</EndDate>`;
  const units = (text: string) => `<NumberOfUnits>${text}</NumberOfUnits>`;

  test("of goals belong to goals", () => {
    const graph = graphOf(performancePlan(goal("1", indicator(""))));
    expect(graph.targets.map(({ ownerId, name, unit }) => [ownerId, name, unit])).toEqual([
      [graph.domains[0]?.id, "Boats on the lake", "boats"],
    ]);
  });

  test("of one name are two", () => {
    expect(graphOf(performancePlan(goal("1", indicator("").repeat(2)))).targets).toHaveLength(2);
  });

  test("have values of the year in which their time begins", () => {
    const graph = results(
      `<TargetResult>${days("2026-10-01", "2027-09-30")}${units("12.50")}</TargetResult><ActualResult>${days("2024-10-01", "2025-09-30")}${units("-0")}</ActualResult>`,
    );
    expect(valuesOf(graph)).toEqual([
      ["goal", 2026, 12.5, "exactly", "12.50"],
      ["baseline", 2024, 0, "exactly", "-0"],
    ]);
  });

  test("have goals on the way to the last", () => {
    const goals = ["2028", "2030", "2026"].map(
      (year) => `<TargetResult>${days(`${year}-01-01`, `${year}-12-31`)}${units(year.slice(2))}</TargetResult>`,
    );
    expect(valuesOf(results(goals.join(""))).map(([kind, , value]) => `${kind} ${value}`)).toEqual([
      "interim 28",
      "goal 30",
      "interim 26",
    ]);
  });

  test("have words for values where there is no number", () => {
    const graph = results(
      `<TargetResult><Descriptor><DescriptorName>Grade</DescriptorName><DescriptorValue>A</DescriptorValue></Descriptor></TargetResult><ActualResult>${units("")}<Description>Nearly done.</Description></ActualResult>`,
    );
    expect(valuesOf(graph)).toEqual([
      ["goal", null, null, "exactly", "A"],
      ["baseline", null, null, "exactly", "Nearly done."],
    ]);
    expect(notesOf(graph, graph.targets[0]?.id)).toEqual(["TargetResult: Grade: A"]);
  });

  test("have values as people write them", () => {
    const values = ["20隻以上", "1,200", ".5", "boats", "5%", "-", "約30"].map(
      (text) => `<TargetResult>${units(text)}</TargetResult>`,
    );
    const graph = results(values.join(""));
    expect(valuesOf(graph).map(([, , value, bound, text]) => [value, bound, text])).toEqual([
      [null, "exactly", "20隻以上"],
      [1200, "exactly", "1,200"],
      [0.5, "exactly", ".5"],
      [null, "exactly", "boats"],
      [null, "exactly", "5%"],
      [30, "about", "約30"],
    ]);
    expect(notesOf(graph, graph.targets[0]?.id)).toEqual(["TargetResult: -"]);
  });

  test("say that a value is in another unit, and that a date is none", () => {
    const { problems } = read(
      performancePlan(
        goal("1", indicator(instance(`<TargetResult>${units("5%")}${days("soon", "2027-01-01")}</TargetResult>`))),
      ),
    );
    expect(codesOf(problems).sort()).toEqual(["date-unreadable", "unit-differs", "year-by-end-date"]);
  });

  test("keep days and explanations beside their values", () => {
    const graph = results(
      `<ActualResult>${days("2024-04-01", "2025-03-31")}${units("9")}<Description>Counted twice.</Description></ActualResult>`,
    );
    expect(notesOf(graph, graph.targets[0]?.id)).toEqual(["ActualResult: 9 (2024-04-01/2025-03-31)\nCounted twice."]);
  });

  test("are called by their unit, or by their objective, where nothing else is said", () => {
    const text = (content: string) =>
      performancePlan(goal("1", `<PerformanceIndicator>${content}</PerformanceIndicator>`));
    expect(graphOf(text("<UnitOfMeasurement>boats</UnitOfMeasurement>")).targets[0]?.name).toBe("boats");
    const { graph, problems } = read(text("<Identifier>_p</Identifier>"));
    expect(graph?.targets.map(({ name, identifier }) => [name, identifier])).toEqual([["Goal 1", "_p"]]);
    expect(codesOf(problems)).toEqual(["indicator-without-dimension"]);
    expect(graphOf(text("<Identifier/>")).targets).toEqual([]);
  });
});

describe("relationships", () => {
  const relationship = (content: string, type = ' RelationshipType="Peer_To"') =>
    `<Relationship${type}>${content}</Relationship>`;
  const related = (content: string) =>
    read(
      performancePlan(
        goal("1", `<Identifier>_g</Identifier>${objective("1.1", `<Identifier>_o</Identifier>`)}${indicator(content)}`),
      ),
    );

  test("name objectives, goals and others by their identifiers", () => {
    const refer = (id: string) => `<ReferentIdentifier>${id}</ReferentIdentifier>`;
    const { graph, problems } = related(relationship(refer("_o") + refer("_g")));
    expect(graph?.contributesToItems).toEqual([]);
    expect(graph && notesOf(graph, graph.targets[0]?.id)).toEqual(["Peer_To: 1.1 Objective 1.1, Goal 1"]);
    expect(codesOf(problems)).toEqual(["crossing-kept-as-note"]);
  });

  test("contribute to objectives, and to nothing else", () => {
    const refer = (id: string) => `<ReferentIdentifier>${id}</ReferentIdentifier>`;
    for (const type of ["Contributes_To", "contributes to", "ContributesTo"]) {
      const stated = ` RelationshipType="${type}"`;
      const { graph, problems } = related(relationship(refer("_o"), stated));
      expect(graph?.contributesToItems.map(({ targetId, itemId, text }) => [targetId, itemId, text])).toEqual([
        [graph?.targets[0]?.id, graph?.items[0]?.id, "_o"],
      ]);
      expect(graph && notesOf(graph, graph.targets[0]?.id)).toEqual([]);
      expect(problems).toEqual([]);
    }
    const { graph, problems } = related(relationship(refer("_g"), ' RelationshipType="Contributes_To"'));
    expect(graph?.contributesToItems).toEqual([]);
    expect(graph && notesOf(graph, graph.targets[0]?.id)).toEqual(["Contributes_To: Goal 1"]);
    expect(codesOf(problems)).toEqual(["crossing-kept-as-note"]);
  });

  test("to what is not there are notes, and said", () => {
    const { graph, problems } = related(
      relationship("<ReferentIdentifier>_x</ReferentIdentifier><Name>Fish</Name>", ""),
    );
    expect(graph?.contributesToItems).toEqual([]);
    expect(graph && notesOf(graph, graph.targets[0]?.id)).toEqual(["Relationship: _x\nFish"]);
    expect(codesOf(problems)).toEqual(["referent-unknown"]);
  });

  test("of before 2016 name them by the only identifier that there was", () => {
    const contributing = (identifier: string) =>
      related(relationship(`<Identifier>${identifier}</Identifier>`, ' RelationshipType="Contributes_To"')).graph;
    expect(contributing("_o")?.contributesToItems).toHaveLength(1);
    expect(contributing("_r")?.contributesToItems).toEqual([]);
  });
});

describe("the edition", () => {
  const about = `<AdministrativeInformation><StartDate>2026-10-01</StartDate><EndDate>2030-09-30</EndDate><PublicationDate>2026-05-06</PublicationDate><Source>https://lake.example/</Source></AdministrativeInformation>`;
  const whole = performancePlan(goal("1"), {
    before: "<Organization><Name>Lake Agency</Name></Organization>",
    after: about,
  });

  test("has period and source where the edition file has none", () => {
    expect(graphOf(whole).edition).toMatchObject({
      ...{ title: "Lake Plan", periodFrom: 2026, periodTo: 2030 },
      ...{ sourceDate: "2026-05-06", sourceUrl: "https://lake.example/" },
    });
    expect(read(whole).problems).toEqual([]);
  });

  test("is what the edition file says, and what differs is said", () => {
    const source = { title: "T", publisher: null, date: "2025", url: "https://other.example/", licence: null };
    const { graph, problems } = read(whole, {
      organization: { ...AGENCY.organization, name: "Pond Agency" },
      edition: { ...AGENCY.edition, period: { from: 2020, to: 2024 }, source },
    });
    expect(graph?.edition).toMatchObject({
      ...{ periodFrom: 2020, periodTo: 2024 },
      ...{ sourceTitle: "T", sourceDate: "2025", sourceUrl: "https://other.example/" },
    });
    expect(codesOf(problems).sort()).toEqual([
      "organization-differs",
      "period-differs",
      "source-differs",
      "source-differs",
    ]);
  });

  test("an address that is none is a note alone", () => {
    const graph = graphOf(whole.replace("https://lake.example/", "javascript:alert(1)"));
    expect(graph.edition.sourceUrl).toBeNull();
    expect(notesOf(graph)).toContain("Source: javascript:alert(1)");
  });

  test("has nothing of who typed the file", () => {
    const submitter = "<Submitter><GivenName>Ann</GivenName><PhoneNumber>555</PhoneNumber></Submitter>";
    const { graph, problems, account } = read(performancePlan(goal("1"), { after: submitter }));
    expect(JSON.stringify([graph, problems])).not.toMatch(/Ann|555/u);
    expect(account.leftOut).toBe(2);
    expect(codesOf(problems)).toEqual(["submitter-left-out"]);
  });
});

test("what stands where StratML has nothing is said", () => {
  const { problems, account } = read(performancePlan(goal("1", `<Budget currency="JPY">5</Budget>`)));
  expect(problems).toMatchObject([{ code: "element-not-read", positions: [{ text: "JPY" }, { text: "5" }] }]);
  expect(account.open).toHaveLength(2);
});
