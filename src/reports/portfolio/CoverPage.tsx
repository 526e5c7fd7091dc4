import { useWriter } from '../page/writer';
import { departmentsCount, type PortfolioReport } from './model';

export function CoverPage({ report }: { report: PortfolioReport }) {
  const { t, longDate } = useWriter();
  const kind = t('reports.cover.kind');
  const title = report.name || report.client || kind;
  const { synthesis } = report.sections ?? {};
  const content = synthesis
    ? [
        t('reports.cover.projects', { count: synthesis.projects }),
        departmentsCount(synthesis) > 0
          ? t('reports.synthesis.departments', { count: departmentsCount(synthesis) })
          : '',
      ]
        .filter((text) => text !== '')
        .join(' · ')
    : '';
  return (
    <section className="cover">
      <div className="band" />
      <div className="strip" />
      <div className="words">
        {report.logo && (
          <img className="logo" src={report.logo} alt={report.client || t('reports.cover.logo')} />
        )}
        <p className="client">{report.name ? report.client : ''}</p>
        <h1 className={title.length > 60 ? 'long' : undefined}>{title}</h1>
        {title !== kind && <p className="kind">{kind}</p>}
        <p className="foot">
          <span>{t('reports.situation', { date: longDate(report.situationDate) })}</span>
          <span>{content}</span>
        </p>
      </div>
    </section>
  );
}
