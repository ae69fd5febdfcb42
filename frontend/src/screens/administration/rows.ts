/** What an administrator reads, as lines of tables. */
import type { Administered } from '../../data/administration';
import { ageWords } from '../../ui/format';
import { lacksWords } from '../shared/deviceWords';
import { capital, list, t, term } from '../../words';
import type { AgencyPerson, ApiTokenRecord, Competence, DeviceRecord, Protocol, SchemeRecord } from '../../wire/types';

export type Look = 'calm' | 'done' | 'wait' | 'danger';

export interface Row {
  key: string;
  cells: string[];
  look: Look;
  /** What somebody should do about it, or null. */
  fault: string | null;
}

export function ago(at: string | null, nowMs: number): string {
  return at === null ? t('admin-never') : ageWords((nowMs - Date.parse(at)) / 1_000);
}

const day = (at: string): string => at.slice(0, 10);

const FINE = ['up', 'watched', 'in_this_process'];

export function healthRows({ parts, late_s }: Administered['health']): Row[] {
  return Object.entries(parts).map(([part, state]) => {
    const words = state === 'late' ? t('health-state-late', { seconds: late_s }) : term(`health-state-${state}`);
    return {
      key: part,
      cells: [term(`health-part-${part}`), words],
      ...lookOf(FINE.includes(state) ? null : words, 'done'),
    };
  });
}

export function peopleRows(people: AgencyPerson[], competences: Competence[], nowMs: number): Row[] {
  return people.map(({ id, name, username, role, is_active, last_seen_at }) => {
    const held = competences.filter(({ person }) => person === id);
    const expired = held.filter(({ expires }) => Date.parse(expires) + DAY_MS <= nowMs);
    const words = held.map(({ code, expires }) =>
      t('admin-competence-until', { competence: capital(term(`competence-${code}`)), day: day(expires) }),
    );
    const fault = expired.length > 0 ? t('admin-competence-expired') : null;
    return {
      key: id,
      cells: [
        name,
        username,
        term(`role-${role}`),
        is_active ? ago(last_seen_at, nowMs) : t('admin-person-closed'),
        list(words, 'unit') || '–',
      ],
      ...lookOf(fault, 'calm', 'wait'),
    };
  });
}
const DAY_MS = 86_400_000;

export function deviceRows(devices: DeviceRecord[], nowMs: number): Row[] {
  return devices.map((record) => {
    const { device, label, person, call_sign, unit, last_seen_at, ready, signed_in, enrolled_at } = record;
    const isOn = unit !== null;
    const fault = isOn && !ready ? list(lacksWords(record), 'unit') : null;
    return {
      key: device,
      cells: [
        label || t('admin-device'),
        signed_in ? person : '–',
        call_sign ?? '–',
        ago(last_seen_at, nowMs),
        list([readyWords(isOn, ready), ...(enrolled_at ? [t('device-enrolled')] : [])], 'unit'),
      ],
      ...lookOf(fault, isOn ? 'done' : 'calm', 'wait'),
    };
  });
}

function readyWords(isOn: boolean, ready: boolean): string {
  if (!isOn) return t('admin-device-off-duty');
  return ready ? t('admin-device-ready') : t('admin-device-not-ready');
}

export function protocolRows(protocols: Protocol[]): Row[] {
  return protocols.map(({ protocol, title, version, effective_from, approved_by, provisional }) => ({
    key: protocol,
    cells: [
      capital(term(`admin-protocol-${protocol}`)),
      title,
      String(version),
      effective_from,
      provisional ? t('admin-protocol-provisional') : approved_by,
    ],
    ...lookOf(provisional ? t('admin-protocol-not-approved') : null, 'calm', 'wait'),
  }));
}

export function versionRows({ versions, version }: SchemeRecord): Row[] {
  return versions.map((one) => ({
    key: String(one.version),
    cells: [
      String(one.version),
      one.effective_from,
      one.effective_to ?? '–',
      one.version === version ? t('admin-scheme-in-force') : '',
    ],
    look: one.version === version ? 'done' : 'calm',
    fault: null,
  }));
}

function stateOfToken({ revoked_at, expires_at }: ApiTokenRecord, nowMs: number): string {
  if (revoked_at) return t('admin-token-revoked', { day: day(revoked_at) });
  if (!expires_at) return t('admin-token-valid');
  const key = Date.parse(expires_at) <= nowMs ? 'admin-token-expired' : 'admin-token-until';
  return t(key, { day: day(expires_at) });
}

export function tokenRows(tokens: ApiTokenRecord[], nowMs: number): Row[] {
  return tokens.map((token) => ({
    key: token.id,
    cells: [token.label, day(token.created_at), ago(token.last_used_at, nowMs), stateOfToken(token, nowMs)],
    look: 'calm',
    fault: null,
  }));
}

function lookOf(fault: string | null, fine: Look, faulty: Look = 'danger'): Pick<Row, 'look' | 'fault'> {
  return { look: fault === null ? fine : faulty, fault };
}
