/** Reads QR codes off a video: with the browser's own reader where it has one, else with one that is loaded when it is needed. */
interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}
type Read = (video: HTMLVideoElement) => Promise<string[]>;

const REST_MS = 40;
/** Larger pictures take longer and say no more. */
const MOST_PIXELS = 900;

/** Reads until it is stopped. Rejects where no reader could be loaded. */
export async function readCodes(video: HTMLVideoElement, onText: (text: string) => void): Promise<() => void> {
  const read = (await ownReader()) ?? (await loadedReader());
  const stopped = new AbortController();
  const look = async () => {
    const texts = video.readyState >= video.HAVE_CURRENT_DATA ? await read(video).catch((): string[] => []) : [];
    if (stopped.signal.aborted) return;
    texts.forEach(onText);
    setTimeout(() => void look(), REST_MS);
  };
  void look();
  return () => stopped.abort();
}

async function ownReader(): Promise<Read | null> {
  const { BarcodeDetector: Own } = globalThis as { BarcodeDetector?: DetectorClass };
  const formats = await Own?.getSupportedFormats().catch((): string[] => []);
  if (!Own || !formats?.includes('qr_code')) return null;
  const detector = new Own({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue);
}

async function loadedReader(): Promise<Read> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  return (video) => {
    const scale = Math.min(1, MOST_PIXELS / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const picture = context.getImageData(0, 0, canvas.width, canvas.height);
    // It throws where there is no code in the picture.
    return Promise.resolve().then(() => [decodeQR(picture)]);
  };
}
