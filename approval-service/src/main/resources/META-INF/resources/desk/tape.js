// The prices of each symbol as this page knows them, and what a chart draws beside them.

const MOST = 4_000;

export const EMPTY = { bars: [], prices: [] };

/** After another look at a price; the same moment again changes nothing. */
export function seen(tape, at, price) {
  const last = tape.prices.at(-1);
  if (last && last.at >= at) {
    return tape;
  }
  return { ...tape, prices: [...tape.prices, { at, price }].slice(-MOST) };
}

/** With the bars that the desk kept. */
export function barred(tape, bars) {
  return { ...tape, bars };
}

/** Columns for the chart: seconds, then the price; bars first, later prices after them. */
export function columns(tape) {
  const last = tape.bars.at(-1);
  const until = last ? Date.parse(last.closeAt ?? last.from) : 0;
  const points = [
    ...tape.bars.map((bar) => [Date.parse(bar.from), Number(bar.close)]),
    ...tape.prices
      .filter((look) => look.at > until)
      .map((look) => [look.at, Number(look.price)]),
  ];
  const times = [];
  const prices = [];
  for (const [at, price] of points) {
    if (!times.length || at / 1000 > times.at(-1)) {
      times.push(at / 1000);
      prices.push(price);
    }
  }
  return [times, prices];
}

const STEPS = [10, 30, 60, 120, 300, 600, 900, 1800];

/** The shortest step in seconds of which `most` fill that stretch. */
export function stepFor(seconds, most) {
  return STEPS.find((step) => seconds / step <= most) ?? STEPS.at(-1);
}

/** Columns for candles of so many seconds: when each begins, its open, high, low and close. */
export function candles(tape, step) {
  const last = tape.bars.at(-1);
  const until = last ? Date.parse(last.closeAt ?? last.from) : 0;
  const columns = [[], [], [], [], []];
  for (const bar of tape.bars) {
    add(columns, step, Date.parse(bar.from),
      Number(bar.open ?? bar.close), Number(bar.high ?? bar.close), Number(bar.low ?? bar.close),
      Number(bar.close));
  }
  for (const look of tape.prices.filter((one) => one.at > until)) {
    const price = Number(look.price);
    add(columns, step, look.at, price, price, price, price);
  }
  return columns;
}

function add([times, opens, highs, lows, closes], step, at, open, high, low, close) {
  const begins = Math.floor(at / 1000 / step) * step;
  const place = times.length - 1;
  if (begins > (times[place] ?? -1)) {
    times.push(begins);
    opens.push(open);
    highs.push(high);
    lows.push(low);
    closes.push(close);
  } else if (begins === times[place]) {
    highs[place] = Math.max(highs[place], high);
    lows[place] = Math.min(lows[place], low);
    closes[place] = close;
  }
}

/** Symbols worth a chart: asked first, then held, picked, closed. */
export function symbolsOf(desk) {
  const names = [
    ...desk.approvals.filter((one) => one.state === 'PENDING'), ...desk.positions, ...desk.picks,
    ...desk.closed,
  ].map((one) => one.symbol);
  return [...new Set(names)];
}

/** Each price that the document tells, by symbol. */
export function pricesOf(desk) {
  const found = new Map();
  for (const approval of desk.approvals) {
    if (approval.price?.last) {
      found.set(approval.symbol, approval.price.last);
    }
  }
  for (const position of desk.positions) {
    if (position.last) {
      found.set(position.symbol, position.last);
    }
  }
  return found;
}

/** The lines of a chart and the fills on it. */
export function levelsOf(desk, symbol, told) {
  const held = desk.positions.find((one) => one.symbol === symbol);
  const asked = desk.approvals.find((one) => one.symbol === symbol && one.state === 'PENDING');
  const ours = (told ?? []).filter((fill) => fill.symbol === symbol);
  return {
    entry: held?.entry ?? asked?.plan.limit ?? null,
    stop: held?.stop ?? asked?.money.stopPrice ?? null,
    target: held?.target ?? asked?.money.targetPrice ?? null,
    last: held?.last ?? asked?.price?.last ?? null,
    fills: ours.length ? ours.map(filled) : averages(desk, held, symbol),
  };
}

function filled(fill) {
  return { side: fill.side, at: fill.executedAt, price: fill.price, shares: fill.shares };
}

/** Until the fills are read: what the desk's document says of them. */
function averages(desk, held, symbol) {
  const fills = [];
  if (held) {
    fills.push({ side: 'BUY', at: held.openedAt, price: held.entry, shares: held.shares });
  }
  for (const trade of desk.closed.filter((one) => one.symbol === symbol)) {
    if (trade.openedAt) {
      fills.push({ side: 'BUY', at: trade.openedAt, price: trade.entry, shares: trade.shares });
    }
    if (trade.exit) {
      fills.push({ side: 'SELL', at: trade.at, price: trade.exit, shares: trade.shares });
    }
  }
  return fills;
}
