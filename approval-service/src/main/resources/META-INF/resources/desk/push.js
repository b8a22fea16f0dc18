// Notifications that arrive while the page is closed, where the desk and the browser have them.

import { get, post } from './api.js';

const canPush = () => 'serviceWorker' in navigator && 'PushManager' in window;

/** Has the desk push to this browser; answers what there is to say about it, or nothing. */
export async function listenAlways() {
  const answer = canPush() ? await get('/api/push/web') : null;
  if (!answer?.body?.key) {
    // The desk has no web push set up, or the browser none: alerts come while the page is open.
    return '';
  }
  try {
    const worker = await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
    const subscription = await worker.pushManager.subscribe({
      userVisibleOnly: true, applicationServerKey: answer.body.key,
    });
    const kept = await post('/api/push/web', subscription.toJSON());
    return kept.kind === 'ok'
      ? 'Alerts come to this browser when the page is closed, too.'
      : `Alerts come only while the page is open: ${kept.body?.detail ?? 'the desk is away'}`;
  } catch (refused) {
    return `Alerts come only while the page is open: ${refused.message}`;
  }
}

/** Has the desk leave this browser alone. */
export async function listenNoMore() {
  const worker = canPush() ? await navigator.serviceWorker.getRegistration('/sw.js') : null;
  const subscription = await worker?.pushManager.getSubscription();
  if (subscription) {
    await post('/api/push/web/off', { endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }
}
