import { renderToStaticMarkup } from 'react-dom/server';
import type { Portfolio } from '../../core/model/portfolio';
import type { ProjectRecord } from '../../core/model/project';

export function renderPortfolio(
  portfolio: Portfolio,
  projects: readonly ProjectRecord[],
  locale: string,
): string {
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <title>{portfolio.name}</title>
      </head>
      <body>
        <h1>{portfolio.name}</h1>
        <ul>
          {projects.map((project) => (
            <li key={project.id}>{project.name}</li>
          ))}
        </ul>
      </body>
    </html>,
  )}`;
}
