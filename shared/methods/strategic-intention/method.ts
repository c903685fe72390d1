/**
 * Strategic intention (domain.md B.5): what we move away from, what we head towards, who gains, why now.
 */
import type { Translate } from '../../i18n/translate.ts';
import { list, type Section, table, text } from '../../report/report.ts';
import type { BoardFacts } from '../facts.ts';
import type { Method } from '../method.ts';
import { AREAS, evidenceOf, gainFor, intentionFigures, intentionReading } from './reading.ts';
import { intentionSteps } from './steps.ts';

const withRemark = (note: string, remark: string): string => (remark === '' ? note : `${note} (${remark})`);

const sections = (facts: BoardFacts, t: Translate): readonly Section[] => {
  const reading = intentionReading(facts);
  const halves = [...reading.awayAlone, ...reading.towardsAlone];
  if (reading.shifts.length + halves.length + reading.gains.length + reading.urgency.length === 0) return [];
  const shifts = table({
    name: 'shifts',
    columns: [t('zone.strategic-intention.away'), t('zone.strategic-intention.towards')],
    rows: [
      ...reading.shifts.map((shift) => [shift.away.text, shift.towards.text]),
      ...reading.awayAlone.map((note) => [note.text, '']),
      ...reading.towardsAlone.map((note) => ['', note.text]),
    ],
  });
  return [
    {
      title: t('method.strategic-intention'),
      blocks: [
        text(t('report.intention.lead', { shifts: reading.shifts.length, halves: halves.length })),
        shifts,
        text(t('zone.strategic-intention.gain')),
        list(reading.gains.map((note) => withRemark(note.text, gainFor(note)))),
        text(t('zone.strategic-intention.urgency')),
        list(reading.urgency.map((note) => withRemark(note.text, evidenceOf(note)))),
      ],
    },
  ];
};

export const strategicIntention: Method = {
  id: 'strategic-intention',
  purposes: ['convergence', 'co-creation'],
  size: [1640, 1400],
  zones: [
    { id: 'away', rect: [40, 120, 760, 740], area: AREAS.away, tint: 'clay' },
    { id: 'towards', rect: [840, 120, 760, 740], area: AREAS.towards, tint: 'leaf' },
    { id: 'gain', rect: [40, 920, 760, 440], area: AREAS.gain, tint: 'lake' },
    { id: 'urgency', rect: [840, 920, 760, 440], area: AREAS.urgency, tint: 'rose' },
  ],
  minutes: [45, 75],
  people: [4, 60],
  steps: intentionSteps,
  reading: (facts) => ({ intention: intentionFigures(facts) }),
  sections,
};
