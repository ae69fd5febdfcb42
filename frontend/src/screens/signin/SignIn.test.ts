// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../data/testing/screens';
import { world } from '../../data/world.svelte';
import type { MembershipRecord } from '../../wire/types';
import SignIn from './SignIn.svelte';

const ambulance: MembershipRecord = {
  membership: 'm1',
  agency: { id: 'a2', name: 'Aire Valley Ambulance Service', service: 'ambulance' },
  role: 'clinician',
  grade: 'Advanced paramedic',
};
const police: MembershipRecord = {
  membership: 'm2',
  agency: { id: 'a1', name: 'Calder & Aire Police', service: 'police' },
  role: 'responder',
  grade: '',
};
let test: TestApp;

beforeEach(() => {
  test = startTestApp();
  test.server.signedIn = null;
  world.person = null;
  world.session = null;
});
afterEach(() => cleanup());

async function submit(): Promise<void> {
  render(SignIn);
  await fireEvent.input(screen.getByTestId('signin-username'), { target: { value: 'p1' } });
  await fireEvent.input(screen.getByTestId('signin-password'), { target: { value: 'secret' } });
  await fireEvent.click(screen.getByTestId('signin-submit'));
}

it('asks who belongs to several agencies which one it is now, and signs in to that one', async () => {
  test.server.memberships = [ambulance, police];
  await submit();
  const choices = await screen.findAllByTestId('signin-membership');
  expect(choices.map((choice) => choice.textContent.trim())).toEqual([
    'Aire Valley Ambulance Service: Advanced paramedic',
    'Calder & Aire Police: Responder',
  ]);
  expect(world.person).toBeNull();
  expect(screen.queryByTestId('signin-submit')).toBeNull();
  const [, second] = choices;
  if (second) await fireEvent.click(second);
  await expect.poll(() => world.person?.id).toBe('p1');
  expect(test.server.signIns).toMatchObject([
    { username: 'p1', password: 'secret' },
    { username: 'p1', password: 'secret', membership: 'm2' },
  ]);
  expect(test.server.signIns[0]).not.toHaveProperty('membership');
});

it('asks nothing of who belongs to one', async () => {
  test.server.memberships = [police];
  await submit();
  await expect.poll(() => world.person?.id).toBe('p1');
  expect(screen.queryByTestId('signin-membership')).toBeNull();
  expect(test.server.signIns).toHaveLength(1);
});
