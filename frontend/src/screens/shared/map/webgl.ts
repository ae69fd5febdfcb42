/**
 * Whether the engine is worth its 300 kB here. The drawn base looks the same without it, so for that one WebGL has to be
 * in hardware: drawn by the processor, as on many a thin client, it holds up the board for seconds. An operator's tiles
 * need it in any case.
 */
const BY_PROCESSOR = /swiftshader|llvmpipe|softpipe|software|basic render/i;

export function canDrawWithWebGl(kind: 'drawn' | 'xyz' | 'pmtiles'): boolean {
  const isDrawn = kind === 'drawn';
  const gl = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: isDrawn });
  if (!gl) return false;
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL;
  const renderer = String(gl.getParameter(unmasked ?? gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !isDrawn || !BY_PROCESSOR.test(renderer);
}
