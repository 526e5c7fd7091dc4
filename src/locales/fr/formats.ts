/** What is said of a file that was read, or that could not be. */
export const formats = {
  warning: {
    unclosedQuote:
      'Ligne {{line}} : un guillemet s’ouvre et ne se referme jamais. La ligne est lue telle quelle, la suite normalement ; vérifiez-la.',
    unclosedQuoteMore_one: '… et {{count}} autre ligne dont un guillemet ne se referme pas.',
    unclosedQuoteMore_other: '… et {{count}} autres lignes dont un guillemet ne se referme pas.',
    rowTooLong:
      'Ligne {{line}} : {{found}} cellules au lieu de {{expected}}. Un séparateur s’est sans doute glissé dans un texte sans guillemets ; vérifiez cette ligne.',
    rowTooLongMore_one: '… et {{count}} autre ligne trop longue.',
    rowTooLongMore_other: '… et {{count}} autres lignes trop longues.',
    rowTooShort:
      'Ligne {{line}} : {{found}} cellules au lieu de {{expected}}. Les colonnes manquantes sont lues comme vides.',
    rowTooShortMore_one: '… et {{count}} autre ligne trop courte.',
    rowTooShortMore_other: '… et {{count}} autres lignes trop courtes.',
    badBytes_one:
      'Ligne {{line}} : {{count}} octet n’est pas de l’encodage {{encoding}} et apparaît comme « � ». Si d’autres accents sont faux, choisissez un autre encodage.',
    badBytes_other:
      'À partir de la ligne {{line}} : {{count}} octets ne sont pas de l’encodage {{encoding}} et apparaissent comme « � ». Si d’autres accents sont faux, choisissez un autre encodage.',
    nulCharacters_one: '{{count}} caractère nul (invisible) a été retiré du fichier.',
    nulCharacters_other: '{{count}} caractères nuls (invisibles) ont été retirés du fichier.',
    formulaNoValue:
      'Feuille « {{sheet}} », cellule {{cell}} : la formule n’a pas de résultat enregistré, la cellule est lue vide. Ouvrez le classeur dans Excel, enregistrez-le et recommencez.',
    formulaNoValueMore_one: '… et {{count}} autre formule sans résultat enregistré.',
    formulaNoValueMore_other: '… et {{count}} autres formules sans résultat enregistré.',
    errorValue:
      'Feuille « {{sheet}} », cellule {{cell}} : erreur {{error}} dans le classeur, la cellule est lue vide.',
    errorValueMore_one: '… et {{count}} autre cellule en erreur, lue vide.',
    errorValueMore_other: '… et {{count}} autres cellules en erreur, lues vides.',
    dateOutOfRange:
      'Feuille « {{sheet}} », cellule {{cell}} : {{value}} a un format de date mais n’est pas une date ; lu comme un nombre.',
    dateOutOfRangeMore_one: '… et {{count}} autre date impossible, lue comme un nombre.',
    dateOutOfRangeMore_other: '… et {{count}} autres dates impossibles, lues comme des nombres.',
    missingText:
      'Feuille « {{sheet}} », cellule {{cell}} : le texte de la cellule manque dans le classeur, elle est lue vide.',
    missingTextMore_one: '… et {{count}} autre cellule dont le texte manque.',
    missingTextMore_other: '… et {{count}} autres cellules dont le texte manque.',
    mergedCells_one:
      'Feuille « {{sheet}} » : {{count}} plage de cellules fusionnées ({{ranges}}). La valeur n’est lue que dans sa première cellule.',
    mergedCells_other:
      'Feuille « {{sheet}} » : {{count}} plages de cellules fusionnées ({{ranges}}). La valeur n’est lue que dans la première cellule de chacune.',
    mergedCellsMore_one: '… et {{count}} autre feuille avec des cellules fusionnées.',
    mergedCellsMore_other: '… et {{count}} autres feuilles avec des cellules fusionnées.',
    hiddenRows_one: 'Feuille « {{sheet}} » : {{count}} ligne masquée ou filtrée, lue comme les autres.',
    hiddenRows_other: 'Feuille « {{sheet}} » : {{count}} lignes masquées ou filtrées, lues comme les autres.',
    hiddenRowsMore_one: '… et {{count}} autre feuille avec des lignes masquées.',
    hiddenRowsMore_other: '… et {{count}} autres feuilles avec des lignes masquées.',
    sheetUnreadable:
      'La feuille « {{sheet}} » est endommagée et n’a pas été lue ; les autres l’ont été. Ouvrez le classeur dans Excel pour le réparer.',
    sheetUnreadableMore_one: '… et {{count}} autre feuille endommagée.',
    sheetUnreadableMore_other: '… et {{count}} autres feuilles endommagées.',
  },
  error: {
    empty: 'Le fichier est vide : il n’y a rien à lire. Vérifiez que l’export s’est bien terminé.',
    fileTooLarge:
      'Le fichier fait {{size}} Mo, la limite est de {{limit}} Mo. Réduisez la période ou les colonnes de l’export, ou découpez-le.',
    tooManyRows:
      'Le fichier a plus de {{limit}} lignes, la limite d’une feuille de calcul. Réduisez ou découpez l’export.',
    tooManyColumns:
      'Ligne {{line}} : {{columns}} colonnes, la limite est de {{limit}}. Vérifiez le séparateur, ou réduisez l’export.',
    tooManyCells:
      'Le classeur a plus de {{limit}} cellules remplies, la limite. N’y gardez que les feuilles à importer.',
    binary:
      'Le contenu n’est pas du texte : ce fichier n’est pas un CSV, ou il est endommagé. Exportez-le de nouveau depuis sa source.',
    notText:
      'Ce fichier est au format {{format}}, ce n’est pas un CSV, même s’il en porte le nom. Exportez-le en CSV ou en XLSX depuis sa source.',
    unknownEncoding: 'L’encodage « {{encoding}} » n’est pas connu. Choisissez-en un dans la liste.',
    encrypted:
      'Ce classeur est protégé par un mot de passe. Ouvrez-le dans Excel, retirez le mot de passe (Fichier › Informations › Protéger le classeur), enregistrez et recommencez.',
    legacyXls:
      'Ce classeur est à l’ancien format .xls (Excel 97-2003). Ouvrez-le et enregistrez-le en .xlsx, puis recommencez.',
    binaryWorkbook:
      'Ce classeur est au format binaire .xlsb. Ouvrez-le dans Excel et enregistrez-le en .xlsx, puis recommencez.',
    openDocument:
      'Ce document est au format OpenDocument (.ods). Ouvrez-le et enregistrez-le en .xlsx, puis recommencez.',
    notSpreadsheet:
      'Ce fichier n’est pas un classeur Excel, même s’il en porte le nom. Enregistrez-le en .xlsx ou exportez-le en CSV.',
    noSheet: 'Ce classeur n’a aucune feuille de cellules.',
    truncated:
      'Le fichier est incomplet : sa fin manque. Le téléchargement ou la copie s’est sans doute interrompu ; recommencez-le.',
    corrupted:
      'Le fichier est endommagé ({{part}}). Ouvrez-le dans Excel pour le réparer, ou demandez-le de nouveau.',
    zipMethod:
      'La partie {{part}} du fichier est compressée par une méthode inconnue ({{method}}). Ouvrez-le dans Excel et enregistrez-le de nouveau.',
    zipBomb:
      'La partie {{part}} du fichier se déplie {{ratio}} fois sa taille (limite : {{limit}}) : le fichier est anormal et n’a pas été lu. S’il est légitime, supprimez ses lignes et colonnes vides mises en forme, puis enregistrez-le de nouveau.',
    expandedTooLarge:
      'Le fichier se déplie à plus de {{limit}} Mo, la limite. N’y gardez que les feuilles à importer.',
    zipEntries:
      'Le fichier contient plus de {{limit}} parties, la limite : ce n’est pas un classeur ordinaire.',
    xml: 'La partie {{part}} du fichier est mal formée ou coupée (vers le caractère {{offset}}). Ouvrez-le dans Excel pour le réparer, ou demandez-le de nouveau.',
    xmlDoctype:
      'La partie {{part}} du fichier déclare un type de document (DOCTYPE), qu’aucun tableur n’écrit : par sécurité, le fichier n’a pas été lu.',
    xmlDepth:
      'La partie {{part}} du fichier a plus de {{limit}} niveaux imbriqués : le fichier est anormal et n’a pas été lu.',
    notDate: '« {{text}} » n’est pas une date dans le format choisi pour la colonne.',
    notNumber: '« {{text}} » n’est pas un nombre avec le signe décimal choisi pour la colonne.',
    notAmount: '« {{text}} » n’est pas un montant avec le signe décimal choisi pour la colonne.',
    tooLarge: '« {{text}} » est un nombre trop grand pour être gardé exactement.',
  },
};
