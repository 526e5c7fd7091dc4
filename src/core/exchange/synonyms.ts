import type { Axis } from '../model/common';

/**
 * How headers name the fields, in French and English: those that can mean nothing else, then those that mean
 * it for want of a better column. `key` is the source's own identifier, `duration` a length from start to end.
 */
export const fieldPhrases: Record<string, { sure: string[]; perhaps?: string[] }> = {
  key: {
    sure: [
      'identifiant',
      'id',
      'clé',
      'uid',
      'id projet',
      'project id',
      'key',
      'identifier',
      'identifiant unique',
    ],
    perhaps: ['numéro', 'n°', 'number'],
  },
  code: {
    sure: ['code', 'code projet', 'référence', 'référence projet', 'project code', 'trigramme', 'réf'],
    perhaps: ['reference', 'sigle'],
  },
  name: {
    sure: [
      'nom du projet',
      'intitulé du projet',
      'libellé du projet',
      'titre du projet',
      'project name',
      'nom projet',
    ],
    perhaps: [
      'projet',
      'nom',
      'intitulé',
      'libellé',
      'titre',
      'désignation',
      'project',
      'name',
      'title',
      'summary',
    ],
  },
  description: {
    sure: ['description', 'objet', 'présentation', 'résumé', 'descriptif'],
    perhaps: ['objectifs', 'contexte', 'détail', 'notes'],
  },
  departmentId: {
    sure: [
      'direction',
      'direction métier',
      'ministère porteur',
      'direction porteuse',
      'département',
      'department',
    ],
    perhaps: [
      'ministère',
      'service',
      'entité',
      'pôle',
      'division',
      'business unit',
      'domaine',
      'bu',
      'porteur',
      'métier',
    ],
  },
  programmeId: {
    sure: ['programme', 'program', 'portefeuille', 'nom du programme'],
    perhaps: ['chantier', 'axe'],
  },
  phaseId: {
    sure: ['phase', 'phase du projet', 'phase en cours', 'étape', 'stage', 'phase actuelle'],
    perhaps: ['statut', 'status', 'état', 'state', 'avancement phase'],
  },
  priorityId: {
    sure: ['priorité', 'priority', 'niveau de priorité', 'urgence'],
    perhaps: ['importance', 'criticité'],
  },
  methodId: {
    sure: ['méthode', 'méthodologie', 'method', 'methodology', 'méthode projet'],
    perhaps: ['démarche'],
  },
  manager: {
    sure: [
      'chef de projet',
      'cheffe de projet',
      'cp',
      'project manager',
      'chef(fe) de projet',
      'pilote',
      'cdp',
    ],
    perhaps: [
      'responsable',
      'responsable du projet',
      'manager',
      'directeur de projet',
      'pm',
      'lead',
      'assignee',
      'owner',
    ],
  },
  sponsor: {
    sure: ['sponsor', 'commanditaire', 'sponsor du projet', 'executive sponsor'],
    perhaps: ['donneur ordre'],
  },
  owner: {
    sure: [
      'moa',
      'maîtrise d’ouvrage',
      'maître d’ouvrage',
      'product owner',
      'responsable métier',
      'chef de projet moa',
    ],
    perhaps: ['client', 'business owner', 'chef de projet métier'],
  },
  contractor: {
    sure: ['moe', 'maîtrise d’œuvre', 'maître d’œuvre', 'chef de projet moe', 'contractor'],
    perhaps: ['prestataire', 'fournisseur', 'titulaire', 'supplier', 'vendor', 'chef de projet si'],
  },
  startDate: {
    sure: [
      'début',
      'date de début',
      'start',
      'start date',
      'date de démarrage',
      'date de lancement',
      'début du projet',
    ],
    perhaps: ['démarrage', 'lancement', 'début prévu', 'planned start', 'début réel', 'début prévisionnel'],
  },
  endDate: {
    sure: [
      'fin',
      'date de fin',
      'fin prévue',
      'date de fin prévue',
      'end',
      'end date',
      'finish',
      'finish date',
      'forecast finish',
    ],
    perhaps: [
      'échéance',
      'date d’échéance',
      'due date',
      'livraison',
      'fin révisée',
      'fin estimée',
      'fin prévisionnelle',
      'fin réelle',
    ],
  },
  baselineEndDate: {
    sure: [
      'fin de référence',
      'fin initiale',
      'date de fin initiale',
      'baseline finish',
      'fin baseline',
      'baseline end',
      'reference finish',
    ],
    perhaps: ['fin contractuelle', 'date cible', 'target date', 'fin planifiée'],
  },
  duration: {
    sure: ['durée', 'durée prévisionnelle', 'durée du projet', 'duration', 'durée estimée', 'durée prévue'],
    perhaps: ['délai'],
  },
  progress: {
    sure: [
      'avancement',
      'avancement physique',
      'taux d’avancement',
      'progress',
      'complete',
      'percent complete',
      'physical progress',
    ],
    perhaps: ['réalisation', 'completion', 'progression'],
  },
  budgetInitial: {
    sure: [
      'budget initial',
      'bp',
      'budget primitif',
      'initial budget',
      'budget voté',
      'coût initial',
      'baseline cost',
    ],
    perhaps: ['budget de référence', 'enveloppe initiale', 'budget prévu', 'original budget'],
  },
  budgetRevised: {
    sure: [
      'budget révisé',
      'coût estimé',
      'coût total',
      'budget total',
      'revised budget',
      'coût total estimé',
      'budget actualisé',
    ],
    perhaps: [
      'budget',
      'coût',
      'montant',
      'cost',
      'total cost',
      'coût du projet',
      'enveloppe',
      'coût prévisionnel',
      'estimated cost',
    ],
  },
  budgetCommitted: {
    sure: [
      'engagé',
      'montant engagé',
      'committed',
      'engagement',
      'budget engagé',
      'coût engagé',
      'commitments',
    ],
  },
  budgetActual: {
    sure: ['consommé', 'budget consommé', 'coût consommé', 'actual cost', 'actual', 'dépensé', 'actuals'],
    perhaps: ['réalisé', 'coût réel', 'spent', 'facturé', 'dépenses', 'coût réalisé'],
  },
  budgetRemaining: {
    sure: [
      'raf',
      'reste à faire',
      'remaining',
      'estimate to complete',
      'etc',
      'reste à dépenser',
      'remaining cost',
    ],
    perhaps: ['restant', 'reste à engager'],
  },
  remainingDate: {
    sure: [
      'raf estimé le',
      'date du raf',
      'raf date',
      'etc date',
      'etc estimated on',
      'date du reste à faire',
      'remaining estimated',
    ],
  },
  tags: {
    sure: ['étiquettes', 'tags', 'mots clés', 'labels', 'keywords'],
    perhaps: ['catégories', 'thèmes'],
  },
  link: {
    sure: ['lien', 'url', 'en savoir plus', 'link', 'site web', 'page web', 'lien url', 'espace projet'],
    perhaps: ['site', 'website', 'web', 'intranet', 'sharepoint'],
  },
};

