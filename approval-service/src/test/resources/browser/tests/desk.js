import { answerOf, decided, outcome, pending, planChanges } from '/desk/approvals.js';
import { joined, sift } from '/desk/journal.js';
import { newsBetween } from '/desk/news.js';
import {
  barred, candles, columns, EMPTY, levelsOf, seen, stepFor, symbolsOf,
} from '/desk/tape.js';
import { atTheStops, needs, safety, soFar } from '/desk/verdict.js';
import { claim, same } from './check.js';

const HELD = {
  trade: '20251029-WULF', symbol: 'WULF', shares: '131', entry: '15.19', last: '15.40', stop: '15.06',
  target: '15.59', gain: '27.51', isProtected: true, unprotectedSeconds: 0, words: '', openedAt: '2025-10-29T13:30:01Z',
};
const ASKED = {
  trade: '20251029-BBAR', symbol: 'BBAR', state: 'PENDING', plan: { shares: '96', limit: '15.55', target: '1.8', stop: '0.9' },
  money: { stopPrice: '15.42', targetPrice: '15.83' }, price: { last: '15.52' }, lapsesAt: '2025-10-29T14:48:57Z',
  secondsLeft: 412,
};

function desk(change = {}) {
  return {
    phase: 'REGULAR', positions: [], closed: [], approvals: [], picks: [],
    armed: { armed: true, words: 'all ready', doubts: [] },
    switches: { state: 'ACTIVE', causes: [], gateway: 'CONNECTED', reconciled: true, doneForDay: false },
    parts: [{ name: 'order-service', ready: true, words: 'ready' }],
    money: { netToday: '0.00' },
    login: { level: 'DONE', sunday: '2025-10-26', words: 'done for this week' },
    ...change,
  };
}

claim('what every stop would cost is exact, and not known without one of them', () => {
  same(atTheStops([HELD]), '-17.03');
  same(atTheStops([{ ...HELD, stop: null }]), null);
});

claim('nothing held is safe', () => same(safety(desk()).level, 'good'));

claim('orders to buy that are on their way are named with what they cost', () => {
  const sent = (symbol, cost) => ({ symbol, answer: 'SENT', plan: { cost } });
  const found = safety(desk({ picks: [sent('WULF', '1988.35'), sent('RCAT', '1992.81'), { symbol: 'BYND', answer: 'WAITING' }] }));
  same([found.level, found.headline, found.lines[0]],
    ['good', 'Nothing is held yet', '2 orders to buy are on the way: WULF, RCAT, about $3,981.16.']);
  same(safety(desk({ positions: [HELD], picks: [sent('RCAT', '10.00')] })).lines[1],
    '1 order to buy is on the way: RCAT, about $10.00.');
});

claim('one share without a stop outweighs everything else', () => {
  const found = safety(desk({
    positions: [HELD, { ...HELD, symbol: 'SOFI', isProtected: false, unprotectedSeconds: 12, words: 'no stop' }],
    parts: [{ name: 'exit-service', ready: false, words: 'silent' }],
  }));
  same([found.level, found.headline], ['bad', 'SOFI is not protected']);
});

claim('a lost gateway is watched, and the stops are said to work', () => {
  const found = safety(desk({
    positions: [HELD], switches: { ...desk().switches, gateway: 'LOST' },
  }));
  same([found.level, found.lines[0]], ['watch', 'The stops rest at the broker and work without us.']);
});

claim('a gateway that nobody has asked yet is no trouble before the day', () => {
  same(safety(desk({ phase: 'ASLEEP', switches: { ...desk().switches, gateway: 'UNKNOWN', reconciled: false } })).level, 'good');
});

claim('a part that is not ready is named', () => {
  const found = safety(desk({ parts: [{ name: 'exit-service', ready: false, words: 'silent' }] }));
  same(found.headline, 'Not ready: exit-service');
});

claim('what needs a person comes the most urgent first', () => {
  const later = { ...ASKED, trade: 'b', symbol: 'LATE', secondsLeft: 500 };
  same(needs(desk({ approvals: [later, ASKED] })).map((need) => need.words), ['BBAR: buy 96?', 'LATE: buy 96?']);
});

claim('a channel that fails needs a person and makes nothing less safe', () => {
  const parts = [{ name: 'push by telegram', ready: false, words: 'answers 401' }];
  same(safety(desk({ parts })).level, 'good');
  same(needs(desk({ parts })).map((need) => need.words), ['You are not told by telegram: answers 401']);
});

claim('a weekly login that is missing is red on the morning on which it is needed', () => {
  const login = (level) => needs(desk({ login: { level, words: 'log in' } })).map((need) => need.level);
  same([login('DONE'), login('DUE'), login('URGENT'), login('UNKNOWN')], [[], ['watch'], ['bad'], []]);
});

claim('a halt needs a person until it is lifted', () => {
  const causes = [{ name: 'HALTED_BY_HAND', state: 'HALTED', words: 'news' }];
  same(needs(desk({ switches: { ...desk().switches, state: 'HALTED', causes } }))[0].words,
    'Entries are halted: news. It stands until you resume.');
});

claim('not armed matters once orders are planned, not in the night', () => {
  const armed = { armed: false, words: 'clock off by 2 s', doubts: [] };
  same(needs(desk({ armed, phase: 'ENTRY' })).length, 1);
  same(needs(desk({ armed, phase: 'ASLEEP' })).length, 0);
});

