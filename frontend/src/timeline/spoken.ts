/** Handovers as they are spoken: ATMIST, IMIST-AMBO, SBAR and, for a pre-alert, ASHICE. As apps/handovers/spoken.py.

    What is not known is said as unknown; times stand in braces, and the screen prints them as local ones. */
import { toInstant } from '../wire/ids';
import type { Analysis, Entry, IncidentRecord, IncidentState, Injury, Patient, Region, Uuid } from '../wire/types';
import { saidWords } from './circumstances';
import { lastWords } from './observationWords';
import { patientOf } from './patients';
import { treatment } from './treated';
import { trends } from './trends';
import { wordFor } from './words';

export interface SpokenLine {
  key: string;
  label: string;
  value: string;
}
/** What entries say in words, by their ids, as far as one may read them. */
export type Texts = ReadonlyMap<Uuid, string>;
export type SpokenForm = (state: IncidentState, record: IncidentRecord, patient: Uuid, texts?: Texts) => SpokenLine[];

type Part = string | null;
type Topic = Patient['history'][number]['topic'];
type History = (...topics: Topic[]) => Part;
interface Of {
  patient: Patient;
  record: IncidentRecord;
  history: History;
}

const NONE: Texts = new Map();
const CALL_AGES: Record<string, string> = { adult: 'Adult', child: 'Child', unknown: 'Age not known' };
const REGIONS: readonly Region[] = [
  'head',
  'face',
  'neck',
  'chest',
  'abdomen',
  'pelvis',
  'upper_back',
  'lower_back',
  'left_upper_arm',
  'left_forearm',
  'left_hand',
  'right_upper_arm',
  'right_forearm',
  'right_hand',
  'left_thigh',
  'left_lower_leg',
  'left_foot',
  'right_thigh',
  'right_lower_leg',
  'right_foot',
];
const INJURIES: Partial<Record<Injury, string>> = { other: 'other injury' };
const RHYTHMS: Record<string, string> = {
  pea: 'PEA',
  vf: 'VF',
  pvt: 'pulseless VT',
  sinus: 'sinus rhythm',
  other: 'another rhythm',
};
const CATEGORIES: Record<string, string> = { p1: 'P1', p2: 'P2', p3: 'P3' };
const TOOLS: Record<string, string> = { tst: 'TST', mitt: 'MITT', start: 'START', jumpstart: 'JumpSTART' };
const TOPIC_LABELS = {
  mechanism: 'Mechanism',
  complaint: 'Complaint',
  background: 'Background',
  medications: 'Medications',
  allergies: 'Allergies',
} as const;
type LabelledTopic = keyof typeof TOPIC_LABELS;
const LABELLED = Object.keys(TOPIC_LABELS) as LabelledTopic[];

export function textsOf(entries: readonly Entry[]): Texts {
  return new Map(entries.flatMap(({ id, text }) => (text === null ? [] : [[id, text] as const])));
}

/** Age, Time, Mechanism, Injuries, Signs, Treatment: read out in thirty seconds. */
export const atmist: SpokenForm = (state, record, patient, texts = NONE) => {
  const of = about(state, record, patient, texts);
  return [
    { key: 'age', label: 'Age', value: who(of) },
    { key: 'time', label: 'Time', value: time(state, of.patient) },
    { key: 'mechanism', label: 'Mechanism', value: mechanism(of) },
    { key: 'injuries', label: 'Injuries', value: injuries(of.patient) },
    { key: 'signs', label: 'Signs', value: signs(of.patient) },
    { key: 'treatment', label: 'Treatment', value: treatment(of.patient) },
  ];
};

