/** A relayed record: the reports of one device on one incident, signed by it, with the server's certificate of its key. */
import type { Instant, Report, Service, Uuid } from './types';

export interface RecordBody {
  incident: Uuid;
  clock: { sent_at: Instant; offset_ms: number | null };
  reports: Report[];
}
/** As it goes to the server: `record` is a `RecordBody` as JSON in ASCII, and the signature is over its letters. */
export interface RelayedRecord {
  certificate: string;
  record: string;
  signature: string;
}
export interface PublicKey {
  kty: string;
  crv: string;
  x: string;
  y: string;
}
/** Times in seconds since 1970. */
export interface Certificate {
  device: Uuid;
  person: Uuid;
  name: string;
  call_sign: string | null;
  unit: Uuid | null;
  service: Service;
  role: string;
  jwk: PublicKey;
  iat: number;
  exp: number;
}

/** What clocks of devices may be off although they were measured. */
const CLOCKS_OFF_S = 5 * 60;
const RELAYED_WITHIN_S = 24 * 3600;
const PACKED = /^([\w-]+\.[\w-]+\.[\w-]+)\.([\w-]{86})\.([\x20-\x7e]+)$/;

/** JSON in ASCII: whatever the letters of a note, every program signs the same bytes. */
export function recordText(record: RecordBody): string {
  return JSON.stringify(record).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The record is last and not encoded, so that it compresses well. */
export function packed({ certificate, signature, record }: RelayedRecord): string {
  return `${certificate}.${signature}.${record}`;
}

export function unpacked(text: string): RelayedRecord | null {
  const [, certificate, signature, record] = PACKED.exec(text) ?? [];
  return certificate && signature && record ? { certificate, signature, record } : null;
}

/** Whether a record that was signed then may be taken now; all in milliseconds by the server's clock. */
export function isTimely({ iat, exp }: Pick<Certificate, 'iat' | 'exp'>, signedMs: number, nowMs: number): boolean {
  const [signed, now] = [signedMs / 1000, nowMs / 1000];
  return signed >= iat - CLOCKS_OFF_S && signed <= exp + CLOCKS_OFF_S && now <= exp + RELAYED_WITHIN_S;
}

export function readCertificate(given: unknown): Certificate | null {
  const claims = given as Partial<Certificate> | null;
  const isWhole =
    isText(claims?.device) &&
    isText(claims.person) &&
    isText(claims.name) &&
    isTextOrNull(claims.call_sign) &&
    isTextOrNull(claims.unit) &&
    isText(claims.service) &&
    isKey(claims.jwk) &&
    isNumber(claims.iat) &&
    isNumber(claims.exp);
  return isWhole ? (claims as Certificate) : null;
}

export function readRecord(text: string): RecordBody | null {
  const record = parsed(text) as Partial<RecordBody> | null;
  const isWhole =
    isText(record?.incident) &&
    isClock(record.clock) &&
    Array.isArray(record.reports) &&
    record.reports.every((report) => isReport(report) && report.incident === record.incident);
  return isWhole ? (record as RecordBody) : null;
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isReport(given: unknown): given is Report {
  const report = given as Partial<Report> | null;
  return (
    isText(report?.id) &&
    isText(report.kind) &&
    isText(report.at) &&
    !Number.isNaN(Date.parse(report.at)) &&
    typeof report.payload === 'object' &&
    (report.payload as object | null) !== null &&
    (report.text === undefined || isText(report.text)) &&
    (report.unit === undefined || isText(report.unit))
  );
}

function isClock(given: unknown): boolean {
  const clock = given as Partial<RecordBody['clock']> | null;
  return (
    isText(clock?.sent_at) &&
    !Number.isNaN(Date.parse(clock.sent_at)) &&
    (clock.offset_ms === null || isNumber(clock.offset_ms))
  );
}

function isKey(given: unknown): boolean {
  const key = given as Partial<PublicKey> | null;
  return key?.kty === 'EC' && key.crv === 'P-256' && isText(key.x) && isText(key.y);
}

function isText(given: unknown): given is string {
  return typeof given === 'string';
}

function isTextOrNull(given: unknown): boolean {
  return given === null || isText(given);
}

function isNumber(given: unknown): given is number {
  return typeof given === 'number' && Number.isFinite(given);
}
