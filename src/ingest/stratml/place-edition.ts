/** What a StratML document says of the whole plan: its name, whose it is, vision, mission, values, period and source. */
import { sameName } from "../../model/names.ts";
import type { Position } from "../../model/position.ts";
import type { EditionFacts, EditionSource } from "../edition-facts.ts";
import { problemAt } from "../parse-result.ts";
import type { XmlElement } from "../source/read-xml.ts";
import { readYear } from "../values/read-year.ts";
import {
  addNote,
  childOf,
  childrenOf,
  keepAsNotes,
  keepAttribute,
  type StratMlReading,
  saysSomething,
} from "./strat-ml-reading.ts";
import { organizationNotes, stakeholderNotes, statementNotes, valueNotes } from "./words-of-notes.ts";

export function placeAboutPlan(root: XmlElement, core: XmlElement, reading: StratMlReading): void {
  const { making, texts } = reading;
  making.edition.title = texts.take(childOf(root, "Name")) ?? null;
  keepAttribute(reading, null, root, "Type");
  keepAsNotes(reading, null, root, "Description");
  keepAsNotes(reading, null, root, "OtherInformation");
  for (const [index, organization] of childrenOf(core, "Organization").entries()) {
    if (index === 0) compareOrganization(organization, reading);
    organizationNotes(organization, reading);
  }
  for (const name of ["Vision", "Mission"])
    for (const statement of childrenOf(core, name)) statementNotes(statement, reading);
  for (const value of childrenOf(core, "Value")) valueNotes(value, reading);
  for (const stakeholder of childrenOf(core, "Stakeholder")) stakeholderNotes(stakeholder, null, reading);
}

/** The edition file says whose plan it is; the document may be another's by mistake. */
function compareOrganization(organization: XmlElement, { texts, facts, findings }: StratMlReading): void {
  const name = texts.take(childOf(organization, "Name"));
  const acronym = childOf(organization, "Acronym")?.text;
  const stated = facts.organization.name;
  if (!name || sameName(name.text, stated) || (acronym && sameName(acronym, stated))) return;
  findings.add(problemAt("organization-differs", "warning", name, { text: name.text, name: stated }));
}

/** Facts with what the document says beyond them; where both say something the facts count. Days are kept as notes: the edition has years. */
export function placeAdministration(root: XmlElement, reading: StratMlReading): EditionFacts {
  const { making, texts, facts, findings } = reading;
  const about = childOf(root, "AdministrativeInformation");
  for (const element of [...childrenOf(root, "Submitter"), ...(about ? childrenOf(about, "Submitter") : [])])
    leaveOutSubmitter(element, reading);
  if (!about) return facts;
  const note = (name: string) => {
    const at = texts.take(childOf(about, name));
    addNote(making, null, name, at);
    return at;
  };
  note("Identifier");
  const [start, end, published, source] = [note("StartDate"), note("EndDate"), note("PublicationDate"), note("Source")];
  const period = periodOf(start, end, reading);
  const stated = facts.edition.period;
  if (start && period && stated && (period.from !== stated.from || period.to !== stated.to)) {
    const said = { ...period, statedFrom: stated.from, statedTo: stated.to };
    findings.add(problemAt("period-differs", "information", start, said));
  }
  making.edition.period = period;
  return withSource(published, source, reading);
}

function periodOf(start: Position | undefined, end: Position | undefined, { findings }: StratMlReading) {
  const [from, to] = [start, end].map((at) => {
    const year = at && readYear(at.text)?.year;
    if (at && year === undefined) findings.gather("date-unreadable", "warning", {}, at);
    return year;
  });
  if (from === undefined || to === undefined || !end) return null;
  if (from <= to) return { from, to };
  findings.add(problemAt("period-backwards", "warning", end, {}));
  return null;
}

function withSource(
  published: Position | undefined,
  source: Position | undefined,
  { facts, findings }: StratMlReading,
): EditionFacts {
  const known: EditionSource = facts.edition.source ?? {
    ...{ title: null, publisher: null, date: null, url: null, licence: null },
  };
  const date = published && readYear(published.text)?.from;
  const url = source && isWebAddress(source.text) ? source.text : undefined;
  const parts = [
    [published, date, known.date, { en: "was published on", ja: "公表日" }],
    [source, url, known.url, { en: "names as its source", ja: "出典" }],
  ] as const;
  for (const [at, stated, fact, what] of parts) {
    if (!at || fact === null || stated === fact) continue;
    findings.add(problemAt("source-differs", "information", at, { what, text: at.text, fact }));
  }
  if (date === undefined && url === undefined) return facts;
  const merged = { ...known, date: known.date ?? date ?? null, url: known.url ?? url ?? null };
  return { ...facts, edition: { ...facts.edition, source: merged } };
}

const isWebAddress = (text: string) => /^https?:\/\//iu.test(text) && text.length <= 2_000 && URL.canParse(text);

/** Name, telephone and address of a person who typed the file are no part of the plan. */
function leaveOutSubmitter(submitter: XmlElement, { texts, findings }: StratMlReading): void {
  if (!saysSomething(submitter)) return;
  const count = texts.leaveOut(submitter);
  findings.add(problemAt("submitter-left-out", "information", texts.tag(submitter), { count }));
}
