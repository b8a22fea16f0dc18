// How the desk gets somebody's attention: words for a screen reader, sound, notification, title.

const NOTES = [660, 880];
let audio = null;

/** Said once, when the reader has a moment. */
export function tell(words) {
  say('polite', words);
}

/** Said at once: something needs a person. */
export function alarm(words) {
  say('urgent', words);
}

/** Nothing that was said stays behind. */
export function hush() {
  for (const id of ['polite', 'urgent']) {
    document.getElementById(id).textContent = '';
  }
}

function say(id, words) {
  const place = document.getElementById(id);
  // The same words twice are still two calls.
  place.textContent = place.textContent === words ? `${words}\u00a0` : words;
}

export function sound() {
  try {
    audio ??= new AudioContext();
    audio.resume();
    NOTES.forEach((pitch, index) => note(pitch, audio.currentTime + index * 0.16));
  } catch {
    // A browser without sound has shown it already.
    return;
  }
}

function note(pitch, at) {
  const tone = audio.createOscillator();
  const loud = audio.createGain();
  tone.frequency.value = pitch;
  loud.gain.setValueAtTime(0.0001, at);
  loud.gain.exponentialRampToValueAtTime(0.2, at + 0.02);
  loud.gain.exponentialRampToValueAtTime(0.0001, at + 0.15);
  tone.connect(loud).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 0.16);
}

export function canNotify() {
  return 'Notification' in window;
}

export async function mayNotify() {
  return canNotify() && (await Notification.requestPermission()) === 'granted';
}

export function notify(title, body, tag) {
  if (!canNotify() || Notification.permission !== 'granted') {
    return;
  }
  try {
    const shown = new Notification(title, { body, tag, icon: '/desk/icon.svg' });
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
  } catch {
    // Some phones show notifications only for installed pages.
    return;
  }
}

/** The tab says how many things wait. */
export function title(waiting, words) {
  document.title = waiting ? `(${waiting}) ${words} \u2013 Openbell` : `${words} \u2013 Openbell`;
  const icon = document.getElementById('icon');
  const wanted = waiting ? '/desk/icon-asks.svg' : '/desk/icon.svg';
  if (icon.getAttribute('href') !== wanted) {
    icon.setAttribute('href', wanted);
  }
}
