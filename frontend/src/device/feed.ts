/**
 * What comes down. A socket that resumes at a cursor; a long poll where sockets do not get through; a snapshot when the cursor is
 * of no use any more. It goes on for ever, until the server says that this session may not read.
 */
import type { Frame, Snapshot } from '../wire/types';
import { ApiError } from './apiError';
import { FeedSocket, type SocketEnd } from './socket';
import { Backoff } from './backoff';

export type LinkState = 'live' | 'resuming' | 'cut_off';
export interface PolledFrames {
  frames: Frame[];
  cursor: string;
}
export interface FeedPorts {
  openSocket: (cursor: string) => WebSocket;
  poll: (cursor: string, signal: AbortSignal) => Promise<PolledFrames>;
  snapshot: (signal: AbortSignal) => Promise<Snapshot>;
  onSnapshot: (snapshot: Snapshot) => Promise<void>;
  onFrame: (frame: Frame) => Promise<void>;
  onCursor: (cursor: string) => Promise<void>;
  onLink: (state: LinkState) => void;
  /** A socket is open: what waits to go up may go. */
  onOpen: () => void;
  /** Something came from the server just now. */
  onHeard: () => void;
  onSignIn: () => void;
  /** Whether the server answers just now. */
  check: () => Promise<boolean>;
  random: () => number;
}

const SIGN_IN_CODES = new Set([4401, 4403]);
/** A newer socket of the same sign-in has the place, as in a fifth tab: this one waits until somebody looks at it. */
const PLACE_TAKEN = 4409;
const PLACE_AGAIN_MS = 60_000;
const SNAPSHOT_FIRST = 4410;
const SOCKET_FAILURES = 3;
const SOCKET_AGAIN_MS = 30_000;

/** Asked again each time: a signal is aborted from outside, between one socket and the next. */
function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}

type Next = { then: 'reconnect' } | { then: 'snapshot' } | { then: 'sign_in' } | { then: 'wait'; ms: number };

export class Feed {
  #cursor: string | null = null;
  #socket: FeedSocket | null = null;
  #stopping = new AbortController();
  #queue: Promise<void> = Promise.resolve();
  /** Sockets in a row on which no pulse came. */
  #failures = 0;
  readonly #backoff: Backoff;
  #isSocketLive = false;
  #polling = false;

  constructor(private readonly ports: FeedPorts) {
    this.#backoff = new Backoff(ports.random);
  }

  start(cursor: string | null): void {
    this.#end();
    this.#cursor = cursor;
    this.#failures = 0;
    this.#backoff.reset();
    this.#stopping = new AbortController();
    void this.#run(this.#stopping.signal);
  }

  /** Nothing is handed over any more once this resolves. */
  async stop(): Promise<void> {
    this.#end();
    await this.#queue;
  }

  /** The link may be back, or silently gone: look now. */
  nudge(): void {
    this.#socket?.probe();
    this.#backoff.wake();
  }

