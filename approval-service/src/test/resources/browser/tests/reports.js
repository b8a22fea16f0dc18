import * as reports from '/desk/reports.js';
import * as series from '/desk/series.js';
import { cents, dateOf, symbolOf, tradeOf } from '/desk/view/report/pieces.js';
import { inOrder } from '/desk/view/table.js';
import { claim, same } from './check.js';

const TODAY = '2025-10-29';

function period(link) {
  return reports.periodOf(reports.routeOf(link), TODAY);
}

claim('a link without dates moves along with the days', () => {
  same(period('#/reports/pnl'), { from: '2025-09-30', to: TODAY });
  same(period('#/reports/fills'), { from: TODAY, to: TODAY });
  same(period('#/reports/pnl?days=7'), { from: '2025-10-23', to: TODAY });
});

claim('a link with dates stays where it is', () => {
  same(period('#/reports/pnl?from=2025-03-01&to=2025-03-31'), { from: '2025-03-01', to: '2025-03-31' });
  same(period('#/reports/pnl?from=2025-03-01'), { from: '2025-03-01', to: '2025-03-01' });
});

claim('what is no date is told, not guessed', () => {
  same(reports.routeOf('#/reports/pnl?from=yesterday').unreadable, ['yesterday']);
  same(reports.routeOf('#/reports/pnl').unreadable, []);
});

claim('a link asks for what it was made of', () => {
  const route = reports.routeOf('#/reports/whatif?from=2025-10-01&to=2025-10-29&stop=1,2');
  same(reports.linkTo(route), '#/reports/whatif?from=2025-10-01&to=2025-10-29&stop=1%2C2');
  same(reports.linkTo(route, { name: 'investigate', symbol: 'BRK.B', from: null, days: 1 }),
    '#/reports/investigate?symbol=BRK.B');
});

claim('a symbol cannot leave its place in the address', () => {
  const route = reports.routeOf('#/reports/investigate?symbol=A/../B');
  same(reports.addressOf(route, { from: TODAY, to: TODAY }, 'json'),
    '/api/reports/investigate/A%2F..%2FB?from=2025-10-29&to=2025-10-29&format=json');
});

claim('a month of days has no gap over the change of the clocks', () => {
  same(reports.shifted('2025-11-05', -10), '2025-10-26');
  same(reports.daysBetween('2025-10-26', '2025-11-05'), 10);
});

claim('a curve adds up to the cent, by day or by trade', () => {
  const day = (date, net) => ({ date, figures: { trades: 1, netPnl: net } });
  const days = [day('2025-10-27', '0.1000'), day('2025-10-28', '-0.2000')];
  same(series.curve({ days, trades: [] }).map((step) => step.sum), ['0.10', '-0.10']);
  const trade = (name, at, net) => ({ trade: name, closedAt: at, netPnl: net });
  const trades = [trade('20251028-B', '2025-10-28T15:00:00Z', '2'),
    trade('20251028-A', '2025-10-28T14:00:00Z', '1'), trade('20251028-C', null, '9')];
  same(series.curve({ days: [days[1]], trades }).map((step) => [step.name, step.sum]),
    [['A', '1.00'], ['B', '3.00']]);
});

claim('a trade counts for each way it ended, and an open one for none', () => {
  const trade = (reasons, closedAt, netPnl) => ({ reasons, closedAt, netPnl });
  same(series.reasons([trade(['TARGET'], 'x', '1'), trade(['TARGET'], 'x', '2.5'),
    trade(['TARGET'], null, '1'), trade(['STOP_LOSS', 'MANUAL'], 'x', '-1')]),
  [{ name: 'TARGET', count: 2, net: '3.50' }, { name: 'OPEN', count: 1, net: '1.00' },
    { name: 'STOP_LOSS+MANUAL', count: 1, net: '-1.00' }]);
});

claim('a share of few is hardly known, of many it is', () => {
  const [low, high] = series.likely(1, 2);
  const [sureLow, sureHigh] = series.likely(500, 1000);
  same([low < 0.1, high > 0.9, sureLow > 0.46, sureHigh < 0.54], [true, true, true, true]);
  same(series.likely(0, 5)[0], 0);
});

claim('an axis has round numbers', () => {
  same(series.ticks(-1.2, 2.8, 6), [-1, 0, 1, 2]);
  same(series.ticks(0, 1, 5), [0, 0.2, 0.4, 0.6, 0.8, 1]);
});

claim('a table sorts figures as figures and keeps what is unknown last', () => {
  const columns = [{ name: 'Net', number: true, of: (row) => row }];
  same(inOrder(['9', '-10', null, '100'], columns, { by: 'Net', down: true }), ['100', '9', '-10', null]);
  same(inOrder(['9', '-10', null, '100'], columns, { by: 'Net', down: false }), ['-10', '9', '100', null]);
});

claim('an amount is rounded as the desk rounds, half to even', () => {
  same([cents('0.125'), cents('0.135'), cents('-13.9456'), cents('3')], ['0.12', '0.14', '-13.95', '3.00']);
  same([cents('-0.0001'), cents(null)], ['0.00', null]);
});

claim('a symbol with a dot keeps it', () => {
  const trade = tradeOf('OB1.20251029-BRK.B.T.12');
  same([trade, symbolOf(trade), dateOf(trade)], ['20251029-BRK.B', 'BRK.B', '2025-10-29']);
});
