import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../wire/types';
import { fold } from './fold';
import { careClosedAt } from './handovers';
import { careOf } from './patients';
import {
  INCIDENT,
  OTHER_UNIT,
  UNIT,
  alertRaised,
  at,
  entry,
  idOf,
  opened,
  redacted,
  unconfirmed,
} from './testing/entries';

const someoneElse = { author: { person: 'p2', name: 'B. Medic', call_sign: 'YA51', service: 'ambulance' as const } };

describe('order and repeats', () => {
  it('counts each entry once and prefers the confirmed one', () => {
    const shock = entry(3, 'shock_delivered', { energy_j: 150 });
    const state = fold([unconfirmed(shock), shock, shock, unconfirmed(shock)]);
    expect(careOf(state, INCIDENT).shock_count).toBe(1);
    expect(state.seq).toBe(3);
  });

  it('counts what is not confirmed yet, without raising seq', () => {
    const state = fold([opened(1), unconfirmed(entry(9, 'cpr_started', {}))]);
    expect(state.seq).toBe(1);
    expect(careOf(state, INCIDENT).cpr).toBe('running');
  });

  it('lets redacted entries and kinds it does not know only raise seq', () => {
    const strange: Entry = { ...entry(6, 'note_added', {}), kind: 'moon_observed', payload: { phase: 'full' } };
    const { seq, ...rest } = fold([opened(1), redacted(5), strange]);
    expect(seq).toBe(6);
    expect({ ...rest, seq: 1 }).toEqual(fold([opened(1)]));
  });

  it('folds equal whatever the order and the repeats', () => {
    const timeline = wholeTimeline();
    const expected = fold(timeline);
    const shuffled = fc
      .tuple(fc.shuffledSubarray(timeline, { minLength: timeline.length }), fc.subarray(timeline))
      .chain(([all, again]) => fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }));
    fc.assert(
      fc.property(shuffled, (entries) => {
        expect(fold(entries)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('folds equal however the confirmed copies of pending entries arrive', () => {
    const timeline = wholeTimeline();
    const withPending = fc.subarray(timeline).map((some) => [...some.map(unconfirmed), ...timeline]);
    fc.assert(
      fc.property(withPending, (entries) => {
        expect(fold(entries)).toEqual(fold(timeline));
      }),
      { numRuns: 100 },
    );
  });
});

describe('withdrawals', () => {
  const shock = entry(2, 'shock_delivered', { energy_j: null });
  const withdrawal = (n: number, more: Partial<Entry> = {}) =>
    entry(n, 'entry_withdrawn', { entry: shock.id, reason: 'slip' }, more);

  it("takes back one's own entry, even when the withdrawal comes first", () => {
    const state = fold([{ ...shock, seq: 9 }, withdrawal(3)]);
    expect(careOf(state, INCIDENT).shock_count).toBe(0);
    expect(state.withdrawn).toEqual({ [shock.id]: idOf(3) });
  });

  it("takes back another's only with authority", () => {
    expect(careOf(fold([shock, withdrawal(3, someoneElse)]), INCIDENT).shock_count).toBe(1);
    expect(careOf(fold([shock, withdrawal(3, { ...someoneElse, flags: ['authority'] })]), INCIDENT).shock_count).toBe(
      0,
    );
  });

  it('names the first of several, and only targets that are there', () => {
    expect(fold([shock, withdrawal(5), withdrawal(4)]).withdrawn).toEqual({ [shock.id]: idOf(4) });
    expect(fold([withdrawal(4)]).withdrawn).toEqual({});
  });

  it('leaves what the server wrote and commands alone', () => {
    const raised = alertRaised(1, 'al1', { author: shock.author });
    const state = fold([raised, entry(2, 'entry_withdrawn', { entry: raised.id, reason: 'slip' })]);
    expect(state.withdrawn).toEqual({});
    expect(Object.keys(state.involvements)).toEqual([UNIT]);
  });
});

describe('the same', () => {
  const shock = (n: number) => entry(n, 'shock_delivered', { energy_j: null });
  const mark = (n: number, target: number, original: number) =>
    entry(n, 'marked_same', { entry: idOf(target), same_as: idOf(original) });

  it('counts marked entries once and leads a chain to its end', () => {
    const state = fold([shock(1), shock(2), shock(3), mark(4, 3, 2), mark(5, 2, 1)]);
    expect(careOf(state, INCIDENT).shock_count).toBe(1);
    expect(state.same).toEqual({ [idOf(3)]: idOf(1), [idOf(2)]: idOf(1) });
  });

  it('passes over marks of itself and marks that lead back', () => {
    expect(careOf(fold([shock(1), mark(2, 1, 1)]), INCIDENT).shock_count).toBe(1);
    const circle = fold([shock(1), shock(2), mark(3, 2, 1), mark(4, 1, 2)]);
    expect(careOf(circle, INCIDENT).shock_count).toBe(1);
    expect(circle.same).toEqual({ [idOf(2)]: idOf(1) });
  });

  it('counts again when the other is gone or of another kind', () => {
    const gone = fold([
      shock(1),
      shock(2),
      mark(3, 2, 1),
      entry(4, 'entry_withdrawn', { entry: idOf(1), reason: 'slip' }),
    ]);
    expect(careOf(gone, INCIDENT).shocks.map((each) => each.entry)).toEqual([idOf(2)]);
    expect(
      careOf(fold([shock(1), entry(2, 'pads_applied', { position: null }), mark(3, 2, 1)]), INCIDENT).pads_at,
    ).toBe(at(2));
    expect(fold([shock(2), mark(3, 2, 1)]).same).toEqual({});
  });

  it('counts again when the mark is withdrawn', () => {
    const state = fold([
      shock(1),
      shock(2),
      mark(3, 2, 1),
      entry(4, 'entry_withdrawn', { entry: idOf(3), reason: 'slip' }),
    ]);
    expect(careOf(state, INCIDENT).shock_count).toBe(2);
  });
});

describe('involvements', () => {
  it('climbs to the highest rung and keeps the earliest times', () => {
    const state = fold([
      alertRaised(1, 'al1'),
      entry(2, 'alert_accepted', { alert: 'al1' }),
      entry(3, 'status_reached', { status: 'on_scene' }),
      entry(4, 'status_reached', { status: 'mobile' }),
      entry(5, 'status_reached', { status: 'on_scene' }),
    ]);
    const part = state.involvements[UNIT];
    expect(part).toMatchObject({ status: 'on_scene', ended_at: null });
    expect(part?.reached).toEqual({ alerted: at(1), accepted: at(2), mobile: at(4), on_scene: at(3) });
  });

  it('forgets what was reached when the unit is alerted again', () => {
    const state = fold([
      alertRaised(1, 'al1'),
      entry(2, 'alert_declined', { alert: 'al1', reason: 'too_far' }),
      alertRaised(3, 'al2'),
      entry(4, 'alert_accepted', { alert: 'al1' }),
    ]);
    expect(state.involvements[UNIT]).toMatchObject({
      alert: 'al2',
      status: 'alerted',
      decline_reason: null,
      ended_at: null,
    });
  });

  it('ends with a stand-down and says why', () => {
    const state = fold([
      alertRaised(1, 'al1'),
      entry(2, 'alert_withdrawn', { alert: 'al1', unit: UNIT, cause: 'police_tasking' }, { unit: null, author: null }),
    ]);
    expect(state.involvements[UNIT]).toMatchObject({
      status: 'stood_down',
      stand_down_cause: 'police_tasking',
      ended_at: at(2),
    });
  });

  it('ends when nobody answered in time, for that alert only', () => {
    const expired = (n: number, alert: string) =>
      entry(n, 'alert_expired', { alert, unit: UNIT }, { unit: null, author: null });
    const state = fold([alertRaised(1, 'al1'), expired(21, 'al1')]);
    expect(state.involvements[UNIT]).toMatchObject({
      status: 'expired',
      ended_at: at(21),
      reached: { expired: at(21) },
    });
    expect(fold([alertRaised(1, 'al2'), expired(21, 'al1')]).involvements[UNIT]).toMatchObject({
      status: 'alerted',
      ended_at: null,
    });
  });

  it('says until when to answer, also of an alert that an older server raised', () => {
    const later = ['respond_within_s', 'hold', 'uncertainty_s', 'eta_source'];
    const storedDefaults = Object.fromEntries(
      Object.entries(alertRaised(1, 'al1').payload).filter(([name]) => !later.includes(name)),
    );
    const recorded = (payload: Record<string, unknown>) =>
      fold([{ ...alertRaised(1, 'al1'), payload }]).involvements[UNIT];
    expect(
      recorded({ ...storedDefaults, respond_within_s: 45, hold: true, uncertainty_s: 90, eta_source: 'osrm' }),
    ).toMatchObject({
      respond_by: at(46),
      hold: true,
      uncertainty_s: 90,
      eta_source: 'osrm',
    });
    expect(recorded(storedDefaults)).toMatchObject({
      respond_by: at(21),
      hold: false,
      uncertainty_s: 0,
      eta_source: 'estimate',
    });
  });

  it('passes over units that are not involved', () => {
    expect(fold([entry(1, 'status_reached', { status: 'on_scene' }, { unit: OTHER_UNIT })]).involvements).toEqual({});
  });
});

describe('care', () => {
  it('follows the time at which things happened, not the order in which they were recorded', () => {
    const late = entry(9, 'cpr_paused', { reason: 'rhythm_check' }, { occurred_at: at(3) });
    const state = fold([entry(1, 'cpr_started', {}), entry(5, 'cpr_resumed', {}), late]);
    expect(careOf(state, INCIDENT)).toMatchObject({ cpr: 'running', cpr_started_at: at(1), cpr_since: at(5) });
  });

  it('counts the two minutes from the last shock or analysis while compressions run', () => {
    const running = [
      entry(1, 'cpr_started', {}),
      entry(4, 'rhythm_analysed', { shock_advised: true }),
      entry(6, 'shock_delivered', { energy_j: null }),
    ];
    expect(careOf(fold(running), INCIDENT).cycle_from).toBe(at(6));
    expect(careOf(fold([...running, entry(8, 'cpr_paused', { reason: null })]), INCIDENT).cycle_from).toBeNull();
  });

  it('stops compressions when the pulse is back', () => {
    const state = fold([entry(1, 'cpr_started', {}), entry(2, 'pulse_returned', {}), entry(3, 'pulse_lost', {})]);
    expect(careOf(state, INCIDENT)).toMatchObject({
      cpr: 'stopped',
      cpr_since: at(2),
      pulse: 'absent',
      pulse_returned_at: at(2),
      pulse_lost_at: at(3),
    });
  });
});

describe('handovers', () => {
  const offer = entry(2, 'handover_offered', {
    handover: 'h1',
    patient: null,
    from_unit: UNIT,
    to_unit: OTHER_UNIT,
  });

  it('closes the care of the giver at the first acceptance', () => {
    const state = fold([
      alertRaised(1, 'al1'),
      offer,
      entry(3, 'handover_accepted', { handover: 'h1', through_seq: 2 }),
      entry(4, 'handover_accepted', { handover: 'h1', through_seq: 3 }),
    ]);
    expect(state.handovers.h1).toMatchObject({
      state: 'accepted',
      accepted_at: at(3),
      through_seq: 2,
      offered_entry: idOf(2),
    });
    expect(careClosedAt(state, UNIT)).toBe(at(3));
  });

  it('passes over what it does not know and keeps an acceptance', () => {
    expect(fold([entry(3, 'handover_accepted', { handover: 'h9', through_seq: 2 })]).handovers).toEqual({});
    const kept = fold([
      offer,
      entry(3, 'handover_accepted', { handover: 'h1', through_seq: 2 }),
      entry(4, 'handover_withdrawn', { handover: 'h1' }),
    ]);
    expect(kept.handovers.h1?.state).toBe('accepted');
  });
});

function wholeTimeline(): Entry[] {
  return [
    opened(1),
    alertRaised(2, 'al1'),
    entry(3, 'alert_displayed', { alert: 'al1' }),
    entry(4, 'alert_accepted', { alert: 'al1' }),
    entry(5, 'status_reached', { status: 'mobile' }),
    entry(6, 'status_reached', { status: 'at_patient' }),
    entry(7, 'arrest_recognised', {}),
    entry(8, 'cpr_started', {}),
    entry(9, 'rhythm_analysed', { shock_advised: true }),
    entry(10, 'shock_delivered', { energy_j: 150 }, { occurred_at: at(30) }),
    entry(11, 'shock_delivered', { energy_j: null }, someoneElse),
    entry(12, 'marked_same', { entry: idOf(11), same_as: idOf(10) }),
    entry(13, 'cpr_paused', { reason: null }),
    entry(14, 'entry_withdrawn', { entry: idOf(13), reason: 'slip' }),
    entry(15, 'pulse_returned', {}),
    redacted(16),
    entry(17, 'handover_offered', {
      handover: 'h1',
      patient: null,
      from_unit: UNIT,
      to_unit: OTHER_UNIT,
    }),
    entry(18, 'handover_accepted', { handover: 'h1', through_seq: 17 }, someoneElse),
  ];
}
