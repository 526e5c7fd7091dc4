import { useWriter } from '../page/writer';
import type { PortfolioReport } from './model';

export function CoverPage({ report }: { report: PortfolioReport }) {
  const { t, longDate } = useWriter();
  const kind = t('reports.cover.kind');
  const title = report.name || report.client || kind;
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
        <p className="date">{t('reports.situation', { date: longDate(report.situationDate) })}</p>
      </div>
    </section>
  );
}
