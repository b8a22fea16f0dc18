// Everything about one symbol in order, and why it came to that.

import { h } from '../../dom.js';
import { dayName, dayOf, plain } from '../../format.js';
import { nothing, panel, time } from '../bits.js';
import { sample } from '../drawn.js';

export function investigate(state, acts, report) {
  const { steps } = report;
  return [
    panel({ id: 'result', title: `${report.symbol}: the cause` },
      h('p', { class: 'cause' }, report.cause)),
    panel({ id: 'steps', title: 'What happened', extra: sample(steps.length, 'facts') },
      steps.length ? h('ol', { class: 'steps' }, steps.map((step, index) => [
        dayOf(step.at) !== dayOf(steps[index - 1]?.at ?? 0) &&
          h('li', { class: 'day-line', key: dayOf(step.at) }, dayName(dayOf(step.at))),
        h('li', { key: step.eventId },
          time(step.at, state.desk.zone),
          h('span', {}, step.what,
            h('span', { class: 'help' }, ` ${step.who}, ${plain(spaced(step.type))}`))),
      ])) : nothing('Nothing was told about it.')),
  ];
}

function spaced(type) {
  return type.replace(/([a-z])([A-Z])/g, '$1_$2');
}
