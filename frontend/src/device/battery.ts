/** How long this device will last, where the browser says it. */
export interface Charge {
  battery_pct: number | null;
  charging: boolean | null;
}

interface Battery extends EventTarget {
  level: number;
  charging: boolean;
}

export function watchBattery(onCharge: (charge: Charge) => void): void {
  const { getBattery } = navigator as { getBattery?: () => Promise<Battery> };
  getBattery?.call(navigator).then(
    (battery) => {
      const report = () => onCharge({ battery_pct: Math.round(battery.level * 100), charging: battery.charging });
      battery.addEventListener('levelchange', report);
      battery.addEventListener('chargingchange', report);
      report();
    },
    () => undefined,
  );
}
