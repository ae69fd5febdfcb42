/** Calls `act` whenever the page wakes up: the link may have come back, or have gone silently. */
export function onWakeUps(act: () => void): () => void {
  const whenVisible = () => {
    if (document.visibilityState === 'visible') act();
  };
  // visibilitychange does not come on some phones, so none of these is relied on alone.
  window.addEventListener('online', act);
  window.addEventListener('pageshow', act);
  window.addEventListener('focus', act);
  document.addEventListener('visibilitychange', whenVisible);
  return () => {
    window.removeEventListener('online', act);
    window.removeEventListener('pageshow', act);
    window.removeEventListener('focus', act);
    document.removeEventListener('visibilitychange', whenVisible);
  };
}
