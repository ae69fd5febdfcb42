import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Api } from './api';
import { ApiError } from './apiError';
import { browserClock } from './clock';
import { Csrf } from './csrf';
import { newDb } from './testing/db';

let cookie: string;
let answers: (Response | Error | 'never')[];
let requests: { path: string; init: RequestInit; headers: Record<string, string> }[];

let api: Api;

beforeEach(() => {
  cookie = 'other=1; csrftoken=old';
  answers = [];
  requests = [];
  vi.stubGlobal('document', {
    get cookie() {
      return cookie;
    },
  });
  const fetch = (path: string, init: RequestInit): Promise<Response> => {
    requests.push({ path, init, headers: init.headers as Record<string, string> });
    const answer = answers.shift() ?? new Error('nothing to say');
    if (answer === 'never') {
      return new Promise((_resolve, reject) =>
        init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
      );
    }
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  api = new Api({
    fetch,
    csrf: new Csrf(newDb()),
    clock: browserClock(),
    device: () => 'd1',
    prove: () => Promise.resolve(true),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const csrfFailed = () => json({ code: 'csrf_failed', detail: 'Again.', status: 403, retryable: true }, 403);
const problem = async (asked: Promise<unknown>) => {
  const fault: unknown = await asked.catch((thrown: unknown) => thrown);
  if (!(fault instanceof ApiError)) throw new Error('that was not refused');
  return fault;
};

it('names the device always, and adds the token of the moment only where it is needed', async () => {
  answers = [json({ fine: true }), json({})];
  expect(await api.send('GET', '/api/units')).toEqual({ fine: true });
  cookie = 'csrftoken=new';
  await api.send('POST', '/api/duty', { unit: 'u' });
  expect(requests[0]?.headers).toEqual({ Accept: 'application/json', 'Accept-Language': 'en', 'X-Device': 'd1' });
  expect(requests[1]?.headers).toMatchObject({ 'X-CSRFToken': 'new', 'Content-Type': 'application/json' });
});

it('reads the token again after a change of session, and repeats once', async () => {
  answers = [csrfFailed(), json({}), json({ done: true })];
  expect(await api.send('POST', '/api/duty', {})).toEqual({ done: true });
  expect(requests.map(({ path }) => path)).toEqual(['/api/duty', '/api/session', '/api/duty']);
  answers = [csrfFailed(), json({}), csrfFailed()];
  expect((await problem(api.send('POST', '/api/duty', {}))).problem.code).toBe('csrf_failed');
});

it("does not repeat by itself what goes out under one person's name", async () => {
  answers = [csrfFailed()];
  expect((await problem(api.send('POST', '/api/reports', {}, { onlyOnce: true }))).problem.code).toBe('csrf_failed');
  expect(requests).toHaveLength(1);
});

it("passes on the server's sentence", async () => {
  answers = [json({ code: 'unit_committed', detail: 'Clear first.', status: 409, retryable: false }, 409)];
  expect((await problem(api.send('DELETE', '/api/duty'))).problem).toEqual({
    code: 'unit_committed',
    detail: 'Clear first.',
    status: 409,
    retryable: false,
  });
});

it('makes a problem of an answer that is none', async () => {
  answers = [new Response('<html>', { status: 502, headers: { 'Retry-After': '7' } })];
  const refusal = await problem(api.send('GET', '/api/units'));
  expect(refusal.problem).toMatchObject({ code: 'status_502', status: 502, retryable: true });
  expect(refusal.retryAfterMs).toBe(7_000);
  answers = [new Response('<html>sign in to the guest network</html>')];
  expect((await problem(api.send('GET', '/api/units'))).problem).toMatchObject({
    code: 'answer_unreadable',
    status: 0,
    retryable: true,
  });
});

it('tells no link from no answer', async () => {
  answers = [new TypeError('failed')];
  expect((await problem(api.send('GET', '/api/units'))).problem).toMatchObject({
    code: 'no_link',
    status: 0,
    retryable: true,
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  answers = ['never'];
  const asked = problem(api.send('GET', '/api/units', undefined, { timeoutMs: 1_000 }));
  await vi.advanceTimersByTimeAsync(1_100);
  expect((await asked).problem).toMatchObject({ code: 'no_answer', status: 0, retryable: true });
});
