/** The entries of an alarm as lines of the timeline. */
import { t, term } from '../words';
import type { AlarmKind, Recipient, Uuid } from '../wire/types';
import type { Lines, Setting } from './entryLines';

type Named = Pick<Recipient, 'who' | 'kind'>;

/** The call sign of a unit, the name of a person, where this device knows one. */
function nameOf({ who, kind }: Named, { state, nameOf: nameOfPerson }: Setting): string {
  if (kind === 'unit') return state.involvements[who]?.call_sign ?? t('timeline-a-unit');
  if (kind === 'desk') return t('timeline-alarm-desk');
  return nameOfPerson(who) ?? t('timeline-alarm-person');
}

function recipient({ alarm, who }: { alarm: Uuid; who: Uuid }, setting: Setting): string {
  const held = setting.state.alarms[alarm]?.to.find((one) => one.who === who);
  return nameOf(held ?? { who, kind: 'person' }, setting);
}

export const ALARM_LINES: Lines<AlarmKind> = {
  alarm_raised: ({ payload }) =>
    t('timeline-alarm_raised', { count: payload.to.length, cause: t(`alarm-${payload.cause}`) }),
  alarm_sent: ({ payload }, setting) =>
    t(payload.devices?.length === 0 ? 'timeline-alarm_sent-not' : 'timeline-alarm_sent', {
      who: recipient(payload, setting),
      path: term(`timeline-sent-by-${payload.path}`),
    }),
  alarm_displayed: ({ payload }, setting) => t('timeline-alarm_displayed', { who: recipient(payload, setting) }),
  alarm_acknowledged: ({ payload }, setting) =>
    payload.answer === null
      ? t('timeline-alarm_acknowledged', { who: recipient(payload, setting) })
      : t(`timeline-alarm_acknowledged-${payload.answer}`, { who: recipient(payload, setting) }),
  person_reached: ({ payload }, setting) =>
    t(`timeline-person_reached-${payload.how}`, { who: recipient(payload, setting) }),
  alarm_escalated: ({ payload }) => t('timeline-alarm_escalated', { count: payload.who.length, step: payload.step }),
  recipient_added: ({ payload }, setting) => t('timeline-recipient_added', { who: nameOf(payload.to, setting) }),
  recipient_released: ({ payload }, setting) => t('timeline-recipient_released', { who: recipient(payload, setting) }),
  alarm_ended: ({ payload }) => t(`timeline-alarm_ended-${payload.why}`),
};
