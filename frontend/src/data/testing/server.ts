/** A server in memory: enough of the wire to see what a device does. */
import { FakeSocket, newest } from '../../device/testing/socket';
import { SHIPPED_SERVICES } from '../../words/services.gen';
import { alertRaised, opened, record, unit } from '../../timeline/testing/entries';
import type {
  Entry,
  Frame,
  MembershipRecord,
  Person,
  Proof,
  Receipt,
  Report,
  ReportBatch,
  Session,
  Snapshot,
} from '../../wire/types';

const DEVICE = new Set([
  'PUT /api/device/readiness',
  'PUT /api/device/push',
  'DELETE /api/device/push',
  'POST /api/device/test-receipts',
]);

export interface FakeAnswer {
  status: number;
  body: unknown;
}

interface SignInBody {
  username: string;
  password: string;
  membership?: string;
  device: { id: string; label: string; proof?: Proof };
}

/** Asked before anybody is signed in, or after. */
const OPEN = new Set(['POST /api/device/enrol', 'POST /api/device/remains']);

export class FakeServer {
  signedIn: string | null = null;
  hasLink = true;
  batches: { person: string | null; batch: ReportBatch }[] = [];
  entries: Entry[] = [opened(1), alertRaised(2, 'al1')];
  sockets: FakeSocket[] = [];
  positions: unknown[] = [];
  /** Requests of the person who is signed in, with their bodies. */
  asked: [string, unknown][] = [];
  /** Answers of the moment, by method and path; they come before those that the server knows. */
  answers: Record<string, (body: unknown) => FakeAnswer | Promise<FakeAnswer>> = {};
  /** Answers whatever the server knows no answer to. */
  fallback: (request: string) => FakeAnswer | null = () => null;
  push: { key: string } | null = null;
  caKey: Session['house_key'] = null;
  seal_key = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
  /** What the server calls the device. */
  device: Session['device'] = null;
  /** Why nobody is signed in any more. */
  ended: Session['ended'] = null;
  unit = unit;
  agency: Person['agency'] = { id: 'a1', name: 'West Yorkshire Police', service: 'police' };
  readonly signIns: SignInBody[] = [];
  /** It takes no proof of an enrolled device. */
  isUnbelieved = false;
  /** Those of the person who signs in next. */
  memberships: MembershipRecord[] = [];
  refuse: Partial<Record<string, Partial<Receipt>>> = {};

  get socket(): FakeSocket {
    return newest(this.sockets);
  }

  get sent(): Report[] {
    return this.batches.flatMap(({ batch }) => batch.reports);
  }

  session(): Session {
    const agency = this.agency;
    return {
      running: [],
      services: [...SHIPPED_SERVICES],
      installation: 'i',
      version: '1',
      server_time: new Date().toISOString(),
      language: 'en',
      languages: ['en', 'es', 'he'],
      time_zone: null,
      demo: false,
      demo_accounts: [],
      map: { kind: 'drawn', url: '', attribution: '', max_zoom: 14 },
      area: null,
      triggers: [],
      push: this.push,
      house_key: this.caKey,
      protocols: [],
      kit_items: [],
      triage_tools: [],
      hospitals: [],
      tourniquets: { second_try: false },
      choose: [],
      device: this.device,
      seal_key: this.signedIn === null ? null : this.seal_key,
      ended: this.signedIn === null ? this.ended : null,
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
      operations: [],
      desk_items: [],
    };
  }

  /** The bodies of what was asked so. */
  bodiesOf(request: string): unknown[] {
    return this.asked.filter(([name]) => name === request).map(([, body]) => body);
  }

  /** As `fetch` sees it. */
  readonly fetch = async (path: string, init: RequestInit): Promise<Response> => {
    if (!this.hasLink) throw new TypeError('no link');
    const given: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    const { status, body } = await this.#answer(`${init.method ?? 'GET'} ${path}`, given);
    return new Response(status === 204 ? null : JSON.stringify(body), { status });
  };

  readonly openSocket = (url: string): WebSocket => {
    const socket = new FakeSocket(url);
    this.sockets.push(socket);
    if (this.hasLink)
      setTimeout(() => {
        socket.open();
        // As the server does, for a device that has missed nothing.
        if (socket.isOpen) socket.say(this.#pulseFrame(new URL(url).searchParams.get('after') ?? ''));
      }, 0);
    return socket as unknown as WebSocket;
  };

  /** Every page that is open hears it. */
  say(frame: Frame): void {
    for (const socket of this.sockets) if (socket.isOpen) socket.say(frame);
  }

  /** The journal goes on: what was recorded comes down the feed. */
  append(...entries: Entry[]): void {
    this.entries.push(...entries);
    this.say({ type: 'entries', entries, cursor: `c${this.entries.length}` });
  }

  pulse(): void {
    this.say(this.#pulseFrame());
  }

  #pulseFrame(cursor = `c${this.entries.length}`): Frame {
    return { type: 'pulse', cursor, server_time: new Date().toISOString() };
  }

  #signIn({ username, membership }: SignInBody): Session {
    if (this.memberships.length > 1 && membership === undefined)
      return { ...this.session(), person: null, choose: this.memberships };
    this.signedIn = username;
    return this.session();
  }

  #answer(request: string, given: unknown): FakeAnswer | Promise<FakeAnswer> {
    switch (request) {
      case 'GET /api/session':
        return ok(this.session());
      case 'POST /api/session':
        this.signIns.push(given as SignInBody);
        if (this.isUnbelieved && (given as SignInBody).device.proof) return refusedWith('device_proof_wrong', '', 403);
        return ok(this.#signIn(given as SignInBody));
      case 'DELETE /api/session':
        this.signedIn = null;
        return { status: 204, body: null };
      case 'POST /api/positions':
        this.positions.push(given);
        return ok({ taken: 0, refused: [] });
    }
    if (request === 'GET /api/device/challenge') return ok({ nonce: 'nonce', lasts_s: 120 });
    if (this.signedIn === null && !OPEN.has(request)) return refusedWith('not_signed_in', 'Sign in.', 401);
    this.asked.push([request, given]);
    const answer = this.answers[request];
    if (answer) return answer(given);
    if (request === 'GET /api/snapshot') return ok(this.snapshot());
    if (request === 'POST /api/reports') return ok({ receipts: this.#take(given as ReportBatch) });
    if (request === 'POST /api/device/test') return { status: 202, body: { test: 'test1', paths: ['socket', 'push'] } };
    if (DEVICE.has(request)) return { status: 204, body: null };
    if (request.includes(' /api/duty')) return ok({ unit: { ...unit, ...(given as object) } });
    return this.fallback(request) ?? refusedWith('not_found', 'Nothing here.', 404);
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

export function ok(body: unknown): FakeAnswer {
  return { status: 200, body };
}

export function refusedWith(code: string, detail: string, status = 409): FakeAnswer {
  return { status, body: { code, detail, status, retryable: false } };
}
