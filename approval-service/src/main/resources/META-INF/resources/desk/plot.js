// Draws a symbol's prices with its levels and fills; the library draws, this says what.

import { drawCandles } from './candles.js';
import { EXCHANGE, timeIn } from './format.js';
import { ink, shade } from './ink.js';
import { candles, columns, levelsOf, stepFor } from './tape.js';

const LEVELS = [
  { name: 'target', color: '--gain', dash: [6, 4] },
  { name: 'entry', color: '--accent', dash: [] },
  { name: 'stop', color: '--loss', dash: [6, 4] },
];
const AXIS_WIDTH = 58;
const LABEL_GAP = 13;
const SHORTEST = 600;
const CANDLE_ROOM = 7;

const NOTHING = { host: null, symbol: null, look: null, zoomed: false };

let plot = null;
let drawn = NOTHING;
let levels = null;
let tape = null;
let step = 0;

/** Makes the picture in `host` equal to what is known of that symbol. */
export function draw(host, state) {
  if (!host || !window.uPlot || !state.symbol) {
    destroy();
    return;
  }
  tape = state.tapes.get(state.symbol) ?? { bars: [], prices: [] };
  levels = levelsOf(state.desk, state.symbol, state.fills);
  const asCandles = state.prefs.candles && tape.bars.length > 0;
  const look = shade(state.prefs) + asCandles;
  if (drawn.host !== host || drawn.symbol !== state.symbol || drawn.look !== look) {
    destroy();
    drawn = { host, symbol: state.symbol, look, asCandles, zoomed: false };
    plot = new window.uPlot(options(host, asCandles), dataFor(wholeStretch()), host);
    read(null);
    drawn.watch = new ResizeObserver(() => resize(host));
    drawn.watch.observe(host);
  } else if (drawn.zoomed) {
    refresh();
  } else {
    plot.setData(dataFor(wholeStretch()));
  }
}

/** What is drawn of a stretch of so many seconds: candles that have room in it, or the line. */
function dataFor(seconds) {
  if (!drawn.asCandles) {
    return columns(tape);
  }
  step = stepFor(seconds, (drawn.host.clientWidth || 320) / CANDLE_ROOM);
  return candles(tape, step);
}

function wholeStretch() {
  const [first, last] = [tape.bars[0]?.from, tape.prices.at(-1)?.at ?? tape.bars.at(-1)?.from];
  return Math.max(SHORTEST, (new Date(last) - new Date(first)) / 1000 || 0);
}

function destroy() {
  drawn.watch?.disconnect();
  plot?.destroy();
  plot = null;
  drawn = NOTHING;
}

function resize(host) {
  if (plot && drawn.host === host && host.clientWidth > 0) {
    plot.setSize({ width: host.clientWidth, height: host.clientHeight });
  }
}

function options(host, asCandles) {
  const [words, grid, line] = [ink('--ink-2'), ink('--line'), ink('--ink')];
  const thin = { stroke: grid, width: 1 };
  const axis = { stroke: words, grid: thin, ticks: thin, font: '11px system-ui, sans-serif' };
  const colors = new Map(LEVELS.map((level) => [level.name, ink(level.color)]));
  const paper = ink('--panel');
  const inks = { rise: ink('--gain'), fall: ink('--loss'), paper };
  return {
    width: host.clientWidth || 320,
    height: host.clientHeight || 240,
    tzDate: (seconds) => window.uPlot.tzDate(new Date(seconds * 1000), EXCHANGE),
    legend: { show: false },
    cursor: { y: true, x: true, drag: { x: true, y: false } },
    scales: {
      x: {
        range: (chart, from, to) =>
          stretch(chart.data[0], from, asCandles && to === chart.data[0].at(-1) ? to + step : to),
      },
      y: { range: (_, low, high) => reach(low, high) },
    },
    axes: [
      { ...axis, values: (_, seconds) => seconds.map(wall) },
      {
        ...axis, side: 1, size: AXIS_WIDTH,
        values: (_, prices) => prices.map((price) => price.toFixed(2)),
      },
    ],
    series: asCandles ? [{}, ...candleSeries()] : [
      {}, { stroke: line, width: 1.5, points: { show: (chart) => chart.data[0].length < 3 } },
    ],
    hooks: {
      draw: [(chart) => {
        if (asCandles) {
          drawCandles(chart, step, inks);
        }
        marks(chart, colors, paper);
      }],
      setCursor: [(chart) => read(chart.cursor.idx)],
      setSelect: [() => closer()],
      ready: [(chart) => chart.over.addEventListener('dblclick', () => {
        drawn.zoomed = false;
        chart.setData(dataFor(wholeStretch()));
      })],
    },
  };
}