/** Identification, Mechanism, Injuries, Signs, Treatment and trends; then Allergies, Medications, Background, Other. */
export const imist: SpokenForm = (state, record, patient, texts = NONE) => {
  const of = about(state, record, patient, texts);
  const one = of.patient;
  return [
    { key: 'identification', label: 'Identification', value: identification(of) },
    {
      key: 'mechanism',
      label: 'Mechanism or complaint',
      value: sentences([mechanism(of), labelled(of, ['complaint'])]),
    },
    {
      key: 'injuries',
      label: 'Injuries and information',
      value: sentences([injuries(one), triage(one), time(state, one)]),
    },
    { key: 'signs', label: 'Signs', value: signs(one) },
    { key: 'treatment', label: 'Treatment and trends', value: sentences([treatment(one), trends(one.care)]) },
    { key: 'allergies', label: 'Allergies', value: of.history('allergies') ?? 'Not known' },
    { key: 'medications', label: 'Medications', value: of.history('medications') ?? 'Not known' },
    { key: 'background', label: 'Background', value: of.history('background') ?? 'Not known' },
    { key: 'other', label: 'Other', value: of.history('social', 'other') ?? 'None recorded' },
  ];
};

/** Situation, Background, Assessment, Recommendation: what is asked, never what to do. */
export const sbar: SpokenForm = (state, record, patient, texts = NONE) => {
  const of = about(state, record, patient, texts);
  const one = of.patient;
  const background = (['background', 'medications', 'allergies'] as const).map(
    (topic) => `${TOPIC_LABELS[topic]}: ${of.history(topic) ?? 'not known'}`,
  );
  return [
    { key: 'situation', label: 'Situation', value: sentences([identification(of), mechanism(of), time(state, one)]) },
    { key: 'background', label: 'Background', value: sentences([labelled(of, ['complaint']), ...background]) },
    {
      key: 'assessment',
      label: 'Assessment',
      value: sentences([signs(one), `Injuries: ${injuries(one)}`, triage(one)]),
    },
    { key: 'recommendation', label: 'Recommendation', value: recommendation(one) },
  ];
};

/** Age, Sex, History, Injuries or illness, Condition, ETA: the pre-alert of a hospital. */
export const ashice: SpokenForm = (state, record, patient, texts = NONE) => {
  const of = about(state, record, patient, texts);
  const one = of.patient;
  const illness = [
    category(record),
    saidWords(one.circumstances),
    one.injuries.length > 0 ? injuries(one) : null,
    triage(one),
  ];
  return [
    { key: 'age', label: 'Age', value: age(of) },
    {
      key: 'sex',
      label: 'Sex',
      value: sentences([one.sex === null ? null : capital(one.sex), one.pregnant === true ? 'Pregnant' : null]),
    },
    { key: 'history', label: 'History', value: labelled(of, LABELLED) ?? 'Not known' },
    { key: 'injuries', label: 'Injuries or illness', value: sentences(illness) },
    { key: 'condition', label: 'Condition', value: sentences([signs(one), treatment(one)]) },
    { key: 'eta', label: 'ETA', value: eta(one) },
  ];
};

function about(state: IncidentState, record: IncidentRecord, id: Uuid, texts: Texts): Of {
  const patient = patientOf(state, id);
  return { patient, record, history: (...topics) => historyOf(patient, texts, topics) };
}

