import type { Instant, Uuid } from '../wire/types';
import { languageToAskFor } from '../words';
import { noteServerTime } from './clock';
import { csrfToken, rememberCsrf } from './csrf';

export interface Problem {
  code: string;
  /** A sentence that says what to do. */
  detail: string;
  /** 0: there was no answer. */
  status: number;
  retryable: boolean;
}

export class ApiError extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfterMs: number | null = null,
  ) {
    super(problem.code);
    this.name = 'Refusal';
  }
}

export interface RequestOptions {
  headers?: Record<string, string>;
  timeoutMs?: number;
  signal?: AbortSignal;
  /** For what must go out under one person's name: the caller makes sure who is signed in before it tries again. */
  onlyOnce?: boolean;
}

const TIMEOUT_MS = 15_000;
const UNSAFE = new Set(['POST', 'PATCH', 'PUT', 'DELETE']);
let device: Uuid | null = null;

/** Says which device this is; every request carries it. */
export function identify(id: Uuid): void {
  device = id;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Sends a request and gives back the body of the answer. Throws `ApiError`, and nothing else. */
export async function send(
  method: Method,
  path: string,
  body?: object,
  options: RequestOptions = {},
): Promise<unknown> {
  try {
    return await attempt(method, path, body, options);
  } catch (refusal) {
    if (!(refusal instanceof ApiError) || refusal.problem.code !== 'csrf_failed' || options.onlyOnce) throw refusal;
    // The token changes at every sign-in, also one in another tab: read it again, once.
    await attempt('GET', '/api/session', undefined, {});
    await rememberCsrf();
    return attempt(method, path, body, options);
  }
}

async function attempt(
  method: Method,
  path: string,
  body: object | undefined,
  options: RequestOptions,
): Promise<unknown> {
  const response = await exchange(method, path, body, options);
  if (!response.ok) throw await apiErrorFrom(response);
  if (response.status === 204) return null;
  return parsed(response);
}

async function exchange(
  method: Method,
  path: string,
  body: object | undefined,
  options: RequestOptions,
): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), options.timeoutMs ?? TIMEOUT_MS);
  const abort = () => stop.abort();
  options.signal?.addEventListener('abort', abort);
  const sentAt = Date.now();
  try {
    const response = await fetch(path, {
      method,
      headers: await headersFor(method, body !== undefined, options.headers),
      body: body === undefined ? null : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: stop.signal,
    });
    noteDate(response, sentAt);
    return response;
  } catch {
    throw new ApiError(noAnswer(stop.signal.aborted));
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', abort);
  }
}

async function headersFor(
  method: Method,
  hasBody: boolean,
  more: Record<string, string> = {},
): Promise<Record<string, string>> {
  const headers: Record<string, string> = { Accept: 'application/json', ...more };
  const language = languageToAskFor();
  if (language) headers['Accept-Language'] = language;
  if (device) headers['X-Device'] = device;
  if (hasBody) headers['Content-Type'] = 'application/json';
  // The token is added when sending, never when queueing: by then the old one may be void.
  const token = UNSAFE.has(method) ? await csrfToken() : null;
  if (token) headers['X-CSRFToken'] = token;
  return headers;
}

function noteDate(response: Response, sentAt: number): void {
  const date = Date.parse(response.headers.get('Date') ?? '');
  // The header has whole seconds: on average the half of one has gone by.
  if (!Number.isNaN(date)) noteServerTime({ serverMs: date + 500, sentAt, receivedAt: Date.now(), blurMs: 1000 });
}

export function noteAnswerTime(serverTime: Instant, sentAt: number): void {
  noteServerTime({ serverMs: Date.parse(serverTime), sentAt, receivedAt: Date.now(), blurMs: 0 });
}

function noAnswer(timedOut: boolean): Problem {
  return timedOut
    ? { code: 'no_answer', detail: 'The server did not answer in time. Try again.', status: 0, retryable: true }
    : {
        code: 'no_link',
        detail: 'No link to the server. Check the connection and try again.',
        status: 0,
        retryable: true,
      };
}

async function parsed(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    // A captive portal or proxy answered in the server's place.
    throw new ApiError({
      code: 'answer_unreadable',
      detail: 'The answer did not come from the server. Check the connection.',
      status: 0,
      retryable: true,
    });
  }
}

async function apiErrorFrom(response: Response): Promise<ApiError> {
  const given: unknown = await response.json().catch(() => null);
  const problem = (typeof given === 'object' && given !== null ? given : {}) as Partial<Problem>;
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ApiError(
    {
      code: problem.code ?? `status_${response.status}`,
      detail: problem.detail ?? `The server refused this (${response.status}). Try again, or tell your control room.`,
      status: response.status,
      retryable: problem.retryable ?? (response.status >= 500 || response.status === 429),
    },
    Number.isFinite(seconds) ? seconds * 1000 : null,
  );
}

/** What went wrong, as a problem to show. */
export function problemOf(fault: unknown): Problem {
  if (fault instanceof ApiError) return fault.problem;
  return { code: 'not_done', detail: 'That was not done. Try again.', status: 0, retryable: true };
}
