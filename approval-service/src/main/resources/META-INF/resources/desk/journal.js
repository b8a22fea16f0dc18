// The log: which facts a filter lets through. The desk says which kind a fact is of.

export const MOST = 600;

export const KINDS = [
  { name: 'ALL', words: 'Everything' },
  { name: 'TRADE', words: 'Orders and fills' },
  { name: 'ASKED', words: 'Picks and questions' },
  { name: 'DAY', words: 'Day and parts' },
  { name: 'TROUBLE', words: 'Trouble' },
];

/** What a filter leaves, newest first: all words of `text` must be there, in any order. */
export function sift(lines, { kind, text }) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return lines
    .filter((line) => kind === 'ALL' || line.kind === kind)
    .filter((line) => words.every((word) => line.line.toLowerCase().includes(word)))
    .toReversed();
}

/** Both parts in order, each line once, the oldest let go. */
export function joined(lines, more) {
  const last = lines.length ? lines[lines.length - 1].seq : 0;
  return [...lines, ...more.filter((line) => line.seq > last)].slice(-MOST);
}
