/** The network as this browser gives it. */
import type { Fetch } from './api';

export const browserFetch: Fetch = (path, init) => fetch(path, init);

export function openWebSocket(url: string): WebSocket {
  return new WebSocket(url);
}
