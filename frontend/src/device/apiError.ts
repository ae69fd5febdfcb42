import { t } from '../words'; /** What the server, or the way to it, says when a request fails. */
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
    this.name = 'ApiError';
  }
}

export function noAnswer(timedOut: boolean): Problem {
  return timedOut
    ? { code: 'no_answer', detail: t('device-no-answer'), status: 0, retryable: true }
    : {
        code: 'no_link',
        detail: t('device-no-link'),
        status: 0,
        retryable: true,
      };
}

/** A captive portal or proxy answered in the server's place. */
export function unreadable(): Problem {
  return {
    code: 'answer_unreadable',
    detail: t('device-answer-unreadable'),
    status: 0,
    retryable: true,
  };
}

export async function apiErrorFrom(response: Response): Promise<ApiError> {
  const given: unknown = await response.json().catch(() => null);
  const problem = (typeof given === 'object' && given !== null ? given : {}) as Partial<Problem>;
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ApiError(
    {
      code: problem.code ?? `status_${response.status}`,
      detail: problem.detail ?? t('device-refused', { status: String(response.status) }),
      status: response.status,
      retryable: problem.retryable ?? (response.status >= 500 || response.status === 429),
    },
    Number.isFinite(seconds) ? seconds * 1000 : null,
  );
}

/** What went wrong, as a problem to show. */
export function problemOf(fault: unknown): Problem {
  if (fault instanceof ApiError) return fault.problem;
  return { code: 'not_done', detail: t('device-not-done'), status: 0, retryable: true };
}
