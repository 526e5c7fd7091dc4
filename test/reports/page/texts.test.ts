import { describe, expect, it } from 'vitest';
import { pieces } from '../../../src/reports/page/link';
import { visibleSpaces } from '../../../src/reports/page/spaces';

describe('addresses in a text of the user', () => {
  it('show their host when they are long, and keep the whole address to open', () => {
    const address =
      'http://www.performance-publique.budget.gouv.fr/sites/2017/pap/pdf/DBGPGMPGM129.pdf#page=39';
    expect(pieces(address)).toEqual([{ text: 'www.performance-publique.budget.gouv.fr/…', href: address }]);
  });

  it('stand whole when they are short, among the words around them', () => {
    expect(pieces('Voir https://www.pnr.gouv.fr/ ; https://a.fr/b puis le dossier')).toEqual([
      { text: 'Voir ' },
      { text: 'www.pnr.gouv.fr', href: 'https://www.pnr.gouv.fr/' },
      { text: ' ; ' },
      { text: 'a.fr/b', href: 'https://a.fr/b' },
      { text: ' puis le dossier' },
    ]);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'www.exemple.fr', ''])(
    'leave %j as it is',
    (text) => {
      expect(pieces(text).some((piece) => 'href' in piece)).toBe(false);
    },
  );
});

describe('narrow no-break spaces', () => {
  it('are wrapped in texts, as drawings write them in drawings, and left alone in attributes', () => {
    const markup =
      '<p title="a\u202fb">1\u202f200<svg aria-label="3\u202f4"><svg></svg><text>5\u202f6</text></svg>7\u202f8</p>';
    const wide = visibleSpaces(markup);
    expect(wide).toBe(
      '<p title="a\u202fb">1<span class="fine">\u202f</span>200<svg aria-label="3\u202f4"><svg></svg>' +
        '<text>5<tspan class="fine">\u202f</tspan>6</text></svg>7<span class="fine">\u202f</span>8</p>',
    );
    expect(wide.replaceAll(/<\/?t?span[^>]*>/g, '')).toBe(markup);
  });
});
