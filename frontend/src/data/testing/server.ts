/** A server in memory: enough of the wire to see what a device does. */
import { FakeSocket, newest } from '../../device/testing/socket';
import { alertRaised, opened, record, unit } from '../../timeline/testing/entries';
import type { Entry, Receipt, Report, ReportBatch, Session, Snapshot } from '../../wire/types';

const DEVICE = new Set([
  'PUT /api/device/readiness',
  'PUT /api/device/push',
  'DELETE /api/device/push',
  'POST /api/device/test-receipts',
]);

type Answer = { status: number; body: unknown } | 'no link';

export class FakeServer {
  signedIn: string | null = null;
  hasLink = true;
  batches: { person: string | null; batch: ReportBatch }[] = [];
  entries: Entry[] = [opened(1), alertRaised(2, 'al1')];
  sockets: FakeSocket[] = [];
  positions: unknown[] = [];
  /** Whatever else was asked, with its body. */
  asked: [string, unknown][] = [];
  push: { key: string } | null = null;
  house: Session['house_key'] = null;
  unit = unit;
  refuse: Partial<Record<string, Partial<Receipt>>> = {};

  get socket(): FakeSocket {
    return newest(this.sockets);
  }

  get sent(): Report[] {
    return this.batches.flatMap(({ batch }) => batch.reports);
  }

  session(): Session {
    const agency = { id: 'a1', name: 'West Yorkshire Police', service: 'police' as const };
    return {
      installation: 'i',
      version: '1',
      server_time: new Date().toISOString(),
      language: 'en',
      languages: ['en', 'es', 'he'],
      demo: false,
      demo_accounts: [],
      map: { kind: 'drawn', url: '', attribution: '', max_zoom: 14 },
      area: null,
      triggers: [],
      push: this.push,
      house_key: this.house,
      protocols: [],
      kit_items: [],
      triage_tools: [],
      hospitals: [],
      tourniquets: { second_try: false },
      person:
        this.signedIn === null
          ? null
          : { id: this.signedIn, name: 'A. Officer', role: 'responder', agency, unit: this.unit, competences: [] },
    };
  }

  snapshot(): Snapshot {
    const { person, server_time } = this.session();
    if (!person) throw new Error('nobody');
    const incidents = [{ incident: record, clearance: 'treating' as const, entries: [...this.entries] }];
    return {
      cursor: `c${this.entries.length}`,
      server_time,
      person,
      units: [this.unit],
      positions: [],
      devices: [],
      incidents,
    };
  }

  /** As `fetch` sees it. */
  readonly fetch = (path: string, init: RequestInit): Promise<Response> => {
    if (!this.hasLink) return Promise.reject(new TypeError('no link'));
    const answer = this.#answer(`${init.method ?? 'GET'} ${path}`, init.body as string | null);
    if (answer === 'no link') return Promise.reject(new TypeError('no link'));
    const body = answer.status === 204 ? null : JSON.stringify(answer.body);
    return Promise.resolve(new Response(body, { status: answer.status }));
  };

  readonly openSocket = (url: string): FakeSocket => {
    const socket = new FakeSocket(url);
    this.sockets.push(socket);
    if (this.hasLink) setTimeout(() => socket.open(), 0);
    return socket;
  };

  /** The journal goes on: what was recorded comes down the line. */
  tell(...entries: Entry[]): void {
    this.entries.push(...entries);
    this.socket.say({ type: 'entries', entries, cursor: `c${this.entries.length}` });
  }

  pulse(): void {
    this.socket.say({ type: 'pulse', cursor: `c${this.entries.length}`, server_time: new Date().toISOString() });
  }

  #answer(request: string, body: string | null): Answer {
    const given: unknown = body ? JSON.parse(body) : null;
    switch (request) {
      case 'GET /api/session':
        return ok(this.session());
      case 'POST /api/session':
        this.signedIn = (given as { username: string }).username;
        return ok(this.session());
      case 'DELETE /api/session':
        this.signedIn = null;
        return { status: 204, body: null };
      case 'POST /api/positions':
        this.positions.push(given);
        return ok({ taken: 0, refused: [] });
    }
    if (this.signedIn === null)
      return { status: 401, body: { code: 'not_signed_in', detail: 'Sign in.', status: 401, retryable: false } };
    this.asked.push([request, given]);
    if (request === 'GET /api/snapshot') return ok(this.snapshot());
    if (request === 'POST /api/reports') return ok({ receipts: this.#take(given as ReportBatch) });
    if (request === 'POST /api/device/test') return { status: 202, body: { test: 'test1', paths: ['socket', 'push'] } };
    if (DEVICE.has(request)) return { status: 204, body: null };
    if (request.includes(' /api/duty')) return ok({ unit: { ...unit, ...(given as object) } });
    return { status: 404, body: { code: 'not_found', detail: 'Nothing here.', status: 404, retryable: false } };
  }

  #take(batch: ReportBatch): Receipt[] {
    this.batches.push({ person: this.signedIn, batch });
    return batch.reports.map(({ id, kind }, n) => ({
      id,
      outcome: 'recorded',
      seq: this.entries.length + n + 1,
      position: 1,
      recorded_at: new Date().toISOString(),
      flags: [],
      code: null,
      detail: null,
      retryable: false,
      ...this.refuse[kind],
    }));
  }
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}