function sentences(parts: readonly Part[]): string {
  return parts.filter((part) => part !== null).join('. ') || 'Not known';
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function who(of: Of): string {
  const { sex, pregnant } = of.patient;
  return [age(of), sex, pregnant === true ? 'pregnant' : null].filter((part) => part !== null).join(', ');
}

/** What was recorded of the patient; of the first one, else, what the caller said. */
function age({ patient, record }: Of): string {
  if (patient.age_years !== null) return years(patient.age_years);
  if (patient.age_band !== null) return capital(wordFor({}, patient.age_band));
  if (patient.patient !== record.id) return 'Age not known';
  return record.age_years === null ? (CALL_AGES[record.age] ?? 'Age not known') : years(record.age_years);
}

function years(count: number): string {
  if (count === 0) return 'Under 1 year';
  return count === 1 ? '1 year' : `${count} years`;
}

function identification(of: Of): string {
  const { number, tag, identified } = of.patient;
  const named = `Patient ${of.record.number}.${number}`;
  return sentences([
    tag === null ? named : `${named}, tag ${tag}`,
    who(of),
    identified === null ? 'Name not known' : 'Name on the record',
  ]);
}

function time({ opened_at }: IncidentState, { care, circumstances }: Patient): string {
  if (opened_at === null) return 'Time not known';
  const moments = [
    ['Call', opened_at],
    ['collapsed about', circumstances.collapsed_at],
    ['arrest recognised', care.arrest_at],
  ] as const;
  return moments.flatMap(([what, at]) => (at === null ? [] : [`${what} {${at}}`])).join(', ');
}

function mechanism({ record, patient, history }: Of): string {
  return sentences([history('mechanism') ?? category(record), saidWords(patient.circumstances)]);
}

function category(record: IncidentRecord): Part {
  return record.category === '' ? null : capital(wordFor({}, record.category));
}

function historyOf({ history }: Patient, texts: Texts, topics: readonly Topic[]): Part {
  const said = history.filter(({ topic }) => topics.includes(topic)).map(({ entry }) => bare(texts.get(entry) ?? ''));
  return said.filter((text) => text !== '').join('; ') || null;
}

/** Without the full stop with which people end what they write. */
function bare(text: string): string {
  return text.replace(/^[ \n]+|[ .\n]+$/g, '');
}

function labelled({ history }: Of, topics: readonly LabelledTopic[]): Part {
  const said = topics.flatMap((topic) => {
    const text = history(topic);
    return text === null ? [] : [`${TOPIC_LABELS[topic]}: ${text}`];
  });
  return said.join('. ') || null;
}

/** By region from head to foot, in each in the order of time. */
function injuries(patient: Patient): string {
  const said = REGIONS.map((region) => injuredAt(patient, region)).filter((words) => words !== null);
  return said.length === 0 ? 'None recorded' : capital(said.join('; '));
}

function injuredAt(patient: Patient, region: Region): Part {
  const counts = new Map<string, number>();
  for (const one of patient.injuries) {
    if (one.region !== region) continue;
    const what = wordFor(INJURIES, one.injury);
    const said = one.face === null ? what : `${what} (${one.face})`;
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const said = [...counts].map(([what, count]) => (count === 1 ? what : `${count} × ${what}`));
  return said.length === 0 ? null : `${wordFor({}, region)}: ${said.join(', ')}`;
}

function triage({ triages }: Patient): Part {
  const last = triages.at(-1);
  return last ? `Triage {${last.at}}: ${wordFor(CATEGORIES, last.category)} by ${wordFor(TOOLS, last.tool)}` : null;
}

function signs({ care, death }: Patient): string {
  const [analysis, rhythm] = [care.analyses.at(-1), care.rhythms.at(-1)];
  return sentences([
    death === null ? null : `Life extinct recognised {${death.at}}`,
    pulse(care.pulse, care.pulse_returned_at),
    analysis ? analysed(analysis) : null,
    rhythm ? `Last rhythm {${rhythm.at}}: ${wordFor(RHYTHMS, rhythm.rhythm)}` : null,
    lastWords(care),
  ]);
}

function analysed({ at, shock_advised }: Analysis): string {
  return `Last analysis {${at}}: ${shock_advised ? 'shock advised' : 'no shock advised'}`;
}

function pulse(now: 'unknown' | 'absent' | 'present', since: string | null): string {
  if (now === 'absent') return 'No pulse';
  return now === 'unknown' || since === null ? 'Pulse not known' : `Pulse present since {${since}}`;
}

function recommendation(patient: Patient): string {
  const going = patient.pre_alert === null ? null : `Going to ${eta(patient)}`;
  return sentences([`Done so far: ${treatment(patient)}`, going, 'Please take over the care']);
}

/** The hospital and the time of arrival, as the crew said last. */
function eta({ pre_alert: given }: Patient): string {
  if (given === null) return 'Not known';
  if (given.eta_min === null) return `${given.hospital}, time not known`;
  return `${given.hospital}, {${toInstant(Date.parse(given.at) + given.eta_min * 60_000)}}`;
}
