/** Handovers as they are spoken: ATMIST, IMIST-AMBO, SBAR and, for a pre-alert, ASHICE. As apps/handovers/spoken.py.

    What is not known is said as unknown; times stand in braces, and the screen prints them as local ones. */
import { capital, list, t, term, type Key } from '../words';
import { toInstant } from '../wire/ids';
import type { Entry, IncidentRecord, IncidentState, Patient, Region, Uuid } from '../wire/types';
import { saidWords } from './circumstances';
import { lastWords } from './observationWords';
import { patientOf } from './patients';
import { TREATED, treatment, type SpokenKind } from './treated';
import { trends } from './trends';

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
type LabelledTopic = 'mechanism' | 'complaint' | 'background' | 'medications' | 'allergies';
const LABELLED: readonly LabelledTopic[] = ['mechanism', 'complaint', 'background', 'medications', 'allergies'];
type Heading<K = Key> = K extends `spoken-heading-${infer Name}` ? Name : never;

export function textsOf(entries: readonly Entry[]): Texts {
  return new Map(entries.flatMap(({ id, text }) => (text === null ? [] : [[id, text] as const])));
}

/** Age, Time, Mechanism, Injuries, Signs, Treatment: read out in thirty seconds. */
export const atmist: SpokenForm = (state, record, patient, texts = NONE) => {
  const of = about(state, record, patient, texts);
  return [
    line('age', 'age', who(of)),
    line('time', 'time', time(state, of.patient)),
    line('mechanism', 'mechanism', mechanism(of)),
    line('injuries', 'injuries', injuries(of.patient)),
    line('signs', 'signs', signs(of.patient)),
    line('treatment', 'treatment', treatment(of.patient)),
  ];
};

/** Identification, Mechanism, Injuries, Signs, Treatment and trends; then Allergies, Medications, Background, Other. */
export const imist: SpokenForm = (state, record, patient, texts = NONE) => {
  const of = about(state, record, patient, texts);
  const one = of.patient;
  return [
    line('identification', 'identification', identification(of)),
    line('mechanism', 'mechanism_or_complaint', sentences([mechanism(of), labelled(of, ['complaint'])])),
    line('injuries', 'injuries_and_information', sentences([injuries(one), triage(one), time(state, one)])),
    line('signs', 'signs', signs(one)),
    line('treatment', 'treatment_and_trends', sentences([treatment(one), trends(one.care)])),
    line('allergies', 'allergies', of.history('allergies') ?? t('spoken-not-known')),
    line('medications', 'medications', of.history('medications') ?? t('spoken-not-known')),
    line('background', 'background', of.history('background') ?? t('spoken-not-known')),
    line('other', 'other', of.history('social', 'other') ?? t('spoken-none-recorded')),
  ];
};

/** Situation, Background, Assessment, Recommendation: what is asked, never what to do. */
export const sbar: SpokenForm = (state, record, patient, texts = NONE) => {
  const of = about(state, record, patient, texts);
  const one = of.patient;
  const background = (['background', 'medications', 'allergies'] as const).map((topic) => {
    const text = of.history(topic);
    return text === null ? t(`spoken-history-${topic}-unknown`) : t(`spoken-history-${topic}`, { text });
  });
  return [
    line('situation', 'situation', sentences([identification(of), mechanism(of), time(state, one)])),
    line('background', 'background', sentences([labelled(of, ['complaint']), ...background])),
    line(
      'assessment',
      'assessment',
      sentences([signs(one), t('spoken-injuries', { injuries: injuries(one) }), triage(one)]),
    ),
    line('recommendation', 'recommendation', recommendation(one)),
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
    line('age', 'age', age(of)),
    line(
      'sex',
      'sex',
      sentences([
        one.sex && capital(t(`sex-${one.sex}`)),
        one.pregnant === true ? capital(t('spoken-pregnant')) : null,
      ]),
    ),
    line('history', 'history', labelled(of, LABELLED) ?? t('spoken-not-known')),
    line('injuries', 'injuries_or_illness', sentences(illness)),
    line('condition', 'condition', sentences([signs(one), treatment(one)])),
    line('eta', 'eta', eta(one)),
  ];
};

function about(state: IncidentState, record: IncidentRecord, id: Uuid, texts: Texts): Of {
  const patient = patientOf(state, id);
  return { patient, record, history: (...topics) => historyOf(patient, texts, topics) };
}

function line(key: string, heading: Heading, value: string): SpokenLine {
  return { key, label: t(`spoken-heading-${heading}`), value };
}

function sentences(parts: readonly Part[]): string {
  return parts.filter((part) => part !== null).join('. ') || t('spoken-not-known');
}

function who(of: Of): string {
  const { sex, pregnant } = of.patient;
  const said = [age(of), sex && t(`sex-${sex}`), pregnant === true ? t('spoken-pregnant') : null];
  return list(
    said.filter((part) => part !== null),
    'unit',
  );
}

/** What was recorded of the patient; of the first one, else, what the caller said. */
function age({ patient, record }: Of): string {
  if (patient.age_years !== null) return years(patient.age_years);
  if (patient.age_band !== null) return capital(term(`age-band-${patient.age_band}`));
  if (patient.patient !== record.id) return t('spoken-age-not-known');
  if (record.age_years !== null) return years(record.age_years);
  return record.age === 'unknown' ? t('spoken-age-not-known') : capital(t(`age-band-${record.age}`));
}