  #end(): void {
    this.#stopping.abort();
    this.#socket?.drop();
    this.#socket = null;
    this.#backoff.wake();
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!isOver(signal)) {
      const next = await this.#turn(signal);
      if (isOver(signal)) return;
      if (next.then === 'sign_in') {
        this.ports.onLink('cut_off');
        this.ports.onSignIn();
        return;
      }
      if (next.then === 'snapshot') this.#cursor = null;
      if (next.then === 'wait') await this.#backoff.pause(next.ms);
      if (next.then === 'reconnect') await this.#backoff.backOff();
    }
  }

  async #turn(signal: AbortSignal): Promise<Next> {
    if (this.#cursor === null) {
      const next = await this.#takeSnapshot(signal);
      if (next) return next;
    }
    const ended = this.#follow(signal);
    return this.#failures < SOCKET_FAILURES ? ended : this.#pollBeside(ended, signal);
  }

  async #takeSnapshot(signal: AbortSignal): Promise<Next | null> {
    try {
      this.ports.onLink('resuming');
      const snapshot = await this.ports.snapshot(signal);
      if (isOver(signal)) return null;
      this.ports.onHeard();
      await this.#inTurn(signal, () => this.ports.onSnapshot(snapshot));
      this.#cursor = snapshot.cursor;
      return null;
    } catch (fault) {
      return this.#afterFault(fault);
    }
  }

  /** Opens a socket and stays on it until it ends. */
  #follow(signal: AbortSignal): Promise<Next> {
    this.#isSocketLive = false;
    return new Promise((resolve) => {
      const finish = (next: Next) => {
        socket.drop();
        if (this.#socket === socket) this.#socket = null;
        resolve(next);
      };
      const socket: FeedSocket = new FeedSocket(() => this.ports.openSocket(this.#cursor ?? ''), {
        onOpen: () => this.#open(),
        onQuiet: () => void this.#check(socket),
        onFrame: (frame) => this.#take(frame, signal, finish),
        onEnd: (end) => finish(this.#afterEnd(end)),
      });
      this.#socket = socket;
    });
  }

  #open(): void {
    this.ports.onOpen();
  }

  /** One beat brought nothing: the device is not live while that is unexplained, and gives the line up if the server is not there. */
  async #check(socket: FeedSocket): Promise<void> {
    if (!this.#polling) this.ports.onLink('resuming');
    if (!(await this.ports.check())) socket.giveUp();
  }

  #take(frame: Frame, signal: AbortSignal, finish: (next: Next) => void): void {
    this.ports.onHeard();
    if (frame.type === 'drain') finish({ then: 'wait', ms: frame.after_ms });
    else if (frame.type === 'scope_changed' || frame.type === 'cursor_unknown') finish({ then: 'snapshot' });
    else void this.#inTurn(signal, () => this.#apply(frame));
  }

  async #apply(frame: Frame): Promise<void> {
    await this.ports.onFrame(frame);
    if ('cursor' in frame) this.#cursor = frame.cursor;
    // Everything before a pulse has been sent: only now is this device up to date.
    if (frame.type !== 'pulse') return;
    this.#isSocketLive = true;
    this.#failures = 0;
    this.#upToDate();
  }

  #upToDate(): void {
    this.#backoff.reset();
    this.ports.onLink('live');
  }

  #afterEnd(end: SocketEnd): Next {
    if (end.code !== null && SIGN_IN_CODES.has(end.code)) return { then: 'sign_in' };
    if (end.code === SNAPSHOT_FIRST) return { then: 'snapshot' };
    if (end.code === PLACE_TAKEN) {
      this.ports.onLink('cut_off');
      return { then: 'wait', ms: PLACE_AGAIN_MS };
    }
    if (!this.#isSocketLive) this.#failures += 1;
    if (!this.#polling) this.ports.onLink(this.#isSocketLive && !end.silent ? 'resuming' : 'cut_off');
    return { then: 'reconnect' };
  }

  /** Sockets do not get through: read by long poll, while one more socket is tried at the same time. */
  async #pollBeside(ended: Promise<Next>, signal: AbortSignal): Promise<Next> {
    const stop = new AbortController();
    const abort = () => stop.abort();
    signal.addEventListener('abort', abort);
    const socket = { ended: false };
    const cutShort = ended.then((next) => {
      socket.ended = true;
      return next.then === 'reconnect' ? new Promise<never>(() => undefined) : next;
    });
    this.#polling = true;
    const next = await Promise.race([cutShort, this.#pollFor(SOCKET_AGAIN_MS, stop.signal)]);
    this.#polling = false;
    stop.abort();
    signal.removeEventListener('abort', abort);
    if (next === null) return socket.ended ? { then: 'wait', ms: 0 } : ended;
    this.#socket?.drop();
    return next;
  }

  async #pollFor(ms: number, signal: AbortSignal): Promise<Next | null> {
    const until = performance.now() + ms;
    while (!isOver(signal) && !this.#hasLiveSocket() && performance.now() < until) {
      const next = await this.#pollOnce(signal);
      if (next?.then === 'reconnect') await this.#backoff.backOff();
      else if (next) return next;
    }
    return null;
  }

  #hasLiveSocket(): boolean {
    return this.#isSocketLive;
  }

  async #pollOnce(signal: AbortSignal): Promise<Next | null> {
    try {
      const { frames, cursor } = await this.ports.poll(this.#cursor ?? '', signal);
      if (isOver(signal)) return null;
      this.ports.onHeard();
      const lost = frames.some(({ type }) => type === 'scope_changed' || type === 'cursor_unknown');
      if (lost) return { then: 'snapshot' };
      await this.#inTurn(signal, () => this.#applyPolled(frames, cursor));
      return null;
    } catch (fault) {
      return isOver(signal) ? null : this.#afterFault(fault);
    }
  }

  async #applyPolled(frames: Frame[], cursor: string): Promise<void> {
    for (const frame of frames) await this.ports.onFrame(frame);
    await this.ports.onCursor(cursor);
    this.#cursor = cursor;
    this.#upToDate();
  }

  #afterFault(fault: unknown): Next {
    const problem = fault instanceof ApiError ? fault.problem : null;
    if (problem?.code === 'cursor_unknown') return { then: 'snapshot' };
    if (problem?.status === 401 || problem?.status === 403) return { then: 'sign_in' };
    this.ports.onLink('cut_off');
    return { then: 'reconnect' };
  }

  /** One thing at a time: what a frame brings is stored before the next is looked at. */
  #inTurn(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(() => (isOver(signal) ? undefined : work()));
    this.#queue = done.catch(() => undefined);
    return done;
  }
}
