/**
 * A ballot to fill in and hand in once, whatever the kind of poll. Knows no canvas and sends nothing itself: who shows it
 * says what handing in does. What was marked stays when the ballot is refused.
 */
import { type FormEvent, useCallback, useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import type { RefusalCode } from '../../../shared/refusals.ts';
import type { BallotInput } from '../../../shared/session/ballot.ts';
import type { PollView } from '../../../shared/session/poll.ts';
import { useT } from '../../i18n/index.ts';
import styles from './ballot.module.css';
import { DotsBallot } from './DotsBallot.tsx';
import type { Marks } from './marks.ts';
import { RatingBallot } from './RatingBallot.tsx';
import { ScaleBallot } from './ScaleBallot.tsx';

interface Props {
  readonly poll: PollView;
  /** Name of the person it is entered for, when that is somebody else. */
  readonly forName?: string | undefined;
  readonly onHandIn: (ballot: BallotInput) => Promise<RefusalCode | undefined>;
}

export const BallotForm = ({ poll, forName, onHandIn }: Props) => {
  const t = useT();
  const [marks, setMarks] = useState<Marks>({});
  const [level, setLevel] = useState<number>();
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState(false);
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const isRead = !poll.readFirst || read.size >= poll.items.length;
  const isReady = isRead && (poll.kind === 'scale' ? level !== undefined : Object.keys(marks).length > 0);
  const onRead = useCallback((item: string) => setRead((all) => (all.has(item) ? all : new Set([...all, item]))), []);

  const handIn = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isReady || sending) return;
    setSending(true);
    const why = reason.trim() === '' ? {} : { reason: reason.trim() };
    const seen = poll.readFirst ? { read: [...read] } : {};
    const refused = await onHandIn(
      poll.kind === 'scale' && level ? { level, ...why } : { marks: { ...marks }, ...seen },
    );
    setSending(false);
    if (refused) return;
    setMarks({});
    setLevel(undefined);
    setReason('');
  };

  return (
    <form className={styles.form} onSubmit={handIn}>
      {poll.kind === 'dots' && <DotsBallot poll={poll} marks={marks} onChange={setMarks} read={read} onRead={onRead} />}
      {poll.kind === 'rating' && <RatingBallot poll={poll} marks={marks} onChange={setMarks} />}
      {poll.kind === 'scale' && (
        <ScaleBallot pollId={poll.id} level={level} reason={reason} onLevel={setLevel} onReason={setReason} />
      )}
      {poll.weight && <p className="hint">{t(keyOf('live.weight', poll.weight))}</p>}
      <p className="hint">
        {t(poll.anonymous ? 'live.ballot.anonymous' : 'live.ballot.named')} {t('live.ballot.once')}
      </p>
      <button type="submit" className="button main" disabled={!isReady || sending}>
        {forName === undefined ? t('live.ballot.handIn') : t('live.ballot.handIn.for', { name: forName })}
      </button>
    </form>
  );
};
