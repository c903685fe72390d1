/**
 * What is done with a map more rarely: spreadsheets in and out, a copy for the next loop, code names.
 */
import { useSession } from '../../../board/board-context.ts';
import { CodeNames } from './CodeNames.tsx';
import { Loops } from './Loops.tsx';
import { Sheets } from './Sheets.tsx';

export const MoreTab = ({ templateId }: { readonly templateId: string }) => {
  const { me } = useSession();
  return (
    <>
      <Loops templateId={templateId} />
      {me.facilitates && <CodeNames templateId={templateId} />}
      <Sheets templateId={templateId} />
    </>
  );
};
