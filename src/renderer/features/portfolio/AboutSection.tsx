import { useTranslation } from 'react-i18next';
import { useQueryOf } from '../../hooks';

/** Which version, on what: what a person who reports a problem is asked. */
export function AboutSection() {
  const { t } = useTranslation();
  const about = useQueryOf('file.about', {}).data;
  const file = useQueryOf('file.current', {}).data;
  if (!about) return null;
  const facts = [
    [t('settings.about.version'), about.version],
    [t('settings.about.host'), t(`settings.about.${about.host}`)],
    ['SQLite', about.sqlite],
    ...(file ? [[t('settings.about.file'), `${file.folder} › ${file.name}`]] : []),
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
