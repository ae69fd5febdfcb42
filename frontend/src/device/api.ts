/** The server's HTTP API as devices use it. */
import type { PublicKey, RelayedRecord } from '../wire/relayed';
import type {
  Enrolled,
  Entry,
  Fix,
  OperationSubject,
  Path,
  Proof,
  Readiness,
  Receipt,
  ReportBatch,
  Session,
  Snapshot,
  Subject,
  Uuid,
} from '../wire/types';
import { languageToAskFor, type Language } from '../words';
import { ApiError, apiErrorFrom, noAnswer, problemOf, unreadable } from './apiError';
import type { Sample } from './clock';
import type { Csrf } from './csrf';
import type { PolledFrames } from './feed';
import type { DeviceIdentity } from './rows';
import type { PushAddress } from './subscription';

export interface RequestOptions {
  headers?: Record<string, string>;
  timeoutMs?: number;
  signal?: AbortSignal;
  /** For what must go out under one person's name: the caller makes sure who is signed in before it tries again. */
  onlyOnce?: boolean;
}
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

export interface ApiPorts {
  fetch: Fetch;
  csrf: Pick<Csrf, 'token' | 'remember'>;
  /** Learns the server's time from every answer. */
  clock: { note: (sample: Sample) => void };
  /** Every request carries the id of this device. */
  device: () => Uuid;
  /** An enrolled device proves its key again: false where that is not believed. */
  prove: () => Promise<boolean>;
}

const TIMEOUT_MS = 15_000;
const QUICK_MS = 8_000;
const SNAPSHOT_TIMEOUT_MS = 30_000;
const POLL_WAIT_S = 20;
const POLL_TIMEOUT_MS = (POLL_WAIT_S + 10) * 1000;
/** How long a sign-out may take. */
const LEAVING_MS = 3_000;
const UNSAFE = new Set(['POST', 'PATCH', 'PUT', 'DELETE']);

export class Api {
  /** The server asked this device to prove its key, and did not believe it: somebody has to sign in again. */
  isUnproved = false;

  constructor(private readonly ports: ApiPorts) {}

  /** Sends a request and gives back the body of the answer. Throws `ApiError`, and nothing else. */
  async send(method: Method, path: string, body?: object, options: RequestOptions = {}): Promise<unknown> {
    try {
      return await this.#attempt(method, path, body, options);
    } catch (fault) {
      if (fault instanceof ApiError && fault.problem.code === 'device_proof_needed') await this.#prove(fault, options);
      else if (!(fault instanceof ApiError) || fault.problem.code !== 'csrf_failed' || options.onlyOnce) throw fault;
      else await this.#readCsrf();
      return this.#attempt(method, path, body, options);
    }
  }

