import type { Frame } from '../../wire/types';

/** The newest of them. */
export function newest(sockets: readonly FakeSocket[]): FakeSocket {
  const socket = sockets.at(-1);
  if (!socket) throw new Error('no socket was opened');
  return socket;
}

/** A socket whose other end the test controls. */
export class FakeSocket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  closed = false;
  isOpen = false;

  constructor(readonly cursor: string) {}

  open(): void {
    if (this.closed) return;
    this.isOpen = true;
    this.onopen?.();
  }

  say(frame: Frame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  hangUp(code: number): void {
    this.onclose?.({ code });
  }

  close(): void {
    this.closed = true;
    this.isOpen = false;
  }
}
