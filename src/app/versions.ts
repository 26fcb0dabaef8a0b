import { Workbox } from 'workbox-window';

/**
 * Keeps the whole app on the device, so that it opens without a network after one visit. A newer
 * version waits until it is asked for: nothing is swapped under a reader.
 * @param onnewer called when a newer version waits, with what puts it in place and reloads.
 */
export async function followVersions(onnewer: (takeIt: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator) || !window.location.protocol.startsWith('http')) return;
  const workbox = new Workbox('sw.js');
  workbox.addEventListener('waiting', () =>
    onnewer(() => {
      workbox.addEventListener('controlling', () => window.location.reload());
      workbox.messageSkipWaiting();
    })
  );
  try {
    await workbox.register();
  } catch {
    // Refused, as in some private modes: the app works on from the network.
  }
}