function years(count: number): string {
  return t('spoken-years', { years: count });
}

function identification(of: Of): string {
  const { number, tag, identified } = of.patient;
  const named = `${of.record.number}.${number}`;
  return sentences([
    tag === null ? t('spoken-patient', { number: named }) : t('spoken-patient-tagged', { number: named, tag }),
    who(of),
    identified === null ? t('spoken-name-not-known') : t('spoken-name-on-record'),
  ]);
}

function time({ opened_at }: IncidentState, { care, circumstances }: Patient): string {
  if (opened_at === null) return t('spoken-time-not-known');
  const { collapsed_at } = circumstances;
  const moments = [
    t('spoken-time-call', { at: `{${opened_at}}` }),
    collapsed_at === null ? null : t('spoken-time-collapsed', { at: `{${collapsed_at}}` }),
    care.arrest_at === null ? null : t('spoken-time-arrest', { at: `{${care.arrest_at}}` }),
  ];
  return list(
    moments.filter((part) => part !== null),
    'unit',
  );
}

function mechanism({ record, patient, history }: Of): string {
  return sentences([history('mechanism') ?? category(record), saidWords(patient.circumstances)]);
}

function category(record: IncidentRecord): Part {
  return record.category === '' ? null : capital(term(`incident-category-${record.category}`));
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
    return text === null ? [] : [t(`spoken-history-${topic}`, { text })];
  });
  return said.join('. ') || null;
}

/** By region from head to foot, in each in the order of time. */
function injuries(patient: Patient): string {
  const said = REGIONS.map((region) => injuredAt(patient, region)).filter((words) => words !== null);
  return said.length === 0 ? t('spoken-none-recorded') : capital(said.join('; '));
}

function injuredAt(patient: Patient, region: Region): Part {
  const counts = new Map<string, number>();
  for (const one of patient.injuries) {
    if (one.region !== region) continue;
    const injury = term(`injury-${one.injury}`);
    const said = one.face === null ? injury : t('spoken-injury-on-face', { injury, face: t(`face-${one.face}`) });
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const said = [...counts].map(([injury, count]) =>
    count === 1 ? injury : t('spoken-injury-counted', { count: String(count), injury }),
  );
  if (said.length === 0) return null;
  return t('spoken-injured-at', { region: t(`region-${region}`), injuries: list(said, 'unit') });
}

function triage({ triages }: Patient): Part {
  const last = triages.at(-1);
  if (!last) return null;
  return t('spoken-triage', {
    at: `{${last.at}}`,
    category: term(`label-${last.category}`),
    tool: term(`spoken-tool-${last.tool}`),
  });
}

function signs(patient: Patient): string {
  return sentences([...new Set(Object.values(SIGNS))].map((say) => say(patient)));
}

function death({ death: found }: Patient): Part {
  return found === null ? null : t('spoken-life-extinct', { at: `{${found.at}}` });
}

function pulse({ care }: Patient): string {
  if (care.pulse === 'absent') return t('spoken-no-pulse');
  return care.pulse === 'unknown' || care.pulse_returned_at === null
    ? t('spoken-pulse-not-known')
    : t('spoken-pulse-since', { at: `{${care.pulse_returned_at}}` });
}

function analysis({ care }: Patient): Part {
  const last = care.analyses.at(-1);
  if (!last) return null;
  return last.shock_advised
    ? t('spoken-analysis-shock', { at: `{${last.at}}` })
    : t('spoken-analysis-no-shock', { at: `{${last.at}}` });
}

function rhythm({ care }: Patient): Part {
  const last = care.rhythms.at(-1);
  return last ? t('spoken-rhythm', { at: `{${last.at}}`, rhythm: term(`rhythm-${last.rhythm}`) }) : null;
}

/** What the signs say of each kind, in their order. */
const SIGNS = {
  life_extinct_recognised: death,
  pulse_returned: pulse,
  pulse_lost: pulse,
  rhythm_analysed: analysis,
  rhythm_seen: rhythm,
  observations_taken: ({ care }: Patient) => lastWords(care),
} as const satisfies Partial<Record<SpokenKind, (patient: Patient) => Part>>;
/** What says each kind that ATMIST has words of its own for: a kind without it is an error of types. */
export const SPOKEN = {
  incident_opened: time,
  arrest_recognised: time,
  patient_described: who,
  arrest_described: mechanism,
  history_told: mechanism,
  injury_found: injuries,
  ...SIGNS,
  ...TREATED,
} satisfies Record<SpokenKind, unknown>;

function recommendation(patient: Patient): string {
  const going = patient.pre_alert === null ? null : t('spoken-going-to', { hospital: eta(patient) });
  return sentences([t('spoken-done-so-far', { treatment: treatment(patient) }), going, t('spoken-take-over')]);
}

/** The hospital and the time of arrival, as the crew said last. */
function eta({ pre_alert: given }: Patient): string {
  if (given === null) return t('spoken-not-known');
  const { hospital } = given;
  if (given.eta_min === null) return t('spoken-hospital-time-not-known', { hospital });
  return t('spoken-hospital-at', { hospital, at: `{${toInstant(Date.parse(given.at) + given.eta_min * 60_000)}}` });
}