/** After the stretch has changed there is room for other candles. */
function closer() {
  drawn.zoomed = true;
  requestAnimationFrame(() => plot && drawn.zoomed && refresh());
}

function refresh() {
  plot.setData(dataFor(plot.scales.x.max - plot.scales.x.min), false);
  plot.redraw();
}

/** Four columns that are measured by the library and drawn by us. */
function candleSeries() {
  return ['open', 'high', 'low', 'close'].map((label) => ({
    label, stroke: 'transparent', paths: () => null, points: { show: false },
  }));
}

/** What is under the pointer, in words. */
function read(index) {
  const place = document.getElementById('plot-words');
  const at = index === null || index === undefined ? null : plot?.data[0][index];
  if (!place) {
    return;
  }
  if (!at) {
    place.textContent = '';
    return;
  }
  const [, ...prices] = plot.data.map((column) => column[index]?.toFixed(2));
  const whole = timeIn(EXCHANGE, new Date(at * 1000).toISOString());
  const when = `${drawn.asCandles && step >= 60 ? whole.slice(0, 5) : whole} ET`;
  place.textContent = prices.length === 1 ? `${when}: ${prices[0]}`
    : `${when}: open ${prices[0]}, high ${prices[1]}, low ${prices[2]}, close ${prices[3]}`;
}

const clock = new Intl.DateTimeFormat('en-US', {
  timeZone: EXCHANGE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

function wall(seconds) {
  return clock.format(new Date(seconds * 1000));
}

/** Never less than ten minutes: a few looks are no day. */
function stretch(times, from, to) {
  const last = times.length < 2 ? from : to;
  return times.length < 2 || to - from < SHORTEST
    ? [last - SHORTEST, last + SHORTEST / 10]
    : [from, to];
}

/** Prices and levels all stay in sight, with a little air. */
function reach(low, high) {
  const all = [low, high, ...LEVELS.map(({ name }) => Number(levels[name] ?? NaN))]
    .filter((value) => Number.isFinite(value) && value > 0);
  if (!all.length) {
    return [0, 1];
  }
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const air = (most - least || most * 0.01) * 0.12;
  return [least - air, most + air];
}

function marks(chart, colors, paper) {
  const { ctx } = chart;
  const pixels = window.devicePixelRatio || 1;
  ctx.save();
  ctx.font = `${11 * pixels}px system-ui, sans-serif`;
  ctx.textBaseline = 'middle';
  let above = -Infinity;
  for (const level of LEVELS) {
    const price = Number(levels[level.name] ?? NaN);
    if (Number.isFinite(price)) {
      const y = chart.valToPos(price, 'y', true);
      const ink = colors.get(level.name);
      above = Math.max(y, above + LABEL_GAP * pixels);
      rule(chart, level, y, ink, pixels);
      label(chart, `${level.name} ${levels[level.name]}`, above, ink, paper, pixels);
    }
  }
  for (const fill of levels.fills) {
    triangle(chart, fill, colors.get(fill.side === 'BUY' ? 'entry' : 'stop'), pixels);
  }
  ctx.restore();
}

function rule({ ctx, bbox }, level, y, ink, pixels) {
  ctx.strokeStyle = ink;
  ctx.lineWidth = pixels;
  ctx.setLineDash(level.dash.map((length) => length * pixels));
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.setLineDash([]);
}

function label({ ctx, bbox }, words, y, ink, paper, pixels) {
  const width = ctx.measureText(words).width + 8 * pixels;
  ctx.fillStyle = paper;
  ctx.fillRect(bbox.left + 4 * pixels, y - 7 * pixels, width, 14 * pixels);
  ctx.fillStyle = ink;
  ctx.fillText(words, bbox.left + 8 * pixels, y);
}

function triangle(chart, fill, ink, pixels) {
  const { ctx, bbox } = chart;
  const x = Math.max(bbox.left, chart.valToPos(Date.parse(fill.at) / 1000, 'x', true));
  const y = chart.valToPos(Number(fill.price), 'y', true);
  if (x > bbox.left + bbox.width || !Number.isFinite(y)) {
    return;
  }
  const size = 6 * pixels;
  const tip = fill.side === 'BUY' ? -size : size;
  ctx.fillStyle = ink;
  ctx.beginPath();
  ctx.moveTo(x, y + tip);
  ctx.lineTo(x - size, y - tip);
  ctx.lineTo(x + size, y - tip);
  ctx.fill();
}
