/** Every text of a document is in the graph or in a finding: each is taken out once, documents are made up, and places are held against the text. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sharedFile } from "../../support/shared-file.ts";
import { AGENCY, PART_2, read } from "./strat-ml-document.ts";

/** Each element that StratML has, with a text of its own, and one that it has not. */
const WHOLE = `<?xml version="1.0" encoding="UTF-8"?>
<PerformancePlanOrReport xmlns="${PART_2}" Type="Performance_Report"><Name>t1</Name><Description>t2</Description><OtherInformation>t3</OtherInformation>
<StrategicPlanCore>
 <Organization><Name>Lake Agency</Name><Acronym>t4</Acronym><Identifier>t5</Identifier><Description>t6</Description>
  <Stakeholder StakeholderTypeType="Person"><Name>t7</Name><Description>t8</Description><Role><Name>t9</Name><Description>t10</Description><RoleType>Performer</RoleType></Role></Stakeholder></Organization>
 <Organization><Name>t11</Name></Organization>
 <Vision><Description>t12</Description><Identifier>t13</Identifier></Vision><Mission><Description>t14</Description><Identifier>t15</Identifier></Mission>
 <Value><Name>t16</Name><Description>t17</Description></Value><Value><Name>t18</Name></Value>
 <Goal><Name>t19</Name><Description>t20</Description><Identifier>t21</Identifier><SequenceIndicator>1</SequenceIndicator><Stakeholder><Name>t22</Name></Stakeholder><OtherInformation>t23</OtherInformation>
  <Objective><Name>t24</Name><Description>t25</Description><Identifier>t26</Identifier><SequenceIndicator>1.1</SequenceIndicator><Stakeholder><Name>t27</Name></Stakeholder><OtherInformation>t28</OtherInformation>
   <PerformanceIndicator ValueChainStage="Output" PerformanceIndicatorType="Quantitative"><SequenceIndicator>t29</SequenceIndicator><MeasurementDimension>t30</MeasurementDimension><UnitOfMeasurement>t31</UnitOfMeasurement><Identifier>t32</Identifier>
    <Relationship RelationshipType="Peer_To"><Identifier>t33</Identifier><ReferentIdentifier>t35</ReferentIdentifier><Name>t36</Name><Description>t37</Description></Relationship>
    <MeasurementInstance><TargetResult><StartDate>2027-04-01</StartDate><EndDate>2028-03-31</EndDate><NumberOfUnits>4</NumberOfUnits><Descriptor><DescriptorName>t38</DescriptorName><DescriptorValue>t39</DescriptorValue></Descriptor><Description>t40</Description></TargetResult>
     <ActualResult><EndDate>2025-03-31</EndDate><Descriptor><DescriptorValue>t41</DescriptorValue></Descriptor><Description>t42</Description></ActualResult></MeasurementInstance>
    <OtherInformation>t43</OtherInformation></PerformanceIndicator></Objective></Goal>
 <Goal><Name>t44</Name><Description/><SequenceIndicator>2</SequenceIndicator><Objective><Name>t45</Name><Identifier>t35</Identifier><SequenceIndicator>2.1</SequenceIndicator><Budget>t46</Budget></Objective></Goal>
</StrategicPlanCore>
<AdministrativeInformation><Identifier>t47</Identifier><StartDate>2026-04-01</StartDate><EndDate>2030-03-31</EndDate><PublicationDate>2026-03-10</PublicationDate><Source>https://lake.example/</Source></AdministrativeInformation>
<Submitter><Identifier>t48</Identifier><GivenName>t49</GivenName><Surname>t50</Surname><PhoneNumber>t51</PhoneNumber><EmailAddress>t52</EmailAddress></Submitter>
</PerformancePlanOrReport>`;

/** What is told of a document, apart from where it stands and the hash of its bytes. */
function told(text: string, facts = AGENCY): string {
  const { graph, problems } = read(text, facts);
  const isOfPlace = (key: string) =>
    ["place", "placeOrder", "line", "column", "documentHash", "passageId", "passages"].includes(key);
  return JSON.stringify(
    [graph, problems.map(({ positions, ...problem }) => [problem, positions.map((at) => at.text)])],
    (key, value) => (isOfPlace(key) ? undefined : value),
  );
}

/** Elements with nothing but a text in them, and attributes: where they begin and end. */
function leavesOf(text: string): readonly (readonly [number, number])[] {
  const elements = [...text.matchAll(/<([\w:]+)(?:\s[^<>]*)?>[^<>]*\S[^<>]*<\/\1>/gu)];
  const attributes = [...text.matchAll(/\s(?!xmlns)[\w]+="[^"]+"(?=[^<>]*>)(?!\?)/gu)].filter(
    ({ index }) => !text.slice(0, index).endsWith("<?xml") && !/<\?xml[^>]*$/u.test(text.slice(0, index)),
  );
  return [...elements, ...attributes].map(({ index, 0: leaf }) => [index, index + leaf.length]);
}

function withoutChange(text: string, facts = AGENCY): readonly string[] {
  const before = told(text, facts);
  return leavesOf(text).flatMap(([from, to]) =>
    told(text.slice(0, from) + text.slice(to), facts) === before ? [text.slice(from, to)] : [],
  );
}

