/** Defaults for the fields that a record lacks because an older version of this page stored it. */
import { SHIPPED_SERVICES } from '../words/services.gen';
import type { Person, Session, UnitRecord } from '../wire/types';

export function withSessionDefaults(stored: Session): Session {
  const session: Session = { ...SESSION_DEFAULTS, ...(stored as Stored<Session, keyof typeof SESSION_DEFAULTS>) };
  return { ...session, person: session.person && withPersonDefaults(session.person) };
}

function withPersonDefaults(stored: Person): Person {
  const person: Person = { ...PERSON_DEFAULTS, ...(stored as Stored<Person, keyof typeof PERSON_DEFAULTS>) };
  return { ...person, unit: person.unit && withUnitDefaults(person.unit) };
}

export function withUnitDefaults(stored: UnitRecord): UnitRecord {
  return { ...UNIT_DEFAULTS, ...(stored as Stored<UnitRecord, keyof typeof UNIT_DEFAULTS>) };
}

type Stored<T, New extends keyof T> = Omit<T, New> & Partial<Pick<T, New>>;

const SESSION_DEFAULTS: Pick<
  Session,
  | 'language'
  | 'languages'
  | 'time_zone'
  | 'push'
  | 'house_key'
  | 'protocols'
  | 'kit_items'
  | 'services'
  | 'triage_tools'
  | 'hospitals'
  | 'tourniquets'
  | 'running'
  | 'choose'
  | 'device'
  | 'seal_key'
  | 'ended'
> = {
  language: 'en',
  languages: ['en'],
  time_zone: null,
  push: null,
  house_key: null,
  protocols: [],
  kit_items: [],
  services: [...SHIPPED_SERVICES],
  triage_tools: [],
  hospitals: [],
  tourniquets: { second_try: false },
  running: [{ system: 'coresponder', code: 'CARDIAC_ARREST', label: '' }],
  choose: [],
  device: null,
  seal_key: null,
  ended: null,
};
const PERSON_DEFAULTS: Pick<Person, 'competences'> = { competences: [] };
const UNIT_DEFAULTS: Pick<UnitRecord, 'task' | 'drill' | 'kit'> = { task: null, drill: false, kit: [] };
