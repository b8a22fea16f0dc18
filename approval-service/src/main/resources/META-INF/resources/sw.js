// Shows what the desk pushes while no page of it is open. It keeps nothing and fetches nothing.

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const told = read(event.data);
  event.waitUntil(self.registration.showNotification(told.title, {
    body: told.body,
    tag: told.tag,
    silent: told.silent === true,
    icon: '/desk/icon.svg',
    data: { at: told.at },
  }));
});

function read(data) {
  const nothing = { title: 'Openbell', body: 'Look at the desk.', tag: 'openbell', at: '' };
  try {
    return { ...nothing, ...data.json() };
  } catch {
    // A browser that was woken has to show something.
    return nothing;
  }
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(`/#${event.notification.data?.at ?? ''}`));
});

/** The desk where it is open already, else a new page of it. */
async function open(address) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length) {
    return pages[0].focus();
  }
  return self.clients.openWindow(address);
}
