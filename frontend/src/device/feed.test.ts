import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Frame, Snapshot } from '../wire/types';
import { ApiError } from './apiError';
import { Feed, type FeedPorts, type PolledFrames } from './feed';
import { FakeSocket, newest } from './testing/socket';

const snapshot = {
  cursor: 's1',
  server_time: '',
  person: {},
  units: [],
  devices: [],
  incidents: [],
  operations: [],
  desk_items: [],
} as unknown as Snapshot;
const pulse = (cursor: string): Frame => ({ type: 'pulse', cursor, server_time: '2026-11-22T22:41:00.000Z' });
const entries = (cursor: string): Frame => ({ type: 'entries', entries: [], cursor });

let sockets: FakeSocket[];
let links: string[];
let frames: Frame[];
let ports: { [K in keyof FeedPorts]: ReturnType<typeof vi.fn<FeedPorts[K]>> };
let feed: Feed;

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  links = [];
  frames = [];
  ports = {
    openSocket: vi.fn((cursor: string) => {
      const socket = new FakeSocket(cursor);
      sockets.push(socket);
      return socket as unknown as WebSocket;
    }),
    poll: vi.fn((_cursor: string, signal: AbortSignal) => untilAborted(signal)),
    snapshot: vi.fn(() => Promise.resolve(snapshot)),
    onSnapshot: vi.fn(() => Promise.resolve()),
    onFrame: vi.fn((frame: Frame) => {
      frames.push(frame);
      return Promise.resolve();
    }),
    onCursor: vi.fn(() => Promise.resolve()),
    onLink: vi.fn((state: string) => void links.push(state)),
    onOpen: vi.fn(),
    onHeard: vi.fn(),
    onSignIn: vi.fn(),
    check: vi.fn(() => Promise.resolve(true)),
    random: vi.fn(() => 0.5),
  };
  feed = new Feed(ports);
});
afterEach(async () => {
  await feed.stop();
  vi.useRealTimers();
});

function untilAborted(signal: AbortSignal): Promise<PolledFrames> {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(refusal(0, 'no_link'))));
}

