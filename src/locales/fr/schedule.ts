/** Plannings lus et calculés. */
export const schedule = {
  summary_one:
    '{{count}} tâche, du {{start}} au {{finish}}. Critiques : {{critical}}. Dates qui diffèrent de celles du fichier : {{moved}}.',
  summary_other:
    '{{count}} tâches, du {{start}} au {{finish}}. Critiques : {{critical}}. Dates qui diffèrent de celles du fichier : {{moved}}.',
  error: {
    circle: 'Ces tâches s’attendent en rond : {{names}}. Supprimez l’un de ces liens, puis recommencez.',
    noStart:
      'Le planning n’a ni date de début ni date de fin : rien ne peut être placé. Renseignez-en une dans les informations du projet.',
    noWork:
      'Le calendrier « {{name}} » n’a aucun jour travaillé : aucune tâche ne peut y être placée. Donnez-lui des horaires.',
    tooFar:
      'La tâche « {{name}} » finirait après 2149 : le calcul s’arrête là. Vérifiez sa durée, celles de ses prédécesseurs et leurs décalages.',
  },
  mspdi: {
    mpp: 'Ce fichier est au format .mpp de Microsoft Project, pas en XML. Dans Project, enregistrez-le sous « Format XML », puis recommencez.',
    notPlan:
      'Ce fichier XML n’est pas un planning Microsoft Project (son premier élément est « {{name}} », « Project » est attendu). Dans Project, enregistrez sous « Format XML ».',
    malformed:
      'Le fichier n’est pas un XML valide : erreur à la ligne {{line}}, colonne {{column}}. Il est sans doute tronqué ou modifié à la main ; exportez-le de nouveau.',
    doctype:
      'Le fichier déclare un type de document (DOCTYPE), ce que Microsoft Project ne fait jamais et qui peut servir une attaque. Il n’a pas été lu.',
    depth: 'Le fichier imbrique plus de {{limit}} éléments : ce n’est pas un planning. Il n’a pas été lu.',
    tooLarge:
      'Le fichier contient trop d’éléments, ou trop d’exceptions de calendrier, pour un planning. Découpez-le en sous-projets.',
    sameUid:
      'La tâche « {{name}} » porte le numéro {{uid}}, déjà pris par une autre : elle n’a pas été lue. Ouvrez le planning dans Project et enregistrez-le de nouveau.',
    constraintWithoutDate:
      'La tâche « {{name}} » a une contrainte sans date : elle est placée dès que possible. Vérifiez sa contrainte.',
    date: 'La tâche « {{name}} » a une date illisible ou hors de 1984–2149 ({{field}} : {{text}}) : elle est ignorée. Corrigez-la dans Project.',
    missingPredecessor:
      'La tâche « {{name}} » a pour prédécesseur la tâche numéro {{uid}}, qui n’est pas dans le planning : ce lien n’entre pas dans le calcul, et sera rendu à l’export.',
    crossProjectLink:
      'La tâche « {{name}} » dépend d’une tâche d’un autre projet (numéro {{uid}}), qui n’est pas dans ce fichier : ce lien n’entre pas dans le calcul, et sera rendu à l’export.',
    subproject:
      'La tâche « {{name}} » renvoie au sous-projet {{file}}, qui n’est pas dans ce fichier : ses dates sont gardées telles quelles.',
    fileTooLarge:
      'Le fichier fait {{size}} Mo, la limite est de {{limit}} Mo. Découpez le planning en sous-projets, ou exportez-le sans le détail des heures.',
    foreign:
      'Ce fichier est au format {{format}}, pas en XML. S’il s’agit d’une archive, extrayez-en le planning ; dans Project, enregistrez sous « Format XML ».',
    more_one: 'Et {{count}} autre remarque du même ordre, qui n’est pas listée.',
    more_other: 'Et {{count}} autres remarques du même ordre, qui ne sont pas listées.',
    noTask: 'Le planning n’a aucune tâche : il est vide. Si ce n’est pas voulu, vérifiez l’export.',
    noUid:
      'La tâche « {{name}} » n’a pas de numéro (UID) : elle n’a pas été lue. Ouvrez le planning dans Project et enregistrez-le de nouveau.',
    value:
      'La tâche « {{name}} » a une valeur illisible, impossible ou contradictoire ({{field}} : {{text}}) : elle est remplacée. Vérifiez cette tâche.',
    ownPredecessor: 'La tâche « {{name}} » est son propre prédécesseur : ce lien n’entre pas dans le calcul.',
    sameLink:
      'Deux liens vont de la tâche « {{predecessor}} » à la tâche « {{name}} » : seul le premier compte. Supprimez l’autre dans Project.',
    externalTask:
      'La tâche « {{name}} » vient d’un autre projet ({{file}}) : ses dates sont gardées telles quelles.',
    baseline:
      'La tâche « {{name}} » a une référence de numéro {{number}}, impossible ou déjà prise : elle n’est pas affichée.',
    assignment:
      'Une affectation (numéro {{uid}}) de la tâche « {{name}} » nomme une tâche ou une ressource absente, ou un numéro déjà pris : elle n’entre pas dans le calcul.',
    resourceUid:
      'La ressource « {{name}} » n’a pas de numéro, ou a celui d’une autre : elle n’a pas été lue. Ouvrez le planning dans Project et enregistrez-le de nouveau.',
    resourceValue:
      'La ressource « {{name}} » a une valeur illisible ou impossible ({{field}} : {{text}}) : elle est remplacée. Vérifiez cette ressource.',
    headerValue:
      'Les informations du projet ont une valeur illisible ou impossible ({{field}} : {{text}}) : elle est remplacée ou ignorée. Corrigez-la dans Project.',
    calendarUid:
      'Le calendrier « {{name}} » n’a pas de numéro, ou a celui d’un autre : il n’a pas été lu. Ouvrez le planning dans Project et enregistrez-le de nouveau.',
    calendarBase:
      'Le calendrier « {{name}} » dérive du calendrier numéro {{uid}}, absent du fichier : il suit la semaine usuelle. Vérifiez ses horaires.',
    calendarCircle:
      'Le calendrier « {{name}} » dérive de lui-même, à travers d’autres : il est lu sans calendrier de base. Corrigez-le dans Project.',
    calendarHours:
      'Le calendrier « {{name}} » a des horaires illisibles ou qui finissent avant de commencer ({{from}} – {{to}}) : ils ne comptent pas. Vérifiez ses horaires.',
    calendarNoWork:
      'Le calendrier « {{name}} » n’a aucun jour travaillé : une tâche qui le suit ne peut pas être placée. Donnez-lui des horaires.',
  },
};