  /** Throws what is to be said where the request is not to be sent again now. */
  async #prove(asked: ApiError, options: RequestOptions): Promise<void> {
    this.isUnproved = !(await this.ports.prove());
    if (this.isUnproved) throw asked;
    if (options.onlyOnce) throw new ApiError({ ...asked.problem, status: 0, retryable: true });
  }

  /** The token changes at every sign-in, also one in another tab: read it again, once. */
  async #readCsrf(): Promise<void> {
    await this.#attempt('GET', '/api/session', undefined, {});
    await this.ports.csrf.remember();
  }

  async getSession(): Promise<Session> {
    return this.#timed(() => this.send('GET', '/api/session'));
  }

  /** `membership`: the one to act in; null where the person has not been asked. */
  async postSession(
    username: string,
    password: string,
    device: DeviceIdentity,
    membership: Uuid | null,
    proof: Proof | null = null,
  ): Promise<Session> {
    const named = { id: device.id, label: device.label, ...(proof && { proof }) };
    return this.#timed(() =>
      this.send('POST', '/api/session', { username, password, device: named, ...(membership && { membership }) }),
    );
  }

  /** Changes one's own session: its language. */
  async patchSession(change: { language: Language }): Promise<void> {
    await this.send('PATCH', '/api/session', change);
  }

  async deleteSession(): Promise<void> {
    await this.send('DELETE', '/api/session');
    await this.ports.csrf.remember();
  }

  async postReports(batch: ReportBatch): Promise<Receipt[]> {
    return receiptsIn(await this.send('POST', '/api/reports', batch, { onlyOnce: true }));
  }

  /** What this device could not send before its access was ended. */
  async postRemains(remains: object): Promise<void> {
    await this.send('POST', '/api/device/remains', remains, { onlyOnce: true });
  }

  /** Another device's record, relayed by this one. */
  async postRelayed(record: RelayedRecord): Promise<Receipt[]> {
    return receiptsIn(await this.send('POST', '/api/carried', record, { onlyOnce: true }));
  }

  async getSnapshot(signal: AbortSignal): Promise<Snapshot> {
    const options = { signal, timeoutMs: SNAPSHOT_TIMEOUT_MS };
    return (await this.send('GET', '/api/snapshot', undefined, options)) as Snapshot;
  }

  async getSubject(incident: Uuid, timeoutMs = TIMEOUT_MS): Promise<Subject> {
    return (await this.send('GET', `/api/incidents/${incident}`, undefined, { timeoutMs })) as Subject;
  }

  /** The considerations of units with their reasons, which the feed leaves out for desks. */
  async getConsidered(incident: Uuid): Promise<Entry[]> {
    const answer = (await this.send('GET', `/api/incidents/${incident}/considered`)) as { entries: Entry[] };
    return answer.entries;
  }

  /** What was opened on this device of patients. */
  async postReads(reads: object[]): Promise<void> {
    await this.send('POST', '/api/reads', { reads }, { onlyOnce: true });
  }

  async getOperation(operation: Uuid): Promise<OperationSubject> {
    return (await this.send('GET', `/api/operations/${operation}`)) as OperationSubject;
  }

  async pollFeed(cursor: string, signal: AbortSignal): Promise<PolledFrames> {
    const query = new URLSearchParams({ after: cursor, wait: String(POLL_WAIT_S) });
    const options = { signal, timeoutMs: POLL_TIMEOUT_MS };
    return (await this.send('GET', `/api/feed?${query.toString()}`, undefined, options)) as PolledFrames;
  }

  async postPositions(fixes: Fix[], outbox: number): Promise<void> {
    await this.send('POST', '/api/positions', { fixes, outbox }, { timeoutMs: QUICK_MS });
  }

  /** Whether the server answers, quickly. */
  async isReached(): Promise<boolean> {
    return this.send('GET', '/healthz', undefined, { timeoutMs: LEAVING_MS }).then(
      () => true,
      (fault: unknown) => problemOf(fault).status !== 0,
    );
  }

  /** Gives back the server's certificate of the key. */
  async putDeviceKey(jwk: PublicKey, proof: Proof): Promise<string> {
    return ((await this.send('PUT', '/api/device/key', { jwk, proof })) as { certificate: string }).certificate;
  }

  /** A nonce for one proof of a key. */
  async getChallenge(): Promise<string> {
    const options = { timeoutMs: QUICK_MS };
    return ((await this.send('GET', '/api/device/challenge', undefined, options)) as { nonce: string }).nonce;
  }

  async postProof(proof: Proof): Promise<void> {
    await this.send('POST', '/api/device/proof', { proof }, { timeoutMs: QUICK_MS });
  }

  async postEnrol(given: { code: string; id: Uuid; jwk: PublicKey; proof: Proof }): Promise<Enrolled> {
    return (await this.send('POST', '/api/device/enrol', given)) as Enrolled;
  }

  async putPush(address: PushAddress): Promise<void> {
    await this.send('PUT', '/api/device/push', address);
  }

  async deletePush(): Promise<void> {
    await this.send('DELETE', '/api/device/push', undefined, { timeoutMs: LEAVING_MS });
  }

  async putReadiness(readiness: Readiness): Promise<void> {
    await this.send('PUT', '/api/device/readiness', readiness, { timeoutMs: QUICK_MS });
  }

  /** Rings this device by every path that it has. */
  async postTest(): Promise<{ test: Uuid; paths: Path[] }> {
    return (await this.send('POST', '/api/device/test')) as { test: Uuid; paths: Path[] };
  }

  async postTestReceipt(test: Uuid, path: Path): Promise<void> {
    await this.send('POST', '/api/device/test-receipts', { test, path });
  }

  /** The session says the server's time to the millisecond. */
  async #timed(ask: () => Promise<unknown>): Promise<Session> {
    const sentAt = Date.now();
    const session = (await ask()) as Session;
    const serverMs = Date.parse(session.server_time);
    this.ports.clock.note({ serverMs, sentAt, receivedAt: Date.now(), blurMs: 0 });
    return session;
  }

  async #attempt(method: Method, path: string, body: object | undefined, options: RequestOptions): Promise<unknown> {
    const response = await this.#exchange(method, path, body, options);
    if (!response.ok) throw await apiErrorFrom(response);
    if (response.status === 204) return null;
    return response.json().catch(() => {
      throw new ApiError(unreadable());
    });
  }

  async #exchange(method: Method, path: string, body: object | undefined, options: RequestOptions): Promise<Response> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), options.timeoutMs ?? TIMEOUT_MS);
    const abort = () => stop.abort();
    options.signal?.addEventListener('abort', abort);
    const sentAt = Date.now();
    try {
      const response = await this.ports.fetch(path, {
        method,
        headers: await this.#headersFor(method, body !== undefined, options.headers),
        body: body === undefined ? null : JSON.stringify(body),
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        signal: stop.signal,
      });
      this.#noteDate(response, sentAt);
      return response;
    } catch {
      throw new ApiError(noAnswer(stop.signal.aborted));
    } finally {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', abort);
    }
  }

  async #headersFor(
    method: Method,
    hasBody: boolean,
    more: Record<string, string> = {},
  ): Promise<Record<string, string>> {
    const headers: Record<string, string> = { Accept: 'application/json', ...more };
    const language = languageToAskFor();
    if (language) headers['Accept-Language'] = language;
    headers['X-Device'] = this.ports.device();
    if (hasBody) headers['Content-Type'] = 'application/json';
    // The token is added when sending, never when queueing: by then the old one may be void.
    const token = UNSAFE.has(method) ? await this.ports.csrf.token() : null;
    if (token) headers['X-CSRFToken'] = token;
    return headers;
  }

  #noteDate(response: Response, sentAt: number): void {
    const date = Date.parse(response.headers.get('Date') ?? '');
    // The header has whole seconds: on average half a second has passed.
    const sample = { serverMs: date + 500, sentAt, receivedAt: Date.now(), blurMs: 1000 };
    if (!Number.isNaN(date)) this.ports.clock.note(sample);
  }
}

function receiptsIn(answer: unknown): Receipt[] {
  return (answer as { receipts: Receipt[] }).receipts;
}

/** The address of the feed's socket. */
export function feedUrl(cursor: string, device: Uuid): string {
  const query = new URLSearchParams({ after: cursor, device });
  return `${location.origin.replace(/^http/, 'ws')}/ws/feed?${query.toString()}`;
}
