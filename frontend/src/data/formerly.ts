/** What an older version of this page has stored, with what it did not know yet. */
import type { Person, Session, UnitRecord } from '../wire/types';

export function wholeSession(stored: Session): Session {
  const session: Session = { ...FORMER_SESSION, ...(stored as Former<Session, keyof typeof FORMER_SESSION>) };
  return { ...session, person: session.person && wholePerson(session.person) };
}

function wholePerson(stored: Person): Person {
  const person: Person = { ...FORMER_PERSON, ...(stored as Former<Person, keyof typeof FORMER_PERSON>) };
  return { ...person, unit: person.unit && wholeUnit(person.unit) };
}

export function wholeUnit(stored: UnitRecord): UnitRecord {
  return { ...FORMER_UNIT, ...(stored as Former<UnitRecord, keyof typeof FORMER_UNIT>) };
}

type Former<T, New extends keyof T> = Omit<T, New> & Partial<Pick<T, New>>;

const FORMER_SESSION: Pick<
  Session,
  'push' | 'house_key' | 'protocols' | 'kit_items' | 'triage_tools' | 'hospitals' | 'tourniquets'
> = {
  push: null,
  house_key: null,
  protocols: [],
  kit_items: [],
  triage_tools: [],
  hospitals: [],
  tourniquets: { second_try: false },
};
const FORMER_PERSON: Pick<Person, 'competences'> = { competences: [] };
const FORMER_UNIT: Pick<UnitRecord, 'task' | 'drill' | 'kit'> = { task: null, drill: false, kit: [] };