claim('the day so far counts winners and losers and what is open', () => {
  const found = soFar(desk({
    positions: [HELD], closed: [{ grossPnl: '-16.50' }, { grossPnl: '0.00' }, { grossPnl: '3.00' }],
  }));
  same([found.won, found.lost, found.closed, found.open], [1, 1, 3, '27.51']);
});

claim('questions stand in the order in which they lapse', () => {
  const first = { ...ASKED, trade: 'a', lapsesAt: '2025-10-29T14:43:00Z' };
  same(pending([ASKED, first]).map((one) => one.trade), ['a', '20251029-BBAR']);
  same(decided([ASKED]), []);
});

claim('a plan that has changed is said word for word', () => {
  same(planChanges(ASKED.plan, { ...ASKED.plan, limit: '15.60' }), ['the highest price: 15.55 before, 15.60 now']);
});

claim('no answer is never taken for a yes or a no', () => {
  const found = answerOf({ kind: 'silent', body: {} }, ASKED);
  same([found.good, found.headline], [false, 'No answer came']);
});

claim('a late click is told in the words of the desk', () => {
  const body = { kind: 'too-late', detail: 'It expired 3 min ago, price now 15.62; nothing was bought.' };
  const found = answerOf({ kind: 'problem', status: 410, body }, ASKED);
  same([found.headline, found.words], ['Too late', body.detail]);
});

claim('an approval without an order yet does not say that it was bought', () => {
  same(outcome({ state: 'APPROVED', decidedBy: 'anna', order: null }),
    'Approved by anna. Nothing is known of the order yet.');
});

claim('facts are sifted by kind and by all words, the newest first', () => {
  const lines = [
    { seq: 1, kind: 'TRADE', line: 'WULF bought 131' }, { seq: 2, kind: 'TROUBLE', line: 'gateway lost' },
    { seq: 3, kind: 'TRADE', line: 'RCAT bought 150' },
  ];
  same(sift(lines, { kind: 'TRADE', text: '' }).map((line) => line.seq), [3, 1]);
  same(sift(lines, { kind: 'ALL', text: 'bought wulf' }).map((line) => line.seq), [1]);
});

claim('a fact that is told twice stands once', () => {
  const one = { seq: 1, type: 'SessionWoke', line: 'good morning' };
  same(joined([one], [one, { ...one, seq: 2 }]).map((line) => line.seq), [1, 2]);
});

claim('each piece of news is told once, and only what matters', () => {
  const before = desk({ positions: [HELD] });
  const after = desk({ positions: [{ ...HELD, last: '15.41' }], approvals: [ASKED] });
  same(newsBetween(before, after).map((one) => one.words), ['BBAR: buy 96 at 15.55 or less?']);
  same(newsBetween(after, after), []);
});

claim('a position that loses its stop is urgent news', () => {
  const after = desk({ positions: [{ ...HELD, isProtected: false }] });
  same(newsBetween(desk({ positions: [HELD] }), after).map((one) => one.urgent), [true]);
});

claim('the tape has each moment once, bars before later looks', () => {
  const bar = { from: '2025-10-29T14:00:00Z', closeAt: '2025-10-29T14:00:09Z', close: '15.10' };
  const at = (time) => Date.parse(time);
  let tape = barred(EMPTY, [bar]);
  tape = seen(tape, at('2025-10-29T14:00:05Z'), '15.05');
  tape = seen(tape, at('2025-10-29T14:00:12Z'), '15.20');
  tape = seen(tape, at('2025-10-29T14:00:12Z'), '15.20');
  same(columns(tape)[1], [15.1, 15.2]);
});

claim('a chart has the lines of what is held, or else of what is asked', () => {
  same(levelsOf(desk({ positions: [HELD] }), 'WULF').stop, '15.06');
  same(levelsOf(desk({ approvals: [ASKED] }), 'BBAR').entry, '15.55');
  same(symbolsOf(desk({ positions: [HELD], approvals: [ASKED] })), ['BBAR', 'WULF']);
});

claim('candles hold the bars of their time and the looks after them', () => {
  const bar = (from, open, high, low, close) => ({ from, open, high, low, close, closeAt: from });
  let tape = barred(EMPTY, [bar('2025-10-29T14:00:00Z', '15.00', '15.20', '14.90', '15.10'),
    bar('2025-10-29T14:00:10Z', '15.10', '15.40', '15.05', '15.30'),
    bar('2025-10-29T14:00:30Z', '15.30', '15.31', '15.29', '15.30')]);
  tape = seen(tape, Date.parse('2025-10-29T14:00:45Z'), '15.00');
  const [times, opens, highs, lows, closes] = candles(tape, 30);
  same(times.map((at) => new Date(at * 1000).toISOString().slice(17, 19)), ['00', '30']);
  same([opens, highs, lows, closes], [[15, 15.3], [15.4, 15.31], [14.9, 15], [15.3, 15]]);
});

claim('there are never more candles than have room', () => {
  same([stepFor(600, 60), stepFor(23_400, 80), stepFor(23_400, 40)], [10, 300, 600]);
});

claim('fills that were told are marked one by one, whatever is still held', () => {
  const fill = (side, price) => ({ symbol: 'WULF', side, price, shares: '10', executedAt: 'x' });
  const told = [fill('BUY', '15.19'), fill('SELL', '15.59'), { ...fill('BUY', '1'), symbol: 'X' }];
  same(levelsOf(desk({ positions: [HELD] }), 'WULF', told).fills.map((one) => one.price),
    ['15.19', '15.59']);
});
