/** One WebSocket of the feed: it opens in time or fails, and is given up when it falls silent. */
import type { Frame } from '../wire/types';

export const CONNECT_MS = 5_000;
/** The server pulses every 5 s: two missed and some. */
export const SILENCE_MS = 12_000;
/** One missed, and some: time to look whether the server is there. */
export const QUIET_MS = 6_500;
/** After the network changed: one pulse has to come within this time. */
export const PROBE_MS = 6_000;

export interface SocketEnd {
  /** The close code; null when this side gave up. */
  code: number | null;
  opened: boolean;
  silent: boolean;
}
export interface SocketHandlers {
  onOpen: () => void;
  onFrame: (frame: Frame) => void;
  /** Nothing came for one beat of the server. */
  onQuiet: () => void;
  onEnd: (end: SocketEnd) => void;
}

export class FeedSocket {
  readonly #socket: WebSocket;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #opened = false;
  #ended = false;

  constructor(
    open: () => WebSocket,
    private readonly handlers: SocketHandlers,
  ) {
    this.#socket = open();
    this.#socket.onopen = () => this.#open();
    this.#socket.onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(data);
    this.#socket.onclose = ({ code }) => this.#end(code, false);
    this.#expect(CONNECT_MS);
  }

  /** Something changed: if the socket is alive, the next pulse will say so soon. */
  probe(): void {
    if (this.#opened && !this.#ended) this.#expect(PROBE_MS);
  }

  /** The server does not answer elsewhere either. */
  giveUp(): void {
    this.#socket.close();
    this.#end(null, this.#opened);
  }

  /** Ends without calling the handlers. */
  drop(): void {
    this.#ended = true;
    this.#stopTimers();
    this.#socket.close();
  }

  #open(): void {
    if (this.#ended) return;
    this.#opened = true;
    this.#expect(SILENCE_MS);
    this.handlers.onOpen();
  }

  #hear(data: unknown): void {
    if (this.#ended) return;
    this.#expect(SILENCE_MS);
    const frame = readFrame(data);
    if (frame) this.handlers.onFrame(frame);
  }

  #expect(withinMs: number): void {
    this.#stopTimers();
    this.#timer = setTimeout(() => this.giveUp(), withinMs);
    if (this.#opened) this.#quiet = setTimeout(() => this.handlers.onQuiet(), QUIET_MS);
  }

  #stopTimers(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#quiet);
  }

  #end(code: number | null, silent: boolean): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#stopTimers();
    this.handlers.onEnd({ code, opened: this.#opened, silent });
  }
}

function readFrame(data: unknown): Frame | null {
  if (typeof data !== 'string') return null;
  try {
    const frame = JSON.parse(data) as Frame | null;
    return typeof frame?.type === 'string' ? frame : null;
  } catch {
    return null;
  }
}
