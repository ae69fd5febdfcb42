import type { Alarm, Alarms, KnownEntry, Recipient, Uuid } from '../wire/types';

type Of<K extends KnownEntry['kind']> = Extract<KnownEntry, { kind: K }>;

/** The alarms of a timeline after one more entry: who must be reached, who was, in the order in which the server took it. */
export function alarmed(before: Alarms, entry: KnownEntry): Alarms {
  const found = { ...before };
  applyAlarm(found, entry);
  return found;
}

/** Puts the alarm as it is after this entry in the place of what it was. What is about no known alarm changes nothing. */
function applyAlarm(found: Alarms, entry: KnownEntry): void {
  switch (entry.kind) {
    case 'alarm_raised':
      found[entry.payload.alarm] ??= raised(entry);
      return;
    case 'alarm_sent':
      return change(found, entry.payload, (one) => sent(one, entry));
    case 'alarm_displayed':
      return change(found, entry.payload, (one) => ({
        ...one,
        displayed_at: earlier(one.displayed_at, entry.occurred_at),
      }));
    case 'alarm_acknowledged':
      return change(found, entry.payload, (one) => acknowledged(one, entry));
    case 'person_reached':
      return change(found, entry.payload, (one) => ({
        ...one,
        reached_by_voice: one.reached_by_voice ?? {
          by: entry.author?.person ?? null,
          how: entry.payload.how,
          at: entry.occurred_at,
        },
      }));
    case 'recipient_released':
      return change(found, entry.payload, (one) => ({ ...one, released_at: one.released_at ?? entry.occurred_at }));
    case 'alarm_escalated':
      return put(found, entry.payload.alarm, (alarm) => escalated(alarm, entry));
    case 'recipient_added':
      return put(found, entry.payload.alarm, (alarm) => added(alarm, entry));
    case 'alarm_ended':
      return put(found, entry.payload.alarm, (alarm) =>
        alarm.ended_at === null ? { ...alarm, ended_at: entry.occurred_at, end: entry.payload.why } : alarm,
      );
  }
}

function put(found: Alarms, id: Uuid, work: (alarm: Alarm) => Alarm): void {
  const held = found[id];
  if (held) found[id] = work(held);
}

function change(found: Alarms, { alarm, who }: { alarm: Uuid; who: Uuid }, work: (one: Recipient) => Recipient): void {
  put(found, alarm, (held) => ({ ...held, to: held.to.map((one) => (one.who === who ? work(one) : one)) }));
}

function raised({ payload, occurred_at }: Of<'alarm_raised'>): Alarm {
  return {
    alarm: payload.alarm,
    cause: payload.cause,
    about: payload.about,
    to: payload.to.map((one) => recipient(one, occurred_at, null)),
    raised_at: occurred_at,
    displayed_within_s: payload.displayed_within_s,
    ack_within_s: payload.ack_within_s,
    step: 0,
    warns: null,
    ended_at: null,
    end: null,
  };
}

function recipient(named: Of<'recipient_added'>['payload']['to'], at: string, step: number | null): Recipient {
  return {
    ...named,
    added_at: at,
    step,
    sent: {},
    displayed_at: null,
    acknowledged_at: null,
    ack_by: null,
    answer: null,
    reached_by_voice: null,
    released_at: null,
    late: false,
    escalated: 0,
  };
}

function sent(one: Recipient, { payload, occurred_at }: Of<'alarm_sent'>): Recipient {
  if ((payload.devices ?? []).length === 0) return one;
  return { ...one, sent: { ...one.sent, [payload.path]: earlier(one.sent[payload.path] ?? null, occurred_at) } };
}

/** The first counts; a later one changes the answer only. */
function acknowledged(one: Recipient, { payload, occurred_at, author, flags }: Of<'alarm_acknowledged'>): Recipient {
  const answer = payload.answer ?? one.answer;
  if (one.acknowledged_at !== null) return { ...one, answer };
  return {
    ...one,
    acknowledged_at: occurred_at,
    ack_by: author?.person ?? null,
    answer,
    late: flags.includes('late'),
  };
}

function escalated(alarm: Alarm, { payload }: Of<'alarm_escalated'>): Alarm {
  const raise = (one: Recipient): Recipient =>
    payload.who.includes(one.who) ? { ...one, escalated: Math.max(payload.step, one.escalated) } : one;
  return {
    ...alarm,
    to: alarm.to.map(raise),
    step: Math.max(payload.step, alarm.step),
    warns: payload.warns ?? alarm.warns,
  };
}

/** One who was released and is concerned again must be reached again. */
function added(alarm: Alarm, { payload, occurred_at }: Of<'recipient_added'>): Alarm {
  const held = alarm.to.find(({ who }) => who === payload.to.who);
  if (held?.released_at === null) return alarm;
  const others = alarm.to.filter((one) => one !== held);
  return { ...alarm, to: [...others, recipient(payload.to, occurred_at, payload.step)] };
}

function earlier(before: string | null, at: string): string {
  return before === null || at < before ? at : before;
}
