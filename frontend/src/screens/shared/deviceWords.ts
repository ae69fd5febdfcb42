/** What the server says of a device in codes, in words. */
import { known, t } from '../../words';
import type { DeviceRecord } from '../../wire/types';

/** What a device lacks to be relied on, as small phrases. A code that this version does not know is shown as it is. */
export function lacksWords({ missing, readiness }: Pick<DeviceRecord, 'missing' | 'readiness'>): string[] {
  return missing.map((code) =>
    code === 'battery_low'
      ? t('device-lacks-battery_low', { percent: readiness?.battery_pct ?? 0 })
      : (known(`device-lacks-${code}`) ?? code),
  );
}

/** Why an alert could not be sent to a device. Earlier entries of the journal hold a sentence instead of a code. */
export function notSentWords(reason: string): string {
  return known(`device-not-sent-${reason}`) ?? reason;
}
