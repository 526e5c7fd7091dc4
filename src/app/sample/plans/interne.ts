/** Plans of the programme « Efficacité interne » and of data: see planText for how they are written. */

/** Waits for the contact directory of the CRM; one workshop was placed by hand, and nobody follows its milestone. */
export const dat02 = `
Cadrage
  Lancement                               | 0  |                      |                           | #kickoff
  Diagnostic de qualité                   | 20 | kickoff              | Olivia Chen, Équipe Données | #diagnostic
  Atelier des propriétaires de données    | 2  | diagnostic:DD+10     | Olivia Chen               | #atelier fixe=5
  Indicateurs de qualité                  | 14 | diagnostic           | Équipe Données            | #indicateurs
  Go / no-go                              | 0  | indicateurs atelier  |                           | #gonogo
Conception
  Règles de rapprochement                 | 30 | gonogo               | Équipe Données            | #regles
  Choix de l’outil                        | 18 | gonogo               | Olivia Chen               | #outil
  Conception validée                      | 0  | regles outil         |                           | #conception
Mise en œuvre
  Paramétrage de l’outil                  | 25 | conception           | Équipe Données:200        | #parametrage
  Dédoublonnage des tiers                 | 44 | parametrage CRM-01/referentiel+3 | Équipe Données:200 | #dedoublonnage
  Tableau de bord de qualité              | 15 | parametrage          | Équipe Données            | #tableau
  Procédures de saisie                    | 12 | conception           | Relation client           | #procedures
Généralisation
  Recette                                 | 25 | dedoublonnage tableau procedures | Olivia Chen   | #recette
  VABF                                    | 0  | recette              |                           | #vabf
  Revue du comité des données             | 0  |                      |                           | #revue SNET=150
  Accompagnement des directions           | 44 | vabf                 | Olivia Chen               | #accompagnement
  Fin du projet                           | 0  | accompagnement       |                           | #fin
`;

/** On its way; the regulator's date leaves a few days. */
export const fin01 = `
Cadrage
  Lancement                               | 0  |                      |                       | #kickoff
  État des lieux des factures             | 20 | kickoff              | Bruno Tessier         | #etat
  Choix de la plateforme agréée           | 30 | etat                 | Bruno Tessier, Achats | #choix
  Go / no-go                              | 0  | choix                |                       | #gonogo
Conception
  Circuits de validation                  | 26 | gonogo               | Finances              | #circuits
  Formats et contrôles                    | 18 | gonogo               | Esker                 | #formats
  Conception validée                      | 0  | circuits formats     |                       | #conception
Réalisation
  Factures fournisseurs                   | 55>62 | conception        | Esker:200             | #fournisseurs
  Factures émises                         | 30 | conception           | Esker                 | #emises
  Raccordement à la comptabilité          | 25 | fournisseurs:DD+15   | Équipe Intégration    | #comptabilite
  Réalisation terminée                    | 0  | fournisseurs emises comptabilite |           | #realise
Recette
  Recette fonctionnelle                   | 28 | realise              | Finances:200          | #recette
  Raccordement à la plateforme agréée     | 24>34 | realise           | Esker                 | #raccordement
  VABF                                    | 0  | recette raccordement |                       | #vabf
Déploiement
  Pilote sur deux directions              | 20 | vabf                 | Finances              | #pilote
  Formation                               | 12 | recette              | Finances              | #formation
  Généralisation                          | 16 | pilote formation     | Bruno Tessier         | #generalisation
  MEP réglementaire                       | 0  | generalisation       |                       | #mep ech=80
  Bilan                                   | 4  | mep                  | Bruno Tessier         | #bilan
  Fin du projet                           | 0  | bilan                |                       | #fin
`;

/** The payroll lot is done; the next one waits for the roles of the identity project. */
export const rh01 = `
Cadrage
  Lancement                               | 0  |                      |                       | #kickoff
  Processus cibles                        | 30 | kickoff              | Mélanie Garnier       | #processus
  Go / no-go                              | 0  | processus            |                       | #gonogo
Lot paie
  Paramétrage de la paie                  | 42 | gonogo               | Cegid:200             | #paie
  Reprise des dossiers                    | 20 | paie:DD+15           | Cegid                 | #reprise
  Deux paies en double                    | 42 | paie reprise         | RH:200                | #doubles
  MEP de la paie                          | 0  | doubles              |                       | #meppaie
Lot temps et activités
  Spécifications des temps                | 20 | paie                 | Cegid, RH             | #specstemps
  Paramétrage des temps                   | 44>50 | meppaie specstemps | Cegid:200            | #temps
  Droits par métier                       | 10 | temps SEC-02/support | Mélanie Garnier       | #droits
  Recette des temps                       | 15 | temps droits         | RH:200                | #recettetemps
  VABF temps et activités                 | 0  | recettetemps         |                       | #vabf
Coffre-fort salarié
  Contrat de tiers archiveur              | 20 | gonogo               | Achats                | #contrat
  Raccordement du coffre-fort             | 25 | contrat meppaie      | Cegid                 | #coffre
  Information des salariés                | 10 | coffre:FF+5          | RH                    | #information
  Coffre-fort ouvert                      | 0  | coffre information    |                       | #coffreok
Généralisation
  Formation des managers                  | 12 | recettetemps:DD+5    | RH                    | #managers
  Déploiement par direction               | 30>34 | vabf              | Mélanie Garnier       | #deploiement
  MEP générale                            | 0  | deploiement coffreok |                       | #mep ech=125
  VSR                                     | 8  | mep                  | RH                    | #vsr
  Fin du projet                           | 0  | vsr                  |                       | #fin
`;