describe("taking out each text once changes what is told", () => {
  test("in a document with every element", () => {
    expect(leavesOf(WHOLE).length).toBeGreaterThan(70);
    expect(withoutChange(WHOLE)).toEqual([]);
  });

  const harbour = sharedFile("cases/07-stratml-part2.xml", "test/ingest/stratml");
  test.skipIf(!harbour)("in case 07", () => {
    expect(withoutChange(String(harbour))).toEqual([]);
  });
});

test("all texts of the document are in the graph, but for what a finding names", () => {
  const { graph, problems, account } = read(WHOLE);
  const all = textsIn(graph);
  const missing = [...WHOLE.matchAll(/>(t\d+)</gu)].flatMap(([, text = ""]) =>
    new RegExp(`\\b${text}\\b`, "u").test(all) ? [] : [text],
  );
  expect(missing).toEqual(["t46", "t48", "t49", "t50", "t51", "t52"]);
  expect(account.open.map(({ text }) => text)).toEqual(["t46"]);
  expect(problems.map(({ code }) => code)).toContain("element-not-read");
});

/** All texts in a value. */
function textsIn(value: unknown): string {
  const texts: string[] = [];
  JSON.stringify(value, (_, one) => {
    if (typeof one === "string") texts.push(one);
    return one;
  });
  return texts.join("\0");
}

/** Texts of all kinds that XML can hold, spaces around them not among them. */
const few = <T>(of: fc.Arbitrary<T>, { minLength = 0 } = {}) => fc.array(of, { minLength, maxLength: 4 });
const text = fc
  .string({
    maxLength: 8,
    unit: fc.constantFrom("a", "Z", "7", " ", "湖", "が", "𠮟", "&", "<", ">", '"', "'", "]]>", "\n", ";", "%"),
  })
  .map((said) => said.trim());
const xmlOf = (said: string) => said.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
const element = (name: string, content: string) => `<${name}>${content}</${name}>`;
const leaf = (...names: readonly string[]) =>
  fc.tuple(fc.constantFrom(...names), text).map(([name, said]) => ({ xml: element(name, xmlOf(said)), said: [said] }));
type Made = { readonly xml: string; readonly said: readonly string[] };
const around = (name: string, parts: fc.Arbitrary<readonly Made[]>): fc.Arbitrary<Made> =>
  parts.map((made) => ({
    xml: element(name, made.map(({ xml }) => xml).join("\n ")),
    said: made.flatMap(({ said }) => said),
  }));
const stakeholder = around("Stakeholder", few(fc.oneof(leaf("Name"), around("Role", few(leaf("Name", "RoleType"))))));
const result = fc
  .constantFrom("TargetResult", "ActualResult")
  .chain((name) => around(name, few(leaf("NumberOfUnits", "StartDate", "EndDate", "Description"))));
const indicatorOf = around(
  "PerformanceIndicator",
  few(
    fc.oneof(
      leaf("MeasurementDimension", "UnitOfMeasurement", "Identifier", "SequenceIndicator", "OtherInformation"),
      around("MeasurementInstance", few(result)),
      around("Relationship", few(leaf("Identifier", "ReferentIdentifier", "Name"))),
    ),
  ),
);
const { objectiveOf } = fc.letrec<{ objectiveOf: Made }>((tie) => ({
  objectiveOf: around(
    "Objective",
    few(
      fc.oneof(
        { maxDepth: 3 },
        leaf("Name", "Description", "Identifier", "SequenceIndicator", "OtherInformation", "Elsewhere"),
        stakeholder,
        indicatorOf,
        tie("objectiveOf"),
      ),
    ),
  ),
}));
const goals = few(
  around("Goal", few(fc.oneof(leaf("Name", "Description", "Identifier", "SequenceIndicator"), objectiveOf))),
  { minLength: 1 },
);
const documents = goals.map((made) => ({
  said: made.flatMap(({ said }) => said),
  xml: element("PerformancePlanOrReport", element("StrategicPlanCore", made.map(({ xml }) => xml).join("\n"))),
}));

test("whatever is made up, nothing throws, nothing is lost, and all is frozen", () => {
  fc.assert(
    fc.property(documents, ({ xml, said }) => {
      const { graph, problems, account } = read(xml);
      const told = textsIn([graph, problems, account.open]);
      for (const one of said.filter((each) => each !== ""))
        expect(told.includes(one) || told.includes(one.replace(/\s*\n\s*/gu, " ")), JSON.stringify(one)).toBe(true);
      expect(account.placed + account.leftOut + account.open.length).toBe(said.filter((each) => each !== "").length);
      if (graph) expect(Object.isFrozen(graph.notes) && Object.isFrozen(graph.edition)).toBe(true);
      const ids = graph ? [...graph.domains, ...graph.items, ...graph.targets, ...graph.notes].map(({ id }) => id) : [];
      expect(new Set(ids).size).toBe(ids.length);
      expect(read(xml)).toEqual(read(xml));
    }),
    { numRuns: 150 },
  );
});

test("a prefix changes nothing but columns", () => {
  fc.assert(
    fc.property(documents, ({ xml }) => {
      const prefixed = xml
        .replace(/<(\/?)(?=\w)/gu, "<$1p:")
        .replace("<p:PerformancePlanOrReport", `$& xmlns:p="${PART_2}"`);
      const withTags = (text: string) => text.replaceAll("<p:", "<").replaceAll(` xmlns:p=\\"${PART_2}\\"`, "");
      expect(withTags(told(prefixed))).toBe(told(xml));
    }),
    { numRuns: 50 },
  );
});
