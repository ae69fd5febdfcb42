import { vi } from 'vitest';

const pace = Number(process.env.TEST_PACE ?? 1);
const waitFor = vi.waitFor.bind(vi);

// What a test waits for may take as much longer as the machine is slower than the one that the limits were written for.
vi.waitFor = (check, options) => {
  const { timeout = 1_000, ...others } = typeof options === 'number' ? { timeout: options } : (options ?? {});
  return waitFor(check, { ...others, timeout: timeout * pace });
};

if ('document' in globalThis) {
  const { configure } = await import('@testing-library/svelte');
  configure({ asyncUtilTimeout: 1_000 * pace });
}
