// Draws a symbol's prices with its levels and fills; the library draws, this says what.

import { columns, levelsOf } from './tape.js';
import { EXCHANGE } from './format.js';
import { ink, shade } from './ink.js';

const LEVELS = [
  { name: 'target', color: '--gain', dash: [6, 4] },
  { name: 'entry', color: '--accent', dash: [] },
  { name: 'stop', color: '--loss', dash: [6, 4] },
];
const AXIS_WIDTH = 58;
const LABEL_GAP = 13;
const SHORTEST = 600;

let plot = null;
let drawn = { host: null, symbol: null, theme: null };
let levels = null;

/** Makes the picture in `host` equal to what is known of that symbol. */
export function draw(host, state) {
  if (!host || !window.uPlot || !state.symbol) {
    destroy();
    return;
  }
  const theme = shade(state.prefs);
  levels = levelsOf(state.desk, state.symbol);
  const data = columns(state.tapes.get(state.symbol) ?? { bars: [], prices: [] });
  if (drawn.host !== host || drawn.symbol !== state.symbol || drawn.theme !== theme) {
    destroy();
    plot = new window.uPlot(options(host), data, host);
    drawn = { host, symbol: state.symbol, theme };
    new ResizeObserver(() => resize(host)).observe(host);
  } else {
    plot.setData(data);
  }
}

function destroy() {
  plot?.destroy();
  plot = null;
  drawn = { host: null, symbol: null, theme: null };
}

function resize(host) {
  if (plot && drawn.host === host && host.clientWidth > 0) {
    plot.setSize({ width: host.clientWidth, height: host.clientHeight });
  }
}

function options(host) {
  const [words, grid, line] = [ink('--ink-2'), ink('--line'), ink('--ink')];
  const thin = { stroke: grid, width: 1 };
  const axis = { stroke: words, grid: thin, ticks: thin, font: '11px system-ui, sans-serif' };
  const colors = new Map(LEVELS.map((level) => [level.name, ink(level.color)]));
  const paper = ink('--panel');
  return {
    width: host.clientWidth || 320,
    height: host.clientHeight || 240,
    tzDate: (seconds) => window.uPlot.tzDate(new Date(seconds * 1000), EXCHANGE),
    legend: { show: false },
    cursor: { y: true, x: true, drag: { x: true, y: false } },
    scales: {
      x: { range: (chart, from, to) => stretch(chart.data[0], from, to) },
      y: { range: (_, low, high) => reach(low, high) },
    },
    axes: [
      { ...axis, values: (_, seconds) => seconds.map(wall) },
      {
        ...axis, side: 1, size: AXIS_WIDTH,
        values: (_, prices) => prices.map((price) => price.toFixed(2)),
      },
    ],
    series: [
      {}, { stroke: line, width: 1.5, points: { show: (chart) => chart.data[0].length < 3 } },
    ],
    hooks: { draw: [(chart) => marks(chart, colors, paper)] },
  };
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
