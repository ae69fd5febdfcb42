import type { Uuid } from '../wire/types';

/** What has changed on this device. The others read it from the store themselves. */
export type ChannelNote = 'outbox' | 'session' | 'ended' | 'cached' | 'pushed' | Tested;
/** A test alert came by push, at this time of the device's own clock. */
export interface Tested {
  tested: Uuid;
  at: number;
}

/** The other tabs and the worker of this device. */
export interface Tabs {
  notify: (note: ChannelNote) => void;
  onNote: (listener: (note: ChannelNote) => void) => void;
}

export function openTabs(): Tabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('coresponder');
  return {
    notify: (note) => channel?.postMessage(note),
    onNote: (listener) => channel?.addEventListener('message', ({ data }: MessageEvent<ChannelNote>) => listener(data)),
  };
}
