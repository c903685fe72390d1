/**
 * A photo of a drawing on paper, from a phone onto the board: take it, look at it, say what is to be seen, send it. What
 * did not go out stays here and can be sent again.
 */
import { type ChangeEvent, type FormEvent, useEffect, useId, useState } from 'react';
import { LIMITS } from '../../shared/limits.ts';
import { useT } from '../i18n/index.ts';
import type { Visit } from '../net/device.ts';
import styles from '../phone/phone.module.css';
import { usePlace } from '../phone/places.ts';
import { useCommand } from '../session/session-context.ts';
import { TextField } from '../ui/TextField.tsx';
import own from './photo.module.css';
import { type SentPicture, sendPicture } from './send.ts';
import { whyNotSent } from './words.ts';

/** Where a picture belongs unless the step looks somewhere else. */
const PLACES = ['picture', 'parking'];

interface FileButtonProps {
  readonly label: string;
  readonly camera: boolean;
  readonly main: boolean;
  readonly onFile: (file: File) => void;
}

/** `camera` opens it at once, on devices that have one. */
const FileButton = ({ label, camera, main, onFile }: FileButtonProps) => {
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    // The same file may be chosen again.
    event.target.value = '';
    if (file) onFile(file);
  };
  return (
    <label className={`button ${main ? 'main' : ''} ${own.file}`}>
      <input
        type="file"
        accept="image/*"
        className="visually-hidden"
        onChange={pick}
        {...(camera ? { capture: 'environment' as const } : {})}
      />
      {label}
    </label>
  );
};

/** An address for showing the file, taken back when it is no longer shown. */
const usePreview = (file: File | undefined): string | undefined => {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (file === undefined) return setUrl(undefined);
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
};

type State =
  | { readonly is: 'idle' | 'sent' }
  | { readonly is: 'sending'; readonly share: number }
  | { readonly is: 'failed'; readonly why: string };

interface Props {
  readonly forPerson: string | undefined;
  readonly visit: Visit;
}

export const PhotoBox = ({ forPerson, visit }: Props) => {
  const t = useT();
  const command = useCommand();
  const place = usePlace(visit, PLACES);
  const hintId = useId();
  const [file, setFile] = useState<File>();
  const [words, setWords] = useState('');
  const [state, setState] = useState<State>({ is: 'idle' });
  /** What is on the server already need not go over a slow line again. */
  const [uploaded, setUploaded] = useState<SentPicture>();
  const preview = usePreview(file);

  const take = (next: File): void => {
    setFile(next);
    setUploaded(undefined);
    setState({ is: 'idle' });
  };

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (file === undefined) return;
    setState({ is: 'sending', share: 0 });
    const sent = uploaded
      ? ({ ok: true, value: uploaded } as const)
      : await sendPicture(visit, file, (share) => setState({ is: 'sending', share }));
    if (!sent.ok) return setState({ is: 'failed', why: whyNotSent(sent.error, t) });
    setUploaded(sent.value);
    const { hash, width, height } = sent.value;
    const where = place ? { template: place.template, zone: place.zone } : {};
    const whom = forPerson === undefined ? {} : { for: forPerson };
    const code = await command({ type: 'picture.add', hash, width, height, alt: words, ...where, ...whom });
    if (code) return setState({ is: 'failed', why: whyNotSent({ code, message: '' }, t) });
    setFile(undefined);
    setWords('');
    setState({ is: 'sent' });
  };

  return (
    <section className={`panel ${styles.action}`} data-action="photo">
      <p className="hint">{t('photo.about')}</p>
      <div className={own.choose}>
        <FileButton label={t('photo.take')} camera main={file === undefined} onFile={take} />
        <FileButton label={t('photo.choose')} camera={false} main={false} onFile={take} />
      </div>
      {file && (
        <form className={styles.form} onSubmit={(event) => void send(event)}>
          {preview && <img className={own.preview} src={preview} alt={t('photo.preview')} />}
          <TextField
            label={t('photo.words')}
            maxLength={LIMITS.privateNoteChars}
            aria-describedby={hintId}
            value={words}
            onChange={setWords}
          />
          <p id={hintId} className="hint">
            {place?.title ? t('phone.note.place', { place: place.title }) : t('phone.note.board')}
          </p>
          {state.is === 'failed' && (
            <p className="error" role="alert">
              {state.why}
            </p>
          )}
          {state.is === 'sending' && <progress className={own.bar} value={state.share} aria-hidden="true" />}
          <button type="submit" className="button main" disabled={state.is === 'sending'}>
            {state.is === 'sending'
              ? t('photo.sending', { percent: Math.round(state.share * 100) })
              : t(state.is === 'failed' ? 'photo.again' : 'phone.note.send')}
          </button>
        </form>
      )}
      <p role="status" className={styles.sent}>
        {state.is === 'sent' ? t('phone.note.sent') : ''}
      </p>
    </section>
  );
};
