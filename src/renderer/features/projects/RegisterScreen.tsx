import { FileUp, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OpenedFile } from '../../../contract/file';
import type { ProjectRecord } from '../../../core/model/project';
import { useMessage, useQueryOf } from '../../hooks';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Spinner } from '../../ui/Progress';
import './projects.css';
import { Register } from './Register';
import { useProjectDeeds } from './useProjectDeeds';
import { useFieldWords } from './words';

/** Portefeuille: every project of the file, in one grid made for the keyboard. */
export function RegisterScreen() {
  const { t } = useTranslation();
  const write = useMessage();
  const file = useQueryOf('file.current', {}).data;
  const lists = useQueryOf('portfolio.lists', {});
  const portfolio = useQueryOf('portfolio.get', {});
  const projects = useQueryOf('projects.list', {});
  const words = useFieldWords(lists.data, portfolio.data);
  const failed = projects.error ?? lists.error ?? portfolio.error;
  if (failed) return <Banner kind="red">{write(failed.refusal)}</Banner>;
  if (!file || !projects.data || !words) return <Spinner label={t('projects.opening')} />;
  if (projects.data.length === 0) return <EmptyRegister file={file} />;
  const key = fileKey(file);
  return (
    <Register
      key={key}
      file={key}
      readOnly={file.readOnly !== null}
      projects={projects.data satisfies ProjectRecord[]}
      words={words}
    />
  );
}

/** One arrangement a file, wherever it is kept on this machine. */
export const fileKey = ({ folder, name }: OpenedFile) => `${folder}/${name}`;

function EmptyRegister({ file }: { file: OpenedFile }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const deeds = useProjectDeeds();
  if (file.readOnly)
    return <EmptyState title={t('projects.empty.title')} text={t('projects.empty.readOnly')} />;
  return (
    <EmptyState title={t('projects.empty.title')} text={t('projects.empty.text')}>
      <Button kind="primary" icon={FileUp} onPress={() => navigate('/exchange')}>
        {t('projects.empty.import')}
      </Button>
      <Button icon={Plus} onPress={() => void deeds.create([{ name: t('projects.newName') }])}>
        {t('projects.command.create')}
      </Button>
    </EmptyState>
  );
}