/** Words of the axes; the first axis also goes without any. */
export const axisWords: Record<Axis, string[]> = {
  global: ['', 'globale', 'global', 'générale', 'du projet', 'overall', 'projet'],
  schedule: ['délais', 'délai', 'planning', 'calendrier', 'schedule', 'time'],
  cost: ['coûts', 'coût', 'budget', 'budgétaire', 'financière', 'cost', 'budget coûts'],
  scope: ['périmètre', 'périmètre et qualité', 'qualité', 'contenu', 'scope', 'quality', 'scope quality'],
  resources: ['ressources', 'équipe', 'resources', 'team', 'rh'],
  risks: ['risques', 'risque', 'risks', 'risk'],
};
export const declaredWords = {
  weather: ['météo', 'weather', 'indicateur', 'health', 'santé', 'rag', 'feu', 'statut rag'],
  trend: ['tendance', 'trend', 'évolution'],
  comment: ['commentaire', 'comment', 'remarque', 'observation', 'faits marquants', 'appréciation'],
};

/**
 * Figures that Pupitre derives, by their headers, with the fields they come from: a column of theirs beside
 * those is its own export coming back, and is left out.
 */
export const derivedHeaders: { words: string; from: string[][] }[] = [
  { words: 'glissement|slippage', from: [['endDate'], ['baselineEndDate']] },
  {
    words: 'atterrissage|forecast at completion|forecast|eac',
    from: [['budgetActual'], ['budgetRemaining']],
  },
  { words: 'écart au révisé|variance to revised', from: [['budgetRevised'], ['budgetRemaining']] },
  { words: 'écart à l’initial|variance to initial', from: [['budgetInitial'], ['budgetRemaining']] },
  {
    words: 'avancement en charge|progress by work|work progress',
    from: [['budgetActual'], ['budgetRemaining']],
  },
];
