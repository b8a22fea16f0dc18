// As little of a test runner as is needed: named claims, exact expectations.

export const results = [];

export function claim(name, test) {
  try {
    test();
    results.push({ name, failure: null });
  } catch (failure) {
    results.push({ name, failure: String(failure) });
  }
}

export function same(actual, expected) {
  const [got, wanted] = [actual, expected].map((value) => JSON.stringify(value));
  if (got !== wanted) {
    throw new Error(`expected ${wanted}, got ${got}`);
  }
}
