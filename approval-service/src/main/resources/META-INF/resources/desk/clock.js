// Exchange time runs at its own speed when a day is played; the page learns it from what arrives.

const FASTEST = 1000;
const LONGEST_STRETCH = 30_000;

/** What is known of exchange time: `now` of the last document, its arrival, the speed. */
export const UNKNOWN = { now: null, arrived: 0, speed: 1 };

/** After a document with that `now` arrived at `at` (milliseconds of the page's own clock). */
export function heard(known, iso, at) {
  const now = Date.parse(iso);
  const passed = at - known.arrived;
  if (known.now === null || passed < 200 || passed > LONGEST_STRETCH || now < known.now) {
    return { now, arrived: at, speed: known.speed };
  }
  const seen = Math.min(FASTEST, (now - known.now) / passed);
  const speed = Math.abs(seen - 1) < 0.5 ? 1 : known.speed === 1 ? seen : (known.speed + seen) / 2;
  return { now, arrived: at, speed };
}

/** Exchange time at `at`, in milliseconds. */
export function instant(known, at) {
  return known.now + (at - known.arrived) * known.speed;
}

/** Exchange seconds from `at` to that instant; never below zero. */
export function secondsTo(known, iso, at) {
  return Math.max(0, (Date.parse(iso) - instant(known, at)) / 1000);
}
