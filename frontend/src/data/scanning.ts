/** Reading another device's record off its screen, code by code. */
import { openCamera, type CameraFault } from '../device/camera';
import { readCodes } from '../device/qrReader';
import { QrCollector } from '../wire/qrCodes';

export type { CameraFault } from '../device/camera';
export type ScanFault = CameraFault | 'no_reader';

export interface ScanEvents {
  /** The numbers of the codes that were read, from 1, and how many there are. */
  onProgress: (read: number[], of: number) => void;
  /** A code that is not ours. */
  onOther: () => void;
  onWhole: (bytes: Uint8Array<ArrayBuffer>) => void;
}

/** Looks until all is read, or until what it gives back is called. */
export async function scan(video: HTMLVideoElement, events: ScanEvents): Promise<(() => void) | ScanFault> {
  const letGo = await openCamera(video);
  if (typeof letGo === 'string') return letGo;
  const collector = new QrCollector();
  let isDone = false;
  try {
    const stop = await readCodes(video, (text) => {
      if (isDone) return;
      take(collector, text, events);
      const bytes = collector.whole();
      if (!bytes) return;
      isDone = true;
      events.onWhole(bytes);
    });
    return () => {
      stop();
      letGo();
    };
  } catch {
    letGo();
    return 'no_reader';
  }
}

function take(collector: QrCollector, text: string, { onProgress, onOther }: ScanEvents): void {
  const taken = collector.take(text);
  if (taken === 'not_a_code') onOther();
  else if (taken !== 'known') onProgress(collector.read, collector.of);
}
