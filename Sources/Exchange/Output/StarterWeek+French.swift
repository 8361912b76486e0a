extension StarterWeek {
  static let settingsFrench = """
    // Les réglages de la semaine. Les lignes qui commencent par // sont des commentaires.
    {
      // Le jour de la tournée, AAAA-MM-JJ.
      "date": "2026-06-11",
      // Langue des documents : "fr" ou "en".
      "language": "fr",

      // Le local d'où partent toutes les tournées.
      "hub": {
        "name": "Villegailhenc",
        "point": { "latitude": 43.268845, "longitude": 2.355314 },
        // Les routes autour : "plain" (plaine), "hills" (collines) ou "mountain" (montagne).
        "relief": "hills",
        "opens": "13:00",
        "closes": "20:30",
        "carLoadMinutes": 10,
        // Températures de la chambre froide et du congélateur, en degrés Celsius.
        "coldRoomC": 2,
        "freezerC": -22
      },

      // Ce que coûtent les choses ; tout champ absent garde la valeur du projet.
      "prices": {
        "carKmEur": 0.35,
        // La valeur d'une heure de bénévole, de porte à porte.
        "volunteerHourEur": 12
      },

      // Le temps qu'il fera : température à l'ombre et soleil, dans l'ordre des heures.
      "weather": {
        "course": [
          { "at": "13:00", "outsideC": 23, "sunWm2": 700 },
          { "at": "16:00", "outsideC": 25, "sunWm2": 600 },
          { "at": "19:00", "outsideC": 22, "sunWm2": 200 }
        ],
        "source": "exemple"
      },

      // Les règles : marge sous la limite ; pains de glace par glacière, d'ordinaire et au plus. relayCrates : "small" met les petits paniers d'un relais en sacs dans une même caisse ; "none", jamais.
      "rules": { "coldMarginK": 0.5, "packsPerBox": 3, "mostPacksPerBox": 4, "fragileBearsKg": 5, "separatesRaw": false, "relayCrates": "none" },

      // Ce qui est déjà décidé, par exemple :
      // { "rule": "only", "relay": "aragon", "volunteer": "anna", "why": "elle y habite" }
      // Règles : "only" (elle et personne d'autre), "never", "drives" (roule), "rests" (se repose).
      "locks": []
    }

    """

  static let relaysFrench = """
    # Un relais par ligne. methodes : les noms de méthodes de livraison de la boutique, séparés par " | ".
    # type : relais, local (retrait sur place) ou domicile. ouverture : 16:30-19:00, plusieurs plages séparées par /.
    id,nom,methodes,type,commune,latitude,longitude,relief,ouverture,minutes_dechargement,hote,frigo_litres,benevole_habituel
    local,Villegailhenc (local),Retrait au local,local,Villegailhenc,43.268845,2.355314,collines,16:00-20:00,0,,,
    aragon,Aragon,Relais Aragon,relais,Aragon,43.296335,2.314069,collines,16:30-19:00,8,Hôte A,120,anna
    conques,Conques-sur-Orbiel,Relais Conques,relais,Conques-sur-Orbiel,43.269190,2.401924,plaine,16:30-19:30,8,Hôte B,150,
    moussoulens,Moussoulens,Relais Moussoulens,relais,Moussoulens,43.279523,2.232082,collines,17:00-19:30,6,Hôte C,,

    """

  static let volunteersFrench = """
    # Une personne par ligne, qui peut conduire cette semaine. domicile : le nom d'un village, ou latitude et longitude.
    # voiture : citadine, petite, break, ludospace, fourgonnette, ou aucune. glacieres : "epp60x40 x2, coolBag".
    # prefere, evite, refuse : identifiants de relais séparés par des espaces. part : 1 pour tous, moins pour qui donne moins.
    id,nom,domicile,latitude,longitude,relief,libre_de,libre_a,minutes_max,voiture,glacieres,camion,prefere,evite,refuse,part,telephone
    anna,Anna Essai,Aragon,43.296335,2.314069,collines,13:30,20:30,240,break,"epp60x40 x2",non,aragon,,,1,06 00 00 00 01
    bruno,Bruno Exemple,Villegailhenc,43.268845,2.355314,collines,13:00,21:00,300,ludospace,epp60x40,oui,,moussoulens,,1,06 00 00 00 02
    chloe,Chloé Épreuve,Conques-sur-Orbiel,43.269190,2.401924,plaine,14:00,20:00,180,petite,epp60x40,non,conques,,,0.5,06 00 00 00 03

    """

  static let vehiclesFrench = """
    # Une ligne par compartiment ; les colonnes du camion sont remplies sur sa première ligne.
    # Masses en kg, longueurs en mm. paroi_avant_mm : de l'essieu avant à la paroi avant du compartiment. consigne_c : vide sans froid. cloison_… : pas, longueurs minimale et maximale du compartiment avant quand la cloison se déplace ; vides si elle est fixe.
    id,nom,charge_utile_kg,empattement_mm,vide_avant_kg,vide_arriere_kg,max_avant_kg,max_arriere_kg,fixe_eur,km_eur,minutes_chargement,compartiment,longueur_mm,largeur_mm,hauteur_mm,paroi_avant_mm,porte,consigne_c,cloison_pas_mm,cloison_min_mm,cloison_max_mm
    camion,Le camion,900,3500,1350,900,1850,2300,25,0.45,20,froid,1500,1800,1700,900,cote,2,100,1000,2200
    camion,,,,,,,,,,,sec,1700,1800,1700,2450,arriere,,,,

    """

  static let productsFrench = """
    # Ce que l'export ne dit pas. classe : fromage, yaourt, volaille, légumes, épicerie, œufs, surgelé... fragile : oui (va dessus), non ou ferme (va au fond).
    # Une variante vide vaut pour toutes. etiquette_c : la température de l'étiquette (« à conserver entre 0 et 4 °C » : 4).
    # Une étiquette plus froide que la classe l'emporte toujours, une plus chaude là où le droit européen ne fixe rien.
    producteur,produit,variante,classe,kg_unite,litres_unite,etiquette_c,fragile
    Ferme des Essais,Yaourt nature,,laitages,,,6,non
    Ferme des Essais,Tomme,,fromage,,,,non
    Jardin d'Exemple,Carottes,,légumes,,,,ferme
    Fournil d'Épreuve,Pain de campagne,,pain,,,,oui

    """

  static let producersFrench = """
    # Les fermes. apporte : oui si la ferme vient au local, non si on passe prendre. promis_kg et recu_kg : à la réception.
    nom,commune,apporte,de,a,promis_kg,recu_kg
    Ferme des Essais,Salsigne,oui,08:00,11:00,12,
    Jardin d'Exemple,Ventenac-Cabardès,oui,08:00,11:00,20,
    Fournil d'Épreuve,Villegailhenc,oui,09:00,12:00,8,

    """

  static let ledgerFrench = """
    # Ce que chacun a déjà donné cette saison, en minutes de porte à porte.
    benevole,minutes,tournees
    anna,310,3
    bruno,420,3
    chloe,150,2

    """

  static let guideFrench = """
    Une semaine de tournee
    ======================

    Ces fichiers s'ouvrent avec un tableur ou un éditeur de texte. Les lignes qui commencent par # sont des
    commentaires. Les noms et les paniers sont inventés : les remplacer par les vôtres.

    week.json        le jour, le local, les prix, la météo, les règles, ce qui est déjà décidé
    relays.csv       les villages où l'on remet les paniers
    volunteers.csv   qui peut conduire, quand, avec quoi
    vehicles.csv     les camions (facultatif)
    products.csv     classe de froid et masse de ce que l'export ne dit pas (facultatif)
    producers.csv    les fermes (facultatif)
    ledger.csv       la saison jusqu'ici (facultatif)
    matrix.json      temps de route réels (facultatif)
    places.csv       villages et coordonnées, pour ne pas les écrire partout (facultatif)
    orders/          les exports de la boutique, tels que téléchargés

    Ensuite : tournee check DOSSIER, puis tournee plan DOSSIER.

    """
}
