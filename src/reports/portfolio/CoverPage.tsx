import { useWriter } from '../page/writer';
import type { PortfolioReport } from './model';

export function CoverPage({ report }: { report: PortfolioReport }) {
  const { t, longDate } = useWriter();
  return (
    <section className="cover">
      <div className="band" />
      <div className="strip" />
      <div className="words">
        {report.logo && (
          <img className="logo" src={report.logo} alt={report.client || t('reports.cover.logo')} />
        )}
        <p className="client">{report.client}</p>
        <h1 className={report.name.length > 60 ? 'long' : undefined}>
          {report.name || t('reports.untitled')}
        </h1>
        <p className="kind">{t('reports.cover.kind')}</p>
        <p className="date">{t('reports.situation', { date: longDate(report.situationDate) })}</p>
      </div>
    </section>
  );
}
