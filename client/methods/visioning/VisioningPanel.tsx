/**
 * The visioning's panel: the way through it in order. Open is what the running step is about; without an agenda, what
 * comes next.
 */
import { clustersIn, VISION } from '../../../shared/methods/clusters.ts';
import { type BoardFacts, factsWithin, notesInArea } from '../../../shared/methods/facts.ts';
import { horizonOf, type VisioningReading, visioningReading } from '../../../shared/methods/visioning/reading.ts';
import type { AgendaView } from '../../../shared/session/agenda.ts';
import type { RoundView } from '../../../shared/session/writing-view.ts';
import { useFacts, useSession } from '../../board/board-context.ts';
import { useT } from '../../i18n/index.ts';
import { AgreePart } from './AgreePart.tsx';
import { BackPart } from './BackPart.tsx';
import { ClusterPart } from './ClusterPart.tsx';
import { HeadlinePart } from './HeadlinePart.tsx';
import { HorizonPart } from './HorizonPart.tsx';
import { Part } from './Part.tsx';
import { useRound } from './use-vision.ts';
import { WritePart } from './WritePart.tsx';

type Turn = 'horizon' | 'write' | 'cluster' | 'headline' | 'back' | 'agree';

/** What a step that looks at a zone is about. */
const BY_ZONE: Readonly<Record<string, Turn>> = {
  head: 'horizon',
  headlines: 'headline',
  backcast: 'back',
  sentence: 'agree',
};

interface Progress {
  readonly reading: VisioningReading;
  readonly round: RoundView | undefined;
  readonly notes: number;
}

const atNotes = ({ round, notes }: Progress): Turn =>
  round === undefined ? (notes > 0 ? 'cluster' : 'write') : round.phase === 'revealed' ? 'cluster' : 'write';

const turnOf = (progress: Progress, templateId: string, { steps, current }: AgendaView): Turn => {
  const focus = steps.find(({ id }) => id === current)?.focus;
  if (focus?.template === templateId) return BY_ZONE[focus.zone] ?? atNotes(progress);
  if (!progress.reading.horizon) return 'horizon';
  return progress.reading.sentences.length > 0 ? 'agree' : atNotes(progress);
};

const factsHere = (facts: BoardFacts, templateId: string): BoardFacts => ({
  ...factsWithin(facts, templateId),
  templates: facts.templates.filter(({ id }) => id === templateId),
});

export const VisioningPanel = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const facts = factsHere(useFacts(), templateId);
  const { parts } = useSession();
  const round = useRound(templateId);
  const reading = visioningReading(facts);
  const horizon = horizonOf(facts.cards, templateId);
  const notes = notesInArea(facts, VISION).length;
  const turn = turnOf({ reading, round, notes }, templateId, parts.agenda);
  const { headlines, milestones } = reading;
  return (
    <div>
      <Part id="horizon" title={t('vision.horizon')} isTurn={turn === 'horizon'}>
        <HorizonPart templateId={templateId} horizon={horizon} />
      </Part>
      <Part id="write" title={t('vision.write')} count={notes} isTurn={turn === 'write'}>
        <WritePart templateId={templateId} horizon={horizon} round={round} />
      </Part>
      <Part id="cluster" title={t('vision.cluster')} count={clustersIn(facts).length} isTurn={turn === 'cluster'}>
        <ClusterPart facts={facts} />
      </Part>
      <Part id="headline" title={t('vision.headline')} count={headlines.length} isTurn={turn === 'headline'}>
        <HeadlinePart templateId={templateId} headlines={headlines} />
      </Part>
      <Part id="back" title={t('vision.back')} count={milestones.length} isTurn={turn === 'back'}>
        <BackPart templateId={templateId} horizon={horizon} milestones={milestones} />
      </Part>
      <Part id="agree" title={t('vision.agree')} isTurn={turn === 'agree'}>
        <AgreePart facts={facts} />
      </Part>
    </div>
  );
};
