/** Refusals: what happened, where, what to do. */
export const errors = {
  unexpected:
    'Une erreur imprévue est survenue ({{detail}}). Rien n’a été modifié ; le détail est dans le journal de l’application.',
  cancelled: 'Opération annulée. Rien n’a été modifié.',
  link: 'Ce lien ne peut pas être ouvert : {{url}}. Seuls les liens web (http, https) et les adresses de courriel le peuvent.',
  call: {
    unknown: 'L’application ne connaît pas l’opération « {{name}} ».',
    input: 'La demande « {{name}} » n’est pas recevable : {{detail}}',
  },
  file: {
    none: 'Aucun portefeuille n’est ouvert. Ouvrez-en un, ou créez-en un.',
    missing:
      'Le fichier {{path}} est introuvable. Vérifiez qu’il n’a pas été déplacé, ou que le lecteur est branché.',
    unreadable:
      'Le fichier {{path}} ne peut pas être lu. Vérifiez vos droits sur ce fichier et sur son dossier.',
    empty:
      'Le fichier {{path}} est vide : ce n’est pas un portefeuille. Restaurez une sauvegarde si vous en avez une.',
    foreign:
      'Le fichier {{path}} n’est pas un portefeuille Pupitre. Pour lire un classeur ou un CSV, passez par l’import.',
    encrypted:
      'Le fichier {{path}} est chiffré, ou son début est endommagé : il ne peut pas être lu. Déchiffrez-le d’abord, ou restaurez une sauvegarde.',
    damaged:
      'Le fichier {{path}} est endommagé ({{detail}}). Il n’a pas été modifié. Ouvrez-le depuis l’accueil : sa dernière sauvegarde y est proposée.',
    truncated:
      'Le fichier {{path}} est incomplet : {{size}} octets sur {{expected}}. Copiez-le de nouveau depuis sa source, ou restaurez une sauvegarde.',
    newer:
      'Le fichier {{path}} a été écrit par une version plus récente de Pupitre (format {{version}}, celui-ci lit jusqu’à {{current}}). Il n’a pas été modifié : mettez Pupitre à jour.',
    older:
      'Le fichier {{path}} est d’un ancien format et ne peut pas être mis à jour, car il est ouvert en lecture seule. Copiez-le dans un dossier où vous pouvez écrire.',
    busy: 'Le fichier {{path}} est occupé par un autre programme. Réessayez dans un instant.',
    exists: 'Le fichier {{path}} existe déjà. Choisissez un autre nom : rien n’est jamais écrasé.',
    folder: 'Le dossier de {{path}} n’existe pas ou ne peut pas être écrit. Choisissez un autre emplacement.',
    readOnly: 'Ce portefeuille est ouvert en lecture seule : la modification n’a pas été faite.',
    heldBy:
      'Le portefeuille {{path}} est ouvert par {{by}} sur {{host}} depuis {{since}}. Fermez-le là-bas, puis réessayez.',
    handle: 'Ce fichier n’est plus disponible. Choisissez-le de nouveau.',
    journal:
      'Le journal ne correspond plus à la table {{table}} : l’annulation s’arrête là, rien n’a été modifié. Lancez une vérification du fichier.',
    write:
      'Le fichier {{path}} n’a pas pu être écrit ({{detail}}). S’il est ouvert dans un autre programme, fermez-le ; sinon vérifiez l’espace disque.',
  },
  backup: {
    failed:
      'La sauvegarde dans {{folder}} a échoué ({{detail}}). Vérifiez l’espace disque et vos droits sur ce dossier.',
    damaged:
      'La sauvegarde {{id}} est endommagée : elle n’a pas été restaurée et le portefeuille est inchangé. Choisissez-en une autre.',
    missing: 'Cette sauvegarde n’existe plus. Rafraîchissez la liste et choisissez-en une autre.',
  },
  logo: {
    size: 'Ce logo pèse {{size}} octets, la limite est de {{max}}. Réduisez l’image (600 pixels de large suffisent).',
    type: 'Ce logo n’est pas une image PNG, JPEG ou WebP. Le format SVG n’est pas accepté, car il peut contenir un programme.',
  },
  portfolio: {
    duplicateName: '« {{name}} » existe déjà dans cette liste. Choisissez un autre nom.',
    inUse_one: '« {{name}} » est utilisé par {{count}} projet. Dites ce qui le remplace, ou laissez vide.',
    inUse_other: '« {{name}} » est utilisé par {{count}} projets. Dites ce qui le remplace, ou laissez vide.',
    typeInUse_one:
      'Le type de « {{name}} » ne peut pas changer : {{count}} projet y porte une valeur. Créez un autre champ.',
    typeInUse_other:
      'Le type de « {{name}} » ne peut pas changer : {{count}} projets y portent une valeur. Créez un autre champ.',
    noReplace:
      'Les valeurs du champ « {{name}} » ne peuvent pas passer à un autre champ. Videz-les, ou gardez le champ.',
    noItem: 'Cet élément n’existe plus dans la liste : un autre l’a peut-être supprimé.',
  },
  projects: {
    missing:
      'Ce projet n’existe plus dans le portefeuille. Il a peut-être été supprimé : Ctrl+Z le rétablit.',
    noField: 'Le champ « {{field}} » n’existe pas dans ce portefeuille.',
  },
};
