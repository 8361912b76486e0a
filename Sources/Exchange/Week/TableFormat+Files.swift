extension TableFormat {
  static let relays = TableFormat(
    file: "relays.csv", table: .relays,
    columns: [
      Column("id", "id", required: true), Column("name", "name", "nom", required: true),
      Column("methods", "methods", "methodes", required: true), Column("kind", "kind", "type"),
      Column("commune", "commune"), Column("insee", "insee"),
      Column("latitude", "latitude"), Column("longitude", "longitude"),
      Column("relief", "relief"), Column("open", "open", "ouverture", required: true),
      Column("unloadMinutes", "unload_minutes", "minutes_dechargement"),
      Column("host", "host", "hote"), Column("fridgeLitres", "fridge_litres", "frigo_litres"),
      Column("usualVolunteer", "usual_volunteer", "benevole_habituel"),
    ])

  static let volunteers = TableFormat(
    file: "volunteers.csv", table: .volunteers,
    columns: [
      Column("id", "id", required: true), Column("name", "name", "nom", required: true),
      Column("homeName", "home", "domicile"), Column("latitude", "latitude"),
      Column("longitude", "longitude"), Column("homeRelief", "relief"),
      Column("freeFrom", "free_from", "libre_de", required: true),
      Column("freeTo", "free_to", "libre_a", required: true),
      Column("mostMinutes", "most_minutes", "minutes_max", required: true),
      Column("carClass", "car", "voiture"), Column("coolBoxes", "cool_boxes", "glacieres"),
      Column("mayDriveTruck", "truck", "camion"), Column("prefers", "prefers", "prefere"),
      Column("avoids", "avoids", "evite"), Column("refuses", "refuses", "refuse"),
      Column("share", "share", "part"), Column("phone", "phone", "telephone"),
    ])

  static let vehicles = TableFormat(
    file: "vehicles.csv", table: .vehicles,
    columns: [
      Column("id", "id", required: true), Column("name", "name", "nom", required: true),
      Column("payloadKg", "payload_kg", "charge_utile_kg", required: true),
      Column("wheelbaseMm", "wheelbase_mm", "empattement_mm", required: true),
      Column("emptyFrontKg", "empty_front_kg", "vide_avant_kg", required: true),
      Column("emptyRearKg", "empty_rear_kg", "vide_arriere_kg", required: true),
      Column("mostFrontKg", "most_front_kg", "max_avant_kg", required: true),
      Column("mostRearKg", "most_rear_kg", "max_arriere_kg", required: true),
      Column("fixedEur", "fixed_eur", "fixe_eur", required: true),
      Column("kmEur", "km_eur", required: true),
      Column("loadMinutes", "load_minutes", "minutes_chargement", required: true),
      Column("compartment", "compartment", "compartiment", required: true),
      Column("lengthMm", "length_mm", "longueur_mm", required: true),
      Column("widthMm", "width_mm", "largeur_mm", required: true),
      Column("heightMm", "height_mm", "hauteur_mm", required: true),
      Column("frontWallMm", "front_wall_mm", "paroi_avant_mm", required: true),
      Column("door", "door", "porte"), Column("setpointC", "setpoint_c", "consigne_c"),
      Column("airGapMm", "air_gap_mm", "passage_air_mm"),
      Column("bulkheadStepMm", "bulkhead_step_mm", "cloison_pas_mm"),
      Column("bulkheadLeastMm", "bulkhead_least_mm", "cloison_min_mm"),
      Column("bulkheadMostMm", "bulkhead_most_mm", "cloison_max_mm"),
      Column("heatLossWK", "heat_loss_wk", "deperdition_wk"),
      Column("unitPowerW", "unit_power_w", "puissance_w"),
      Column("unitDrive", "unit_drive", "groupe"), Column("startC", "start_c", "depart_c"),
      Column("freeAirM3", "free_air_m3", "air_m3"),
      Column("doorAreaM2", "door_area_m2", "porte_m2"),
      Column("doorHeightM", "door_height_m", "porte_haut_m"),
      Column("doorLeak", "door_leak", "porte_fuite"),
    ])

  static let products = TableFormat(
    file: "products.csv", table: .products,
    columns: [
      Column("id", "id"), Column("producer", "producer", "producteur", required: true),
      Column("product", "product", "produit", required: true),
      Column("variant", "variant", "variante"), Column("class", "class", "classe"),
      Column("unitKg", "unit_kg", "kg_unite"),
      Column("unitLitres", "unit_litres", "litres_unite"),
      Column("labelC", "label_c", "etiquette_c", "labelc"),
      Column("fragility", "fragile", "fragility", "fragilite"),
    ])

  static let producers = TableFormat(
    file: "producers.csv", table: .producers,
    columns: [
      Column("id", "id"), Column("name", "name", "nom", required: true),
      Column("place", "place", "commune"), Column("brings", "brings", "apporte"),
      Column("from", "from", "de"), Column("to", "to", "a"),
      Column("promisedKg", "promised_kg", "promis_kg"),
      Column("receivedKg", "received_kg", "recu_kg"),
    ])

  static let ledger = TableFormat(
    file: "ledger.csv", table: .ledger,
    columns: [
      Column("id", "volunteer", "benevole", required: true),
      Column("minutes", "minutes", required: true), Column("rounds", "rounds", "tournees"),
    ])

  static let places = TableFormat(
    file: "places.csv", table: nil,
    columns: [
      Column("insee", "insee"), Column("name", "name", "nom", "commune", required: true),
      Column("department", "department", "departement"),
      Column("latitude", "latitude", required: true),
      Column("longitude", "longitude", required: true), Column("relief", "relief"),
      Column("population", "population_2021", "population"), Column("addresses", "addresses"),
      Column("source", "point_source"), Column("km", "km_from_villegailhenc"),
    ])
}
