// Draws the sum of the results and the single ones under each other, with one pointer for both.

import { ink, shade } from './ink.js';
import { dayName, signedMoney } from './format.js';

const AXIS_WIDTH = 64;
const TOGETHER = 'results';

const drawn = new Map();

/** Makes both pictures in the page equal to these steps; without hosts there are none. */
export function draw(steps, prefs) {
  for (const [id, plot] of drawn) {
    if (!plot.host.isConnected) {
      plot.end();
      drawn.delete(id);
    }
  }
  for (const id of ['equity', 'daily']) {
    const host = document.getElementById(id);
    if (host && window.uPlot && steps) {
      keep(id, host, steps, shade(prefs));
    }
  }
}

function keep(id, host, steps, colors) {
  const had = drawn.get(id);
  if (had && had.host === host && had.steps === steps && had.colors === colors) {
    return;
  }
  had?.end();
  const plot = new window.uPlot(options(id, host, steps), columns(id, steps), host);
  const watch = new ResizeObserver(() => host.clientWidth > 0 &&
    plot.setSize({ width: host.clientWidth, height: host.clientHeight }));
  watch.observe(host);
  read(steps, null);
  drawn.set(id, {
    host, steps, colors,
    end() {
      watch.disconnect();
      plot.destroy();
    },
  });
}

/** The sum begins at nothing, one place before the first result. */
function columns(id, steps) {
  const places = [0, ...steps.map((_, index) => index + 1)];
  if (id === 'equity') {
    return [places, [0, ...steps.map((step) => Number(step.sum))]];
  }
  const nets = steps.map((step) => Number(step.net));
  return [
    places,
    [null, ...nets.map((net) => (net > 0 ? net : null))],
    [null, ...nets.map((net) => (net <= 0 ? net : null))],
  ];
}

function options(id, host, steps) {
  const thin = { stroke: ink('--line'), width: 1 };
  const axis = { stroke: ink('--ink-2'), grid: thin, ticks: thin, font: '11px system-ui, sans-serif' };
  return {
    width: host.clientWidth || 320,
    height: host.clientHeight || 200,
    legend: { show: false },
    // The same on both, so that each day stands above itself.
    padding: [10, 8, id === 'daily' ? null : 6, 26],
    cursor: {
      y: false, drag: { x: false, y: false }, ...(id === 'daily' && { points: { show: false } }),
      sync: { key: TOGETHER, setSeries: false },
    },
    scales: {
      x: { time: false, range: [0, steps.length + 0.5] },
      y: { range: (_, low, high) => reach(low, high) },
    },
    axes: [
      {
        ...axis, incrs: [1, 2, 5, 10, 20, 50, 100, 200], space: 72,
        grid: { show: false }, show: id === 'daily',
        values: (_, places) => places.map((place) => nameAt(steps, place)),
      },
      {
        ...axis, side: 1, size: AXIS_WIDTH, space: 26,
        values: (_, amounts) => amounts.map(dollars),
      },
    ],
    series: id === 'equity' ? [{}, sumSeries(steps)] : [{}, bars('--gain'), bars('--loss')],
    hooks: {
      draw: [zero],
      setCursor: [(plot) => read(steps, plot.cursor.idx)],
    },
  };
}

function dollars(amount) {
  return `${amount < 0 ? '\u2212' : ''}$${Math.abs(amount)}`;
}

function sumSeries(steps) {
  return {
    stroke: ink('--accent'), width: 2, points: { show: steps.length < 40, size: 5 },
    fill: (plot) => (plot ? wash() : null), fillTo: 0,
  };
}

function wash() {
  return ink('--accent').replace('rgb(', 'rgba(').replace(')', ', 0.12)');
}

function bars(color) {
  return {
    stroke: ink(color), fill: ink(color), width: 0, points: { show: false },
    paths: window.uPlot.paths.bars({ size: [0.7, 42] }),
  };
}

function reach(low, high) {
  const [least, most] = [Math.min(0, low ?? 0), Math.max(0, high ?? 0)];
  const air = (most - least || 1) * 0.1;
  return [least - (least < 0 ? air : 0), most + air];
}

function nameAt(steps, place) {
  const name = Number.isInteger(place) ? steps[place - 1]?.name ?? '' : '';
  return /^\d{4}-/.test(name) ? name.slice(5).replace('-', '/') : name;
}

function zero({ ctx, bbox, valToPos }) {
  const y = valToPos(0, 'y', true);
  ctx.save();
  ctx.strokeStyle = ink('--edge');
  ctx.lineWidth = window.devicePixelRatio || 1;
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.restore();
}

/** What is under the pointer, in words; without one, the whole. */
function read(steps, index) {
  const place = document.getElementById('curve-words');
  if (place) {
    place.textContent = wordsAt(steps, index ? index - 1 : steps.length - 1, Boolean(index));
  }
}

export function wordsAt(steps, index, pointed) {
  const step = steps[index];
  if (!step) {
    return '';
  }
  const name = /^\d{4}-/.test(step.name) ? dayName(step.name) : step.name;
  return pointed
    ? `${name}: ${signedMoney(step.net)}, sum ${signedMoney(step.sum)}`
    : `Together ${signedMoney(step.sum)}`;
}
