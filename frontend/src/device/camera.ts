/** The camera at the back of the device, on a video of the page. */
export type CameraFault = 'refused' | 'none' | 'not_here';

const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 1280 } },
};

/** Returns the function that releases the camera. */
export async function openCamera(video: HTMLVideoElement): Promise<(() => void) | CameraFault> {
  const { mediaDevices } = navigator as Partial<Navigator>;
  // A browser has cameras on secure origins only.
  if (!mediaDevices) return 'not_here';
  try {
    const stream = await mediaDevices.getUserMedia(WANTED);
    const letGo = () => {
      for (const track of stream.getTracks()) track.stop();
      video.srcObject = null;
    };
    video.srcObject = stream;
    await video.play().catch(() => undefined);
    return letGo;
  } catch (fault) {
    return fault instanceof DOMException && fault.name === 'NotAllowedError' ? 'refused' : 'none';
  }
}
