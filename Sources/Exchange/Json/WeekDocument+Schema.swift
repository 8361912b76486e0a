extension WeekDocument {
  /// JSON Schema (2020-12) of the week document; its definition `settings` is the form of `week.json`. The same text is published as
  /// `Scenarios/schemas/week.schema.json`; a test compares the two.
  public static let schemaText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "tournee-week/1",
      "title": "One week of the cooperative as one document",
      "description": "What `tournee check WEEK --print` writes. Tables are objects keyed by id. `$defs/settings` is the form of week.json in a week's folder.",
      "type": "object",
      "additionalProperties": false,
      "required": ["schema", "name", "date", "language", "hub", "prices", "weather", "rules", "locks", "relays", "volunteers", "vehicles", "products", "producers", "orders", "travel", "ledger"],
      "properties": {
        "schema": { "const": "tournee-week/1" },
        "name": { "type": "string", "minLength": 1 },
        "date": { "$ref": "#/$defs/date" },
        "language": { "$ref": "#/$defs/language" },
        "hub": { "$ref": "#/$defs/hub" },
        "prices": { "$ref": "#/$defs/prices" },
        "weather": { "$ref": "#/$defs/weather" },
        "rules": { "$ref": "#/$defs/rules" },
        "locks": { "type": "array", "items": { "$ref": "#/$defs/lock" } },
        "relays": { "type": "object", "propertyNames": { "$ref": "#/$defs/id" }, "additionalProperties": { "$ref": "#/$defs/relay" } },
        "volunteers": { "type": "object", "propertyNames": { "$ref": "#/$defs/id" }, "additionalProperties": { "$ref": "#/$defs/volunteer" } },
        "vehicles": { "type": "object", "propertyNames": { "$ref": "#/$defs/id" }, "additionalProperties": { "$ref": "#/$defs/truck" } },
        "products": { "type": "object", "additionalProperties": { "$ref": "#/$defs/product" } },
        "producers": { "type": "object", "additionalProperties": { "$ref": "#/$defs/producer" } },
        "orders": { "type": "object", "additionalProperties": { "$ref": "#/$defs/order" } },
        "travel": { "$ref": "#/$defs/travel" },
        "ledger": { "type": "object", "additionalProperties": { "$ref": "#/$defs/ledgerEntry" } }
      },
      "$defs": {
        "settings": {
          "type": "object",
          "additionalProperties": false,
          "required": ["date", "hub"],
          "properties": {
            "schema": { "const": "tournee-week/1" },
            "name": { "type": "string", "minLength": 1 },
            "date": { "$ref": "#/$defs/date" },
            "language": { "$ref": "#/$defs/language" },
            "hub": { "$ref": "#/$defs/hub" },
            "prices": { "$ref": "#/$defs/prices" },
            "weather": { "$ref": "#/$defs/weather" },
            "rules": { "$ref": "#/$defs/rules" },
            "locks": { "type": "array", "items": { "$ref": "#/$defs/lock" } }
          }
        },
        "id": { "type": "string", "pattern": "^[^\\s/\\\\:*?\"<>|.,;-][^\\s/\\\\:*?\"<>|,;]{0,59}$" },
        "date": { "type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" },
        "time": { "type": "string", "pattern": "^([01]?[0-9]|2[0-4]):[0-5][0-9](:[0-5][0-9])?$|^([01]?[0-9]|2[0-4])[hH]([0-5][0-9])?$" },
        "language": { "enum": ["fr", "en"] },
        "relief": { "enum": ["plain", "hills", "mountain"] },
        "crateType": { "enum": ["euroLow", "euroHigh", "E2", "fold120", "fold180", "fold240", "cagette", "cagetteSmall", "epsFish"] },
        "temperatureClass": { "enum": ["minced", "offal", "poultry", "meatCut", "meatLarge", "fish", "bivalve", "rawMilk", "freshDairy", "dairy", "cheese", "eggProduct", "prepared", "cutVeg", "egg", "frozen", "frozenOther", "hot", "dryCured", "produce", "dry", "unknownCold"] },
        "amount": { "type": "number", "minimum": 0, "maximum": 1000000 },
        "point": {
          "type": "object",
          "additionalProperties": false,
          "required": ["latitude", "longitude"],
          "properties": {
            "latitude": { "type": "number", "minimum": -90, "maximum": 90 },
            "longitude": { "type": "number", "minimum": -180, "maximum": 180 }
          }
        },
        "hours": {
          "type": "object",
          "additionalProperties": false,
          "required": ["from", "to"],
          "properties": { "from": { "$ref": "#/$defs/time" }, "to": { "$ref": "#/$defs/time" } }
        },
        "hub": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "point"],
          "properties": {
            "name": { "type": "string", "minLength": 1 },
            "point": { "$ref": "#/$defs/point" },
            "relief": { "$ref": "#/$defs/relief" },
            "opens": { "$ref": "#/$defs/time" },
            "closes": { "$ref": "#/$defs/time" },
            "carLoadMinutes": { "type": "number", "minimum": 0, "maximum": 600 },
            "coldRoomC": { "type": "number" },
            "freezerC": { "type": "number" },
            "ambientC": { "type": "number" },
            "unknownUnitKg": { "type": "number", "minimum": 0, "maximum": 1000 },
            "phone": { "type": "string" }
          }
        },
        "prices": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "carKmEur": { "type": "number", "minimum": 0, "maximum": 100 },
            "volunteerHourEur": { "type": "number", "minimum": 0, "maximum": 200 },
            "seasonWeight": { "type": "number", "minimum": 0, "maximum": 100 },
            "newFaceEur": { "type": "number", "minimum": 0, "maximum": 1000 },
            "dislikedRelayEur": { "type": "number", "minimum": 0, "maximum": 1000 }
          }
        },
        "weather": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "course": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["at", "outsideC", "sunWm2"],
                "properties": {
                  "at": { "$ref": "#/$defs/time" },
                  "outsideC": { "type": "number" },
                  "sunWm2": { "type": "number", "minimum": 0, "maximum": 1500 }
                }
              }
            },
            "source": { "type": "string" }
          }
        },
        "rules": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "splitLimit": { "type": "integer", "minimum": 1, "maximum": 10 },
            "coldMarginK": { "type": "number", "minimum": 0, "maximum": 10 },
            "trafficPercent": { "type": "integer", "minimum": 50, "maximum": 500 },
            "mostStops": { "type": "integer", "minimum": 0, "maximum": 1000 },
            "packsPerBox": { "type": "integer", "minimum": 0, "maximum": 20 },
            "mostPacksPerBox": { "type": "integer", "minimum": 0, "maximum": 20 },
            "colderPacks": {
              "type": "array",
              "items": { "enum": ["gel0", "gel3", "plate12", "plate21"] }
            },
            "ambientCrate": { "$ref": "#/$defs/crateType" },
            "chilledCrate": { "$ref": "#/$defs/crateType" },
            "frozenCrate": { "$ref": "#/$defs/crateType" },
            "mostStackMm": { "type": "number", "minimum": 100, "maximum": 5000 },
            "rawBelow": { "type": "boolean" },
            "fragileBearsKg": { "type": "number", "minimum": 0, "maximum": 1000 },
            "separatesRaw": { "type": "boolean" },
            "relayCrates": { "enum": ["none", "small"] },
            "bagKg": { "type": "number", "minimum": 0.1, "maximum": 100 }
          }
        },
        "lock": {
          "type": "object",
          "additionalProperties": false,
          "required": ["rule"],
          "properties": {
            "rule": { "enum": ["only", "never", "drives", "rests"] },
            "relay": { "type": ["string", "null"] },
            "volunteer": { "type": ["string", "null"] },
            "vehicle": { "type": ["string", "null"] },
            "why": { "type": ["string", "null"] }
          }
        },
        "relay": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "kind", "methods", "point", "relief", "open", "unloadMinutes", "host"],
          "properties": {
            "name": { "type": "string", "minLength": 1 },
            "kind": { "enum": ["relay", "hub", "home"] },
            "methods": { "type": "array", "items": { "type": "string" } },
            "point": { "$ref": "#/$defs/point" },
            "relief": { "$ref": "#/$defs/relief" },
            "open": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/hours" } },
            "unloadMinutes": { "type": "number", "minimum": 0, "maximum": 600 },
            "host": { "type": "string" },
            "fridgeLitres": { "type": ["number", "null"], "minimum": 0, "maximum": 100000 },
            "usualVolunteer": { "type": ["string", "null"] }
          }
        },
        "volunteer": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "homeName", "home", "homeRelief", "freeFrom", "freeTo", "mostMinutes", "coolBoxes", "mayDriveTruck", "prefers", "avoids", "refuses", "share", "phone"],
          "properties": {
            "name": { "type": "string", "minLength": 1 },
            "homeName": { "type": "string" },
            "home": { "$ref": "#/$defs/point" },
            "homeRelief": { "$ref": "#/$defs/relief" },
            "freeFrom": { "$ref": "#/$defs/time" },
            "freeTo": { "$ref": "#/$defs/time" },
            "mostMinutes": { "type": "number", "minimum": 0, "maximum": 1440 },
            "carClass": { "enum": ["city", "small", "estate", "ludospace", "smallVan", null] },
            "coolBoxes": { "type": "array", "items": { "enum": ["coolBag", "eppGN", "epp60x40", "pu", "puFrozen"] } },
            "mayDriveTruck": { "type": "boolean" },
            "prefers": { "type": "array", "items": { "type": "string" } },
            "avoids": { "type": "array", "items": { "type": "string" } },
            "refuses": { "type": "array", "items": { "type": "string" } },
            "share": { "type": "number", "minimum": 0, "maximum": 100 },
            "phone": { "type": "string" }
          }
        },
        "truck": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "compartments", "payloadKg", "wheelbaseMm", "emptyFrontKg", "emptyRearKg", "mostFrontKg", "mostRearKg", "fixedEur", "kmEur", "loadMinutes"],
          "properties": {
            "name": { "type": "string", "minLength": 1 },
            "compartments": { "type": "object", "propertyNames": { "$ref": "#/$defs/id" }, "additionalProperties": { "$ref": "#/$defs/compartment" } },
            "bulkhead": { "anyOf": [{ "$ref": "#/$defs/bulkhead" }, { "type": "null" }] },
            "payloadKg": { "$ref": "#/$defs/amount" },
            "wheelbaseMm": { "$ref": "#/$defs/amount" },
            "emptyFrontKg": { "$ref": "#/$defs/amount" },
            "emptyRearKg": { "$ref": "#/$defs/amount" },
            "mostFrontKg": { "$ref": "#/$defs/amount" },
            "mostRearKg": { "$ref": "#/$defs/amount" },
            "fixedEur": { "type": "number", "minimum": 0, "maximum": 10000 },
            "kmEur": { "type": "number", "minimum": 0, "maximum": 100 },
            "loadMinutes": { "type": "number", "minimum": 0, "maximum": 600 }
          }
        },
        "bulkhead": {
          "type": "object",
          "additionalProperties": false,
          "required": ["stepMm", "leastMm", "mostMm"],
          "properties": {
            "stepMm": { "$ref": "#/$defs/amount" },
            "leastMm": { "$ref": "#/$defs/amount" },
            "mostMm": { "$ref": "#/$defs/amount" }
          }
        },
        "compartment": {
          "type": "object",
          "additionalProperties": false,
          "required": ["lengthMm", "widthMm", "heightMm", "frontWallMm", "door", "heatLossWK", "unitPowerW", "freeAirM3", "doorAreaM2", "doorHeightM", "doorLeak"],
          "properties": {
            "lengthMm": { "$ref": "#/$defs/amount" },
            "widthMm": { "$ref": "#/$defs/amount" },
            "heightMm": { "$ref": "#/$defs/amount" },
            "frontWallMm": { "type": "number", "minimum": -20000, "maximum": 20000 },
            "door": { "enum": ["rear", "side"] },
            "airGapMm": { "type": ["number", "null"], "minimum": 0, "maximum": 1000 },
            "setpointC": { "type": ["number", "null"] },
            "heatLossWK": { "type": "number", "minimum": 0, "maximum": 10000 },
            "unitPowerW": { "type": "number", "minimum": 0, "maximum": 100000 },
            "startC": { "type": ["number", "null"] },
            "unitDrive": { "enum": ["independent", "engine", null] },
            "freeAirM3": { "type": "number", "minimum": 0, "maximum": 200 },
            "doorAreaM2": { "type": "number", "minimum": 0, "maximum": 50 },
            "doorHeightM": { "type": "number", "minimum": 0, "maximum": 10 },
            "doorLeak": { "type": "number", "minimum": 0, "maximum": 1 }
          }
        },
        "product": {
          "type": "object",
          "additionalProperties": false,
          "required": ["producer", "product", "variant"],
          "properties": {
            "producer": { "type": "string" },
            "product": { "type": "string", "minLength": 1 },
            "variant": { "type": "string" },
            "class": { "anyOf": [{ "$ref": "#/$defs/temperatureClass" }, { "type": "null" }] },
            "unitKg": { "type": ["number", "null"], "minimum": 0, "maximum": 1000 },
            "unitLitres": { "type": ["number", "null"], "minimum": 0, "maximum": 1000 },
            "labelC": { "type": ["number", "null"], "minimum": -273, "maximum": 1000 },
            "fragility": { "enum": ["firm", "normal", "fragile", null] }
          }
        },
        "producer": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "place", "brings"],
          "properties": {
            "name": { "type": "string", "minLength": 1 },
            "place": { "type": "string" },
            "brings": { "type": "boolean" },
            "hours": { "anyOf": [{ "$ref": "#/$defs/hours" }, { "type": "null" }] },
            "promisedKg": { "type": ["number", "null"], "minimum": 0, "maximum": 1000000 },
            "receivedKg": { "type": ["number", "null"], "minimum": 0, "maximum": 1000000 }
          }
        },
        "order": {
          "type": "object",
          "additionalProperties": false,
          "required": ["customer", "customerCode", "phone", "relay", "method", "comment", "lines"],
          "properties": {
            "customer": { "type": "string" },
            "customerCode": { "type": "string" },
            "phone": { "type": "string" },
            "relay": { "type": "string" },
            "method": { "type": "string" },
            "comment": { "type": "string" },
            "owedEur": { "type": ["number", "null"], "minimum": -1000000, "maximum": 1000000 },
            "lines": { "type": "array", "items": { "$ref": "#/$defs/orderLine" } }
          }
        },
        "orderLine": {
          "type": "object",
          "additionalProperties": false,
          "required": ["producer", "product", "variant", "quantity", "massKg", "massSource", "litres", "class"],
          "properties": {
            "producer": { "type": "string" },
            "product": { "type": "string" },
            "variant": { "type": "string" },
            "quantity": { "type": "integer", "minimum": 0, "maximum": 100000 },
            "massKg": { "type": "number", "minimum": 0, "maximum": 100000 },
            "massSource": { "enum": ["weighed", "declared", "parsed", "table", "assumed"] },
            "litres": { "type": "number", "minimum": 0, "maximum": 100000 },
            "priceEur": { "type": ["number", "null"], "minimum": -1000000, "maximum": 1000000 },
            "class": { "$ref": "#/$defs/temperatureClass" },
            "labelC": { "type": ["number", "null"], "minimum": -273, "maximum": 1000 },
            "fragility": { "enum": ["firm", "normal", "fragile", null] }
          }
        },
        "travel": {
          "type": "object",
          "additionalProperties": false,
          "required": ["isComplete", "legs"],
          "properties": {
            "isComplete": { "type": "boolean" },
            "legs": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["from", "to", "minutes", "km", "source"],
                "properties": {
                  "from": { "type": "string" },
                  "to": { "type": "string" },
                  "minutes": { "type": "number", "minimum": 0, "maximum": 1440 },
                  "km": { "type": "number", "minimum": 0, "maximum": 2000 },
                  "source": { "type": "string" }
                }
              }
            }
          }
        },
        "ledgerEntry": {
          "type": "object",
          "additionalProperties": false,
          "required": ["minutes", "rounds"],
          "properties": {
            "minutes": { "type": "number", "minimum": 0, "maximum": 100000 },
            "rounds": { "type": "integer", "minimum": 0, "maximum": 10000 }
          }
        }
      }
    }
    """# + "\n"
}
