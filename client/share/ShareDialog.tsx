/**
 * Sharing a board: the code and its QR for participants, links by role, revoking. For facilitators.
 */
import { useCallback, useEffect, useState } from 'react';
import { ROLES, type Role } from '../../shared/access.ts';
import { keyOf } from '../../shared/i18n/translate.ts';
import { useT } from '../i18n/index.ts';
import { changeCode, makeLink, revokeLink, type Sharing, sharingOf } from '../net/api.ts';
import { linkUrl, rememberLink } from '../net/device.ts';
import { Icon } from '../ui/Icon.tsx';
import { Modal } from '../ui/Modal.tsx';
import { Qr } from '../ui/Qr.tsx';
import styles from './share.module.css';

interface Props {
  readonly boardId: string;
  readonly sessionToken: string;
  readonly onClose: () => void;
}

const COPIED_MS = 2_000;

const CopyButton = ({ text }: { readonly text: string }) => {
  const t = useT();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Plain http has no clipboard of that kind: the old way still works.
      const field = document.createElement('textarea');
      field.value = text;
      document.querySelector('[role="dialog"]')?.append(field);
      field.select();
      document.execCommand('copy');
      field.remove();
    }
    setCopied(true);
  };
  return (
    <button type="button" className="button small" onClick={() => void copy()}>
      {t(copied ? 'share.copied' : 'share.copy')}
    </button>
  );
};

interface CodeProps {
  readonly sharing: Sharing;
  readonly onChange: (change: { open: boolean; renew?: boolean }) => void;
}

const CodePart = ({ sharing, onChange }: CodeProps) => {
  const t = useT();
  const address = `${sharing.base}/join#c=${sharing.code}`;
  const spoken = `${sharing.code.slice(0, 3)} ${sharing.code.slice(3)}`;
  return (
    <section className={styles.code} data-open={sharing.codeOpen}>
      <div className={styles.qr}>
        <Qr text={address} label={t('share.qr')} />
      </div>
      <div className={styles.how}>
        <p>{t('share.open', { address: sharing.base.replace(/^https?:\/\//, '') })}</p>
        <p className={styles.letters} data-testid="code">
          {sharing.codeOpen ? spoken : t('share.codeClosed')}
        </p>
        <div className={styles.buttons}>
          {sharing.codeOpen && <CopyButton text={address} />}
          <button type="button" className="button small" onClick={() => onChange({ open: !sharing.codeOpen })}>
            {t(sharing.codeOpen ? 'share.closeCode' : 'share.openCode')}
          </button>
          <button type="button" className="button small" onClick={() => onChange({ open: true, renew: true })}>
            {t('share.newCode')}
          </button>
        </div>
      </div>
    </section>
  );
};

interface RoleProps {
  readonly role: Role;
  readonly sharing: Sharing;
  readonly onMake: () => void;
  readonly onRevoke: (linkId: string) => void;
}

const RoleLinks = ({ role, sharing, onMake, onRevoke }: RoleProps) => {
  const t = useT();
  const links = sharing.links.filter((link) => link.role === role);
  return (
    <section className={styles.role}>
      <header>
        <div>
          <h3>{t(keyOf('role', role))}</h3>
          <p className="hint">{t(keyOf('share.may', role))}</p>
        </div>
        <button type="button" className="button small" onClick={onMake}>
          {t('share.newLink')}
        </button>
      </header>
      {links.length === 0 && <p className="hint">{t('share.noLinks')}</p>}
      {links.map(({ id, createdAt }) => {
        const url = linkUrl(id);
        return (
          <div key={id} className={styles.link} data-link={role}>
            <code>
              {url ??
                t('share.madeElsewhere', { when: new Date(createdAt).toLocaleString(document.documentElement.lang) })}
            </code>
            {url && <CopyButton text={url} />}
            <button type="button" className="button quiet small danger" onClick={() => onRevoke(id)}>
              <Icon name="trash" />
              {t('share.revoke')}
            </button>
          </div>
        );
      })}
    </section>
  );
};

export const ShareDialog = ({ boardId, sessionToken, onClose }: Props) => {
  const t = useT();
  const [sharing, setSharing] = useState<Sharing>();
  const [problem, setProblem] = useState('');

  const load = useCallback(async (): Promise<void> => {
    const found = await sharingOf(boardId, sessionToken);
    if (found.ok) setSharing(found.value);
    else setProblem(found.error.message || t('error.unreachable'));
  }, [boardId, sessionToken, t]);
  useEffect(() => void load(), [load]);

  const make = async (role: Role): Promise<void> => {
    const made = await makeLink(boardId, role, sessionToken);
    if (made.ok) rememberLink(boardId, made.value.id, made.value.url);
    else setProblem(made.error.message);
    await load();
  };
  const revoke = async (linkId: string): Promise<void> => {
    if (!confirm(t('share.revokeSure'))) return;
    const done = await revokeLink(boardId, linkId, sessionToken);
    if (!done.ok) setProblem(done.error.message);
    await load();
  };
  const change = async (wish: { open: boolean; renew?: boolean }): Promise<void> => {
    const done = await changeCode(boardId, wish, sessionToken);
    if (!done.ok) setProblem(done.error.message);
    await load();
  };
  return (
    <Modal title={t('share.heading')} onClose={onClose}>
      {problem && (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      {sharing ? (
        <>
          <CodePart sharing={sharing} onChange={(wish) => void change(wish)} />
          {ROLES.map((role) => (
            <RoleLinks
              key={role}
              role={role}
              sharing={sharing}
              onMake={() => void make(role)}
              onRevoke={(id) => void revoke(id)}
            />
          ))}
        </>
      ) : (
        <p className="hint">{t('join.looking')}</p>
      )}
    </Modal>
  );
};
