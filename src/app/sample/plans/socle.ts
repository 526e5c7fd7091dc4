/** Plans of the programme « Socle et sécurité »: see planText for how they are written. */

/** A green project that is not green: work is not reported for weeks, and the accounts of agencies are late. */
export const sec02 = `
Cadrage
  Lancement                               | 0  |                      |                               | #kickoff
  Inventaire des applications             | 25 | kickoff              | Amandine Roche, Sécurité      | #inventaire
  Cible et trajectoire                    | 20 | inventaire           | Orange Cyberdefense           | #cible
  Go / no-go                              | 0  | cible                |                               | #gonogo
Référentiel d’identités
  Choix de la solution                    | 30 | gonogo               | Amandine Roche                | #choix
  Installation                            | 20 | choix                | Orange Cyberdefense:200       | #installation
  Raccordement à l’annuaire               | 15>24 | installation      | Orange Cyberdefense           | #annuaire
  Raccordement au SIRH                    | 15>30 | annuaire          | Équipe Intégration            | #sirh
  Référentiel en service                  | 0  | annuaire sirh        |                               | #referentiel
Authentification forte
  Pilote à la DSI                         | 15 | annuaire             | Sécurité                      | #pilote
  Distribution des clés                   | 20>34 | pilote            | Production:200                | #cles
  Authentification forte généralisée      | 0  | cles                 |                               | #mfa
Habilitations par métier
  Modèle de rôles                         | 40 | cible:FD+30          | Sécurité, Amandine Roche:50   | #roles
  Rôles des fonctions support             | 24>36 | roles referentiel | Sécurité                      | #support
  Rôles de l’indemnisation                | 24>56 | support:DD+10     | Sécurité                      | #indemnisation fait=55
  Comptes des agences                     | 40>74 | indemnisation     | Production                    | #agences
  Habilitations livrées                   | 0  | support agences      |                               | #habilitations
Revue et clôture
  Documentation d’exploitation            | 10 | referentiel          | Orange Cyberdefense           | #documentation
  Revue des comptes à privilèges          | 12 | referentiel          | Sécurité                      | #privileges fait=0
  Recette de sécurité                     | 20 | habilitations mfa    | Sécurité                      | #recette
  VABF                                    | 0  | recette documentation|                               | #vabf
  Bascule des anciens annuaires           | 15 | vabf                 | Orange Cyberdefense, Production | #bascule
  Fin du projet                           | 0  | bascule privileges   |                               | #fin
`;

/** The link to the sovereign cloud is late; the building must be left on a date that is already missed. */
export const inf01 = `
Cadrage
  Lancement                               | 0  |                      |                              | #kickoff
  Inventaire des 240 serveurs             | 30 | kickoff              | Production:200               | #inventaire
  Dépendances applicatives                | 25 | inventaire:DD+15     | Atos                         | #dependances
  Scénarios de migration                  | 20 | inventaire dependances | Atos, Pierre Nogaret       | #scenarios
  Go / no-go                              | 0  | scenarios            |                              | #gonogo
Cible
  Contrat de cloud souverain              | 35 | gonogo               | Achats                       | #contrat
  Zone d’atterrissage                     | 30 | contrat              | Atos:200                     | #zone
  Durcissement et supervision             | 25 | zone                 | Sécurité                     | #durcissement
  Liaison opérateur commandée             | 0  | contrat              |                              | #commande
  Livraison de la liaison opérateur       | 120>330>495e | commande |                              | #liaison
  Liaison mise en service                 | 0  | liaison              |                              | #liaisonok
Vague 1 : outils internes
  Préparation de la vague 1               | 20 | zone                 | Atos                         | #prep1
  Migration de 60 serveurs                | 25 | prep1 durcissement   | Atos:200, Production         | #vague1
  Vague 1 terminée                        | 0  | vague1               |                              | #v1
Vague 2 : applications de gestion
  Préparation de la vague 2               | 20 | v1                   | Atos                         | #prep2
  Migration de 110 serveurs               | 50>62 | prep2             | Atos:300, Production:200     | #vague2 pause=-170..-156
  Stabilisation                           | 15 | vague2               | Production                   | #stabilisation
  Vague 2 terminée                        | 0  | stabilisation        |                              | #v2
Vague 3 : bases contrats
  Répétition générale                     | 10 | v2                   | Atos, Équipe Données         | #repetition
  Autorisation de l’autorité de contrôle  | 0  |                      |                              | #autorisation SNET=8
  Déménagement des bases contrats         | 25 | repetition liaisonok autorisation | Atos:300, Équipe Données | #bases
  Vague 3 terminée                        | 0  | bases                |                              | #v3
Fermeture de la salle
  Effacement certifié des disques         | 10 | v2 v3                | Production                   | #effacement
  Démontage et enlèvement                 | 12 | effacement           | Production                   | #demontage
  Restitution au bailleur                 | 0  | demontage            |                              | #restitution ech=190
  Bilan et REX                            | 5  | restitution          | Pierre Nogaret               | #rex
  Fin du projet                           | 0  | rex                  |                              | #fin
`;

/** One team for six projects: what it does for others pushes its own versions. */
export const inf03 = `
Cadrage
  Lancement                               | 0  |                      |                            | #kickoff
  Recensement des besoins d’API           | 20 | kickoff              | Julien Prat                | #besoins
  Choix de la passerelle                  | 18 | besoins              | Équipe Intégration         | #passerelle
  Go / no-go                              | 0  | passerelle           |                            | #gonogo
Plateforme
  Installation de la passerelle           | 20 | gonogo               | Équipe Intégration:200     | #installation
  Portail des développeurs                | 15 | installation         | Équipe Intégration         | #portail
  Supervision et quotas                   | 12 | installation         | Production                 | #quotas
  Plateforme ouverte                      | 0  | portail quotas       |                            | #plateforme
API métier
  API contrats                            | 24>32 | plateforme           | Équipe Intégration:200     | #apicontrats
  API contacts                            | 22>42 | apicontrats       | Équipe Intégration:200     | #apicontacts
  API sinistres                           | 26>44 | apicontacts       | Équipe Intégration:200     | #apisinistres
  API paiements                           | 20 | apicontacts:DD+10    | Équipe Intégration         | #apipaiements
  Catalogue publié                        | 0  | apisinistres apipaiements |                       | #catalogue
Sécurité
  Modèle de jetons                        | 10 | gonogo               | Sécurité                   | #jetons
  Audit de sécurité                       | 12 | apicontrats jetons   | Orange Cyberdefense        | #audit
  Corrections de l’audit                  | 8  | audit                | Équipe Intégration         | #corrections
Généralisation
  Documentation et formation              | 15 | catalogue            | Julien Prat                | #formation
  Bascule des anciens échanges            | 44>40 | catalogue corrections| Équipe Intégration:200     | #bascule
  Mise hors service de l’ancien bus       | 5  | bascule:DF+20        | Production                 | #arret
  Recette de bout en bout                 | 22 | bascule formation    | Équipe Intégration         | #recette
  VABF                                    | 0  | recette arret        |                            | #vabf
  Transfert à la production               | 10 | vabf                 | Julien Prat, Production    | #transfert
  Fin du projet                           | 0  | transfert            |                            | #fin
`;
