import * as clock from '/desk/clock.js';
import * as decimal from '/desk/decimal.js';
import * as format from '/desk/format.js';
import { ladderWords, rungs } from '/desk/ladder.js';
import { claim, same } from './check.js';

claim('an amount keeps its cents and its sign', () => {
  same(decimal.text(decimal.parse('-12.48')), '-12.48');
  same(decimal.text(decimal.parse('0.8125')), '0.8125');
  same(decimal.text(decimal.parse('3')), '3.00');
  same(decimal.parse('x'), null);
});

claim('shares times a difference is exact', () => {
  same(decimal.text(decimal.times(decimal.parse('15.06') - decimal.parse('15.19'), decimal.parse('131'))), '-17.03');
});

claim('what is won or lost wears its sign and thousands are set apart', () => {
  same(format.signedMoney('1492.80'), '+$1,492.80');
  same(format.signedMoney('-12.48'), '\u2212$12.48');
  same(format.signedMoney('0.00'), '$0.00');
  same(format.signed('27.51'), '+27.51');
  same(format.amount('25000.00'), '25,000.00');
});

claim('what is not known is a dash, never a zero', () => {
  same(format.money(null), '\u2013');
  same(format.signedMoney(null), '\u2013');
  same(format.percent(null), '\u2013');
});

claim('a direction has a shape beside its color', () => {
  same([format.direction('0.01'), format.direction('-3'), format.direction('0.00')], ['up', 'down', 'even']);
});

claim('no time is without its zone, in winter and in summer', () => {
  same(format.bothTimes('2025-10-29T13:28:05Z', 'America/Los_Angeles'), '09:28:05 ET (06:28:05 PT)');
  same(format.bothTimes('2025-12-01T14:28:05Z', 'America/Los_Angeles'), '09:28:05 ET (06:28:05 PT)');
  same(format.bothTimes('2025-10-29T13:28:05Z', 'America/New_York'), '09:28:05 ET');
});

claim('a day begins at midnight in New York', () => {
  same(format.dayOf('2025-10-29T03:59:59Z'), '2025-10-28');
  same(format.dayOf('2025-10-29T04:00:00Z'), '2025-10-29');
  same(format.dayName('2025-10-29'), 'Wed, Oct 29, 2025');
});

claim('midnight is zero hours', () => {
  same(format.timeIn('America/New_York', '2025-10-29T04:00:00Z'), '00:00:00');
});

claim('a duration reads like a clock and never below zero', () => {
  same(format.duration(412.9), '6:52');
  same(format.duration(3725), '1:02:05');
  same(format.duration(-3), '0\u202fs');
  same(format.durationWords(412), '6 minutes 52 seconds');
  same(format.durationWords(0), '0 seconds');
});

claim('a day that is played fast is counted down fast', () => {
  let known = clock.heard(clock.UNKNOWN, '2025-10-29T14:00:00Z', 1000);
  known = clock.heard(known, '2025-10-29T14:01:00Z', 2000);
  same(known.speed, 60);
  same(clock.secondsTo(known, '2025-10-29T14:03:00Z', 3000), 60);
});

claim('a real day is counted down by the second, whatever the network delays', () => {
  let known = clock.heard(clock.UNKNOWN, '2025-10-29T14:00:00Z', 1000);
  known = clock.heard(known, '2025-10-29T14:00:01Z', 2300);
  same(known.speed, 1);
  same(clock.secondsTo(known, '2025-10-29T14:00:00Z', 9000), 0);
});

claim('time that went back or stood long teaches no speed', () => {
  let known = clock.heard(clock.UNKNOWN, '2025-10-29T14:00:00Z', 1000);
  known = clock.heard(known, '2025-10-29T13:00:00Z', 2000);
  known = clock.heard(known, '2025-10-29T15:00:00Z', 90_000);
  same(known.speed, 1);
});

claim('a price stands between its stop and its target', () => {
  const found = rungs({ stop: '15.00', entry: '15.25', last: '15.50', target: '16.00' });
  same(found, { entry: 0.25, last: 0.5 });
  same(ladderWords({ stop: '15.00', last: '15.50', target: '16.00' }, found),
    'stop 15.00, target 16.00, last 15.50, 50 % of the way from stop to target');
});

claim('a price far outside stays at the end of the ladder', () => {
  same(rungs({ stop: '15.00', entry: '15.25', last: '9.00', target: '16.00' }).last, -0.04);
});

claim('without a stop there is no ladder, without a price no dot', () => {
  same(rungs({ stop: null, entry: '15.25', last: '15.50', target: '16.00' }), null);
  same(rungs({ stop: '15.00', entry: '15.25', last: null, target: '16.00' }).last, null);
});

claim('a day that is none is known', () => {
  same(['2025-10-29', '2025-02-30', '2025-99-99', 'garbage', ''].map(format.isDay),
    [true, false, false, false, false]);
});

claim('what a problem says is a sentence', () => {
  same(format.sentence('that token is not good'), 'That token is not good.');
  same(format.problemWords({ detail: 'Nothing is recorded.' }), 'Nothing is recorded.');
});
