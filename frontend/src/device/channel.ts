/** Tells the other tabs and the worker of this device what has changed. They read it from the store themselves. */
export type ChannelNote = 'outbox' | 'session' | 'held';

let channel: BroadcastChannel | null = null;

function open(): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  channel ??= new BroadcastChannel('coresponder');
  return channel;
}

export function tellOthers(note: ChannelNote): void {
  open()?.postMessage(note);
}

export function onNote(listener: (note: ChannelNote) => void): void {
  open()?.addEventListener('message', ({ data }: MessageEvent<ChannelNote>) => listener(data));
}
