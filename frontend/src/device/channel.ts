import type { Uuid } from '../wire/types';

/** Notifies the other tabs and the worker of this device of what has changed. They read it from the store themselves. */
export type ChannelNote = 'outbox' | 'session' | 'cached' | 'pushed' | Tested;
/** A test alert came by push, at this time of the device's own clock. */
export interface Tested {
  tested: Uuid;
  at: number;
}

let channel: BroadcastChannel | null = null;

function open(): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  channel ??= new BroadcastChannel('coresponder');
  return channel;
}

export function notifyTabs(note: ChannelNote): void {
  open()?.postMessage(note);
}

export function onNote(listener: (note: ChannelNote) => void): void {
  open()?.addEventListener('message', ({ data }: MessageEvent<ChannelNote>) => listener(data));
}