function refusal(status: number, code: string): ApiError {
  return new ApiError({ code, detail: '', status, retryable: status === 0 });
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const last = () => newest(sockets);

async function goLive(cursor: string | null = 'c1'): Promise<void> {
  feed.start(cursor);
  await pass(0);
  last().open();
  last().say(pulse('c2'));
  await pass(0);
}

describe('a socket that holds', () => {
  it('takes a snapshot first when it has no cursor, and goes on from there', async () => {
    feed.start(null);
    await pass(0);
    expect(ports.onSnapshot).toHaveBeenCalledWith(snapshot);
    expect(last().cursor).toBe('s1');
    expect(links).toEqual(['resuming']);
    last().open();
    expect(links).toEqual(['resuming']);
    last().say(pulse('s1'));
    await pass(0);
    expect(links).toEqual(['resuming', 'live']);
  });

  it('is live only with the first pulse: before that something may still be on its way', async () => {
    feed.start('c1');
    await pass(0);
    last().open();
    last().say(entries('c2'));
    await pass(0);
    expect(links).toEqual([]);
    last().say(pulse('c2'));
    await pass(0);
    expect(links).toEqual(['live']);
  });

  it('hands over one frame at a time', async () => {
    const order: string[] = [];
    ports.onFrame.mockImplementation(async (frame) => {
      order.push(`begin ${frame.type}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push(`end ${frame.type}`);
    });
    feed.start('c1');
    await pass(0);
    last().open();
    last().say(entries('c2'));
    last().say(pulse('c2'));
    await pass(200);
    expect(order).toEqual(['begin entries', 'end entries', 'begin pulse', 'end pulse']);
  });

  it('hands over nothing more once it is stopped', async () => {
    await goLive();
    const socket = last();
    const before = frames.length;
    await feed.stop();
    socket.say(entries('c9'));
    await pass(0);
    expect(frames).toHaveLength(before);
    expect(socket.closed).toBe(true);
  });
});

describe('a socket that breaks', () => {
  it('comes back by itself with the last cursor', async () => {
    await goLive();
    last().say(entries('c7'));
    await pass(0);
    last().hangUp(1012);
    expect(links.at(-1)).toBe('resuming');
    await pass(1_000);
    expect(sockets).toHaveLength(2);
    expect(last().cursor).toBe('c7');
  });

  it('is looked after when one beat brings nothing, and live again with the next', async () => {
    await goLive();
    await pass(6_400);
    expect([links.at(-1), ports.check.mock.calls.length]).toEqual(['live', 0]);
    await pass(200);
    expect([links.at(-1), ports.check.mock.calls.length]).toEqual(['resuming', 1]);
    last().say(pulse('c3'));
    await pass(0);
    expect([links.at(-1), sockets.length]).toEqual(['live', 1]);
  });

  it('is given up at once when the server does not answer elsewhere either', async () => {
    ports.check.mockResolvedValue(false);
    await goLive();
    await pass(6_600);
    expect([links.at(-1), sockets[0]?.closed]).toEqual(['cut_off', true]);
  });

  it('is given up after twelve seconds of silence', async () => {
    await goLive();
    await pass(12_100);
    expect(sockets[0]?.closed).toBe(true);
    expect(links.at(-1)).toBe('cut_off');
    await pass(1_000);
    expect(sockets).toHaveLength(2);
  });

  it('is given up sooner when something says that the network changed', async () => {
    await goLive();
    feed.nudge();
    await pass(6_100);
    expect(sockets[0]?.closed).toBe(true);
  });

  it('does not wait for ever for a socket to open', async () => {
    feed.start('c1');
    await pass(5_100);
    expect(sockets[0]?.closed).toBe(true);
    expect(links).toEqual(['cut_off']);
  });

  it('tries again without limit, at most fifteen seconds apart', async () => {
    ports.poll.mockRejectedValue(refusal(0, 'no_link'));
    ports.random.mockReturnValue(1);
    feed.start('c1');
    await pass(30 * 60_000);
    const tried = sockets.length;
    expect(tried).toBeGreaterThan(30);
    await pass(50_000);
    expect(sockets.length).toBeGreaterThan(tried);
  });

  it('tries at once when it is nudged while it waits', async () => {
    ports.random.mockReturnValue(1);
    feed.start('c1');
    await pass(0);
    last().hangUp(1006);
    await pass(10);
    expect(sockets).toHaveLength(1);
    feed.nudge();
    await pass(0);
    expect(sockets).toHaveLength(2);
  });
});

describe('what the server says over the socket', () => {
  it.each([4401, 4403])('stops at %i and asks for a sign-in', async (code) => {
    await goLive();
    last().hangUp(code);
    await pass(60_000);
    expect(sockets).toHaveLength(1);
    expect(ports.onSignIn).toHaveBeenCalledOnce();
  });

  it('leaves a server that is closing and comes back when the server said so', async () => {
    await goLive();
    last().say({ type: 'drain', after_ms: 4_000 });
    await pass(3_900);
    expect(sockets[0]?.closed).toBe(true);
    expect(sockets).toHaveLength(1);
    await pass(200);
    expect(sockets).toHaveLength(2);
  });

  it('takes a fresh snapshot when the server closes for one', async () => {
    await goLive();
    last().hangUp(4410);
    await pass(0);
    expect(ports.snapshot).toHaveBeenCalledOnce();
    expect(last().cursor).toBe('s1');
  });

  it('does not fight a newer tab for its place, and comes back when it is looked at', async () => {
    await goLive();
    last().hangUp(4409);
    await pass(59_000);
    expect(sockets).toHaveLength(1);
    expect(ports.onLink).toHaveBeenLastCalledWith('cut_off');
    feed.nudge();
    await pass(0);
    expect(sockets).toHaveLength(2);
  });

  it.each(['scope_changed', 'cursor_unknown'] as const)('takes a fresh snapshot after %s', async (type) => {
    await goLive();
    last().say({ type });
    await pass(0);
    expect(ports.snapshot).toHaveBeenCalledOnce();
    expect(last().cursor).toBe('s1');
  });
});

describe('where sockets do not get through', () => {
  async function failThrice(): Promise<void> {
    feed.start('c1');
    for (let n = 0; n < 3; n += 1) {
      await pass(0);
      last().hangUp(1006);
      await pass(5_000);
    }
  }

  it('reads by long poll instead, and is live by it', async () => {
    ports.poll.mockResolvedValueOnce({ frames: [entries('p1')], cursor: 'p1' });
    await failThrice();
    expect(ports.poll).toHaveBeenCalledWith('c1', expect.anything());
    expect(frames).toEqual([entries('p1')]);
    expect(ports.onCursor).toHaveBeenCalledWith('p1');
    expect(links.at(-1)).toBe('live');
  });

  it('keeps trying sockets, and goes back to them', async () => {
    ports.poll.mockImplementation(async (cursor, signal) => {
      await Promise.race([new Promise((resolve) => setTimeout(resolve, 20_000)), untilAborted(signal)]);
      return { frames: [], cursor };
    });
    await failThrice();
    const tried = sockets.length;
    while (sockets.length === tried) await pass(1_000);
    last().open();
    const pulseFor = async (seconds: number) => {
      for (let n = 0; n < seconds; n += 5) {
        last().say(pulse('c5'));
        await pass(5_000);
      }
    };
    await pulseFor(60);
    const polls = ports.poll.mock.calls.length;
    await pulseFor(60);
    expect(ports.poll.mock.calls.length).toBe(polls);
    expect(sockets).toHaveLength(tried + 1);
    expect(links.at(-1)).toBe('live');
  });

  it('takes a snapshot when the poll says that its cursor is unknown', async () => {
    ports.poll.mockRejectedValueOnce(refusal(410, 'cursor_unknown'));
    await failThrice();
    expect(ports.snapshot).toHaveBeenCalled();
  });

  it('asks for a sign-in when the poll says so', async () => {
    ports.poll.mockRejectedValueOnce(refusal(401, 'not_signed_in'));
    await failThrice();
    expect(ports.onSignIn).toHaveBeenCalledOnce();
  });
});
