import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../core/exchange/model';
import { useMessage } from '../../hooks';
import { Button } from '../../ui/Button';

const shown = 3;

/** What the reader of the file has to say: the first ones, and all on demand. */
export function Warnings({ problems }: { problems: readonly Problem[] }) {
  const { t } = useTranslation();
  const write = useMessage();
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  return (
    <div className="exchange-warnings">
      <ul aria-label={t('wizard.warnings')}>
        {(all ? problems : problems.slice(0, shown)).map((problem, index) => (
          <li key={index}>
            <TriangleAlert size={14} aria-hidden />
            {write(problem)}
          </li>
        ))}
      </ul>
      {problems.length > shown && (
        <Button kind="quiet" onPress={() => setAll(!all)}>
          {all ? t('wizard.fewer') : t('wizard.moreWarnings', { count: problems.length - shown })}
        </Button>
      )}
    </div>
  );
}
