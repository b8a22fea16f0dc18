// Draws candles on a chart of open, high, low and close; up is hollow, so that color is not needed.

const GAP = 0.28;
const WIDEST = 14;

/** `inks` has the colors of a rise and of a fall, and the paper's. */
export function drawCandles(chart, step, inks) {
  const { ctx, bbox, data: [times, opens, highs, lows, closes] } = chart;
  const pixels = window.devicePixelRatio || 1;
  const { min, max } = chart.scales.x;
  const room = Math.abs(chart.valToPos(min + step, 'x', true) - chart.valToPos(min, 'x', true));
  const width = Math.max(pixels, Math.min(WIDEST * pixels, room * (1 - GAP)));
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.lineWidth = pixels;
  times.forEach((at, place) => {
    if (at + step < min || at > max) {
      return;
    }
    const y = (price) => Math.round(chart.valToPos(price, 'y', true)) + 0.5;
    const x = Math.round(chart.valToPos(at + step / 2, 'x', true)) + 0.5;
    const rises = closes[place] >= opens[place];
    ctx.strokeStyle = rises ? inks.rise : inks.fall;
    ctx.fillStyle = rises ? inks.paper : inks.fall;
    ctx.beginPath();
    ctx.moveTo(x, y(highs[place]));
    ctx.lineTo(x, y(lows[place]));
    ctx.stroke();
    const top = y(Math.max(opens[place], closes[place]));
    const height = Math.max(pixels, y(Math.min(opens[place], closes[place])) - top);
    ctx.fillRect(x - width / 2, top, width, height);
    if (width > 2 * pixels) {
      ctx.strokeRect(x - width / 2, top, width, height);
    }
  });
  ctx.restore();
}
