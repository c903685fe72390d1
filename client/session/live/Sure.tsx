/**
 * A button for what cannot be taken back: asks once, in its own place.
 */
import { useState } from 'react';
import { SureQuestion } from './SureQuestion.tsx';

interface Props {
  readonly label: string;
  readonly question: string;
  readonly onYes: () => void;
}

export const Sure = ({ label, question, onYes }: Props) => {
  const [asking, ask] = useState(false);
  if (!asking) {
    return (
      <button type="button" className="button quiet small danger" onClick={() => ask(true)}>
        {label}
      </button>
    );
  }
  const yes = (): void => {
    ask(false);
    onYes();
  };
  return <SureQuestion label={label} question={question} onYes={yes} onNo={() => ask(false)} />;
};
