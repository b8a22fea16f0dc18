// The desk's updates as they come; after a break it asks again, soon at first and then less often.

const LONGEST_SILENCE = 25_000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/** Starts listening; `on` has `desk(document)`, `link(state)` and `loggedOut()`. */
export function listen({ desk, link, isLoggedIn, loggedOut }) {
  let source = null;
  let timer = 0;
  let watch = 0;
  let wait = FIRST_WAIT;
  let stopped = false;

  function open() {
    clearTimeout(timer);
    source?.close();
    source = new EventSource('/api/stream');
    source.addEventListener('desk', (event) => {
      wait = FIRST_WAIT;
      heardOf();
      link('live');
      desk(JSON.parse(event.data));
    });
    source.addEventListener('error', lost);
    heardOf();
  }

  function heardOf() {
    clearTimeout(watch);
    watch = setTimeout(lost, LONGEST_SILENCE);
  }

  function lost() {
    if (stopped) {
      return;
    }
    source?.close();
    clearTimeout(watch);
    clearTimeout(timer);
    link('lost');
    timer = setTimeout(again, wait);
    wait = Math.min(LONGEST_WAIT, wait * 2);
  }

  async function again() {
    const known = await isLoggedIn();
    if (stopped) {
      return;
    }
    if (known === false) {
      stop();
      loggedOut();
    } else if (known === true) {
      open();
    } else {
      lost();
    }
  }

  function soon() {
    if (!stopped && source?.readyState !== EventSource.OPEN) {
      clearTimeout(timer);
      again();
    }
  }

  function seen() {
    if (!document.hidden) {
      soon();
    }
  }

  function stop() {
    stopped = true;
    clearTimeout(timer);
    clearTimeout(watch);
    source?.close();
    window.removeEventListener('online', soon);
    window.removeEventListener('offline', lost);
    document.removeEventListener('visibilitychange', seen);
  }

  window.addEventListener('online', soon);
  // A stream over a network that is gone stays open and silent: the browser knows it sooner.
  window.addEventListener('offline', lost);
  document.addEventListener('visibilitychange', seen);
  open();
  return { stop };
}
