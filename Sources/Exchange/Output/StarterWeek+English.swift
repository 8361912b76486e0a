extension StarterWeek {
  static let settingsEnglish = """
    // The week's settings. Lines that begin with // are comments.
    {
      // The day of the round, YYYY-MM-DD.
      "date": "2026-06-11",
      // Language of the documents: "fr" or "en".
      "language": "en",

      // The hub, where every round loads.
      "hub": {
        "name": "Villegailhenc",
        "point": { "latitude": 43.268845, "longitude": 2.355314 },
        // The roads about it: "plain", "hills" or "mountain".
        "relief": "hills",
        "opens": "13:00",
        "closes": "20:30",
        "carLoadMinutes": 10,
        // Temperatures of the cold room and the freezer, in degrees Celsius.
        "coldRoomC": 2,
        "freezerC": -22
      },

      // What things cost; a field left out keeps the project's value.
      "prices": {
        "carKmEur": 0.35,
        // What an hour of a volunteer is worth, door to door.
        "volunteerHourEur": 12
      },

      // The weather: temperature in the shade and sun, in the order of the clock.
      "weather": {
        "course": [
          { "at": "13:00", "outsideC": 23, "sunWm2": 700 },
          { "at": "16:00", "outsideC": 25, "sunWm2": 600 },
          { "at": "19:00", "outsideC": 22, "sunWm2": 200 }
        ],
        "source": "example"
      },

      // The rules: margin below the temperature limit; packs in each cool box, usually and at most. relayCrates: "small" puts small baskets of one relay into bags that share a crate; "none", never.
      "rules": { "coldMarginK": 0.5, "packsPerBox": 3, "mostPacksPerBox": 4, "fragileBearsKg": 5, "separatesRaw": false, "relayCrates": "none" },

      // What is settled already, for instance:
      // { "rule": "only", "relay": "aragon", "volunteer": "anna", "why": "she lives there" }
      // Rules: "only" (she and nobody else), "never", "drives", "rests".
      "locks": []
    }

    """

  static let relaysEnglish = """
    # One relay per row. methods: the shop's shipping methods that mean it, separated by " | ".
    # kind: relay, hub (pick-up on the spot) or home. open: 16:30-19:00, several spans separated by /.
    id,name,methods,kind,commune,latitude,longitude,relief,open,unload_minutes,host,fridge_litres,usual_volunteer
    local,Villegailhenc (hub),Retrait au local,hub,Villegailhenc,43.268845,2.355314,hills,16:00-20:00,0,,,
    aragon,Aragon,Relais Aragon,relay,Aragon,43.296335,2.314069,hills,16:30-19:00,8,Host A,120,anna
    conques,Conques-sur-Orbiel,Relais Conques,relay,Conques-sur-Orbiel,43.269190,2.401924,plain,16:30-19:30,8,Host B,150,
    moussoulens,Moussoulens,Relais Moussoulens,relay,Moussoulens,43.279523,2.232082,hills,17:00-19:30,6,Host C,,

    """

  static let volunteersEnglish = """
    # One person per row who can drive this week. home: the name of a village, or latitude and longitude.
    # car: city, small, estate, ludospace, smallVan, or none. cool_boxes: "epp60x40 x2, coolBag".
    # prefers, avoids, refuses: ids of relays separated by spaces. share: 1 for everybody, less for who gives less.
    id,name,home,latitude,longitude,relief,free_from,free_to,most_minutes,car,cool_boxes,truck,prefers,avoids,refuses,share,phone
    anna,Anna Essai,Aragon,43.296335,2.314069,hills,13:30,20:30,240,estate,"epp60x40 x2",no,aragon,,,1,06 00 00 00 01
    bruno,Bruno Exemple,Villegailhenc,43.268845,2.355314,hills,13:00,21:00,300,ludospace,epp60x40,yes,,moussoulens,,1,06 00 00 00 02
    chloe,Chloé Épreuve,Conques-sur-Orbiel,43.269190,2.401924,plain,14:00,20:00,180,small,epp60x40,no,conques,,,0.5,06 00 00 00 03

    """

  static let vehiclesEnglish = """
    # One row per compartment; the truck's own columns are filled on its first row.
    # Masses in kg, lengths in mm. front_wall_mm: from the front axle to the compartment's front wall. setpoint_c: empty without cooling. bulkhead_…: step and least and most length of the front compartment where the wall between the two can be moved; empty where it is fixed.
    id,name,payload_kg,wheelbase_mm,empty_front_kg,empty_rear_kg,most_front_kg,most_rear_kg,fixed_eur,km_eur,load_minutes,compartment,length_mm,width_mm,height_mm,front_wall_mm,door,setpoint_c,bulkhead_step_mm,bulkhead_least_mm,bulkhead_most_mm
    truck,The truck,900,3500,1350,900,1850,2300,25,0.45,20,cold,1500,1800,1700,900,side,2,100,1000,2200
    truck,,,,,,,,,,,dry,1700,1800,1700,2450,rear,,,,

    """

  static let productsEnglish = """
    # What the export does not say. class: cheese, dairy, poultry, produce, dry, egg, frozen... fragile: yes (goes on top), no, or firm (goes at the bottom).
    # An empty variant stands for all. label_c: the label's temperature ("keep between 0 and 4 °C": 4).
    # A label colder than the class wins always, a warmer one where European law fixes nothing.
    producer,product,variant,class,unit_kg,unit_litres,label_c,fragile
    Ferme des Essais,Yaourt nature,,dairy,,,6,no
    Ferme des Essais,Tomme,,cheese,,,,no
    Jardin d'Exemple,Carottes,,produce,,,,firm
    Fournil d'Épreuve,Pain de campagne,,dry,,,,yes

    """

  static let producersEnglish = """
    # The farms. brings: yes if the farm comes to the hub, no if somebody collects. promised_kg, received_kg: on arrival.
    name,place,brings,from,to,promised_kg,received_kg
    Ferme des Essais,Salsigne,yes,08:00,11:00,12,
    Jardin d'Exemple,Ventenac-Cabardès,yes,08:00,11:00,20,
    Fournil d'Épreuve,Villegailhenc,yes,09:00,12:00,8,

    """

  static let ledgerEnglish = """
    # What each has given this season, in minutes door to door.
    volunteer,minutes,rounds
    anna,310,3
    bruno,420,3
    chloe,150,2

    """

  static let guideEnglish = """
    A week of tournee
    =================

    These files open with a spreadsheet or a text editor. Lines that begin with # are comments. Names and
    baskets are invented: put your own.

    week.json        the day, the hub, prices, weather, rules, what is settled already
    relays.csv       the villages of hand-over
    volunteers.csv   who can drive, when, with what
    vehicles.csv     the trucks (optional)
    products.csv     temperature class and mass of what the export does not say (optional)
    producers.csv    the farms (optional)
    ledger.csv       the season so far (optional)
    matrix.json      real driving times (optional)
    places.csv       villages with coordinates, so as not to write them everywhere (optional)
    orders/          the shop's exports, as downloaded

    Then: tournee check FOLDER, and tournee plan FOLDER.

    """
}
