extension ColdCaseReader {
  /// JSON Schema (2020-12) of a cold case. The same text is published as
  /// `Scenarios/schemas/cold.schema.json`; a test compares the two.
  public static let schemaText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "tournee-cold/1",
      "title": "A case for the cold-chain engine alone",
      "description": "What `tournee cold` reads. Minutes since the start, degrees Celsius, kilograms, watts, metres; heat capacities in kJ/(kg K), latent heats in kJ/kg.",
      "type": "object",
      "additionalProperties": false,
      "required": ["schema", "name", "minutes", "places", "bodies"],
      "properties": {
        "schema": { "const": "tournee-cold/1" },
        "name": { "type": "string", "minLength": 1 },
        "source": { "type": "string" },
        "minutes": { "type": "number", "minimum": 0.1, "maximum": 20160 },
        "begins": { "type": "string", "pattern": "^([0-3][0-9]|4[0-7]):[0-5][0-9]$" },
        "weather": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/weather" } },
        "places": {
          "type": "object",
          "propertyNames": { "pattern": "^[A-Za-z0-9_-]{1,60}$" },
          "additionalProperties": { "$ref": "#/$defs/place" }
        },
        "bodies": { "type": "array", "items": { "$ref": "#/$defs/food" } },
        "shelfLife": { "type": "array", "items": { "$ref": "#/$defs/keeping" } },
        "figures": { "$ref": "#/$defs/figures" }
      },
      "$defs": {
        "degrees": { "type": "number", "minimum": -60, "maximum": 100 },
        "maximum": { "type": "number", "minimum": -40, "maximum": 30 },
        "weather": {
          "type": "object",
          "additionalProperties": false,
          "required": ["at", "outside"],
          "properties": {
            "at": { "type": "string", "pattern": "^([0-3][0-9]|4[0-7]):[0-5][0-9]$" },
            "outside": { "type": "number", "minimum": -40, "maximum": 55 },
            "sun": { "type": "number", "minimum": 0, "maximum": 1400 }
          }
        },
        "place": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "air": { "type": ["number", "array"], "minimum": -60, "maximum": 66, "minItems": 1,
              "items": { "type": "array", "minItems": 2, "items": { "type": "number", "minimum": -60, "maximum": 20160 } } },
            "car": { "$ref": "#/$defs/car" },
            "box": { "$ref": "#/$defs/box" },
            "compartment": { "$ref": "#/$defs/compartment" }
          }
        },
        "car": {
          "type": "object",
          "additionalProperties": false,
          "required": ["place", "spells"],
          "properties": {
            "place": { "enum": ["cabin", "boot", "openBoot"] },
            "starts": { "type": "number", "minimum": -40, "maximum": 66 },
            "rise": { "type": "number", "minimum": 0, "maximum": 60 },
            "timeConstant": { "type": "number", "minimum": 0.1, "maximum": 1000 },
            "spells": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["from", "state"],
                "properties": {
                  "from": { "type": "number", "minimum": 0, "maximum": 20160 },
                  "state": { "enum": ["sun", "shade", "driving"] }
                }
              }
            }
          }
        },
        "box": {
          "type": "object",
          "additionalProperties": false,
          "required": ["in"],
          "properties": {
            "in": { "type": "string" },
            "ua": { "type": "number", "minimum": 0, "maximum": 100 },
            "u": { "type": "number", "minimum": 0, "maximum": 50 },
            "area": { "type": "number", "minimum": 0, "maximum": 100 },
            "packs": { "type": "array", "items": { "$ref": "#/$defs/pack" } },
            "packExchange": { "type": "number", "minimum": 0, "maximum": 1000 },
            "packShare": { "type": "number", "minimum": 0, "maximum": 1 }
          }
        },
        "pack": {
          "type": "object",
          "additionalProperties": false,
          "required": ["mass"],
          "properties": {
            "count": { "type": "integer", "minimum": 1, "maximum": 1000 },
            "mass": { "type": "number", "minimum": 0.001, "maximum": 1000 },
            "melts": { "type": "number", "minimum": -60, "maximum": 30 },
            "latent": { "type": "number", "minimum": 0, "maximum": 1000 },
            "starts": { "type": "number", "minimum": -60, "maximum": 30 }
          }
        },
        "compartment": {
          "type": "object",
          "additionalProperties": false,
          "required": ["inside", "setpoint", "ua", "unitPower", "freeAir"],
          "properties": {
            "inside": { "type": "array", "minItems": 3, "items": { "type": "number", "minimum": 0.1, "maximum": 30 } },
            "setpoint": { "type": "number", "minimum": -40, "maximum": 30 },
            "ua": { "type": "number", "minimum": 0, "maximum": 1000 },
            "unitPower": { "type": "number", "minimum": 0, "maximum": 100000 },
            "freeAir": { "type": "number", "minimum": 0, "maximum": 200 },
            "starts": { "type": "number", "minimum": -40, "maximum": 66 },
            "door": {
              "type": "object",
              "additionalProperties": false,
              "required": ["area", "height"],
              "properties": {
                "area": { "type": "number", "minimum": 0, "maximum": 50 },
                "height": { "type": "number", "minimum": 0, "maximum": 10 },
                "leak": { "type": "number", "minimum": 0, "maximum": 2 },
                "openings": { "$ref": "#/$defs/spans" }
              }
            },
            "unitRests": { "$ref": "#/$defs/spans" }
          }
        },
        "spans": {
          "type": "array",
          "items": { "type": "array", "minItems": 2, "items": { "type": "number", "minimum": 0, "maximum": 20160 } }
        },
        "food": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "in", "starts"],
          "properties": {
            "name": { "type": "string", "minLength": 1 },
            "in": { "type": "string" },
            "mass": { "type": "number", "minimum": 0.001, "maximum": 100000 },
            "heatCapacity": { "type": "number", "minimum": 0.1, "maximum": 10 },
            "water": { "type": "number", "minimum": 0, "maximum": 1 },
            "freezes": { "type": "number", "minimum": -40, "maximum": -0.01 },
            "tare": { "type": "number", "minimum": 0, "maximum": 10000 },
            "starts": { "$ref": "#/$defs/degrees" },
            "nodes": { "type": "integer", "minimum": 1, "maximum": 2 },
            "exchange": { "type": "number", "minimum": 0, "maximum": 10000 },
            "coreExchange": { "type": "number", "minimum": 0, "maximum": 10000 },
            "timeConstant": { "type": "number", "minimum": 0.1, "maximum": 100000 },
            "leaves": { "type": "number", "minimum": 0.1, "maximum": 20160 },
            "limit": { "$ref": "#/$defs/maximum" },
            "least": { "$ref": "#/$defs/degrees" },
            "crossings": { "type": "array", "items": { "$ref": "#/$defs/degrees" } },
            "leastGrowth": { "type": "number", "minimum": -40, "maximum": 30 }
          }
        },
        "figures": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "shellShare": { "type": "number", "minimum": 0.01, "maximum": 0.99 },
            "coreCoupling": { "type": "number", "minimum": 0, "maximum": 1000 },
            "crateExchange": { "type": "number", "minimum": 0, "maximum": 1000 },
            "coilCapacity": { "type": "number", "minimum": 0, "maximum": 10000000 },
            "wallCapacity": { "type": "number", "minimum": 1, "maximum": 10000000 },
            "wallExchange": { "type": "number", "minimum": 0.01, "maximum": 1000 },
            "absorptivity": { "type": "number", "minimum": 0, "maximum": 1 },
            "outerExchange": { "type": "number", "minimum": 0.1, "maximum": 1000 },
            "halfBand": { "type": "number", "minimum": 0.05, "maximum": 20 },
            "powerPerInside": { "type": "number", "minimum": -0.1, "maximum": 0.1 },
            "powerPerOutside": { "type": "number", "minimum": -0.1, "maximum": 0.1 },
            "ratedOutside": { "type": "number", "minimum": -20, "maximum": 50 },
            "doorEffectiveness": { "type": "number", "minimum": 0, "maximum": 2 },
            "outsideHumidity": { "type": "number", "minimum": 0, "maximum": 1 },
            "insideHumidity": { "type": "number", "minimum": 0, "maximum": 1 },
            "handOverReserve": { "type": "number", "minimum": 0, "maximum": 86400 }
          }
        },
        "keeping": {
          "type": "object",
          "additionalProperties": false,
          "required": ["days", "at", "to"],
          "properties": {
            "days": { "type": "number", "minimum": 0, "maximum": 10000 },
            "at": { "$ref": "#/$defs/degrees" },
            "to": { "$ref": "#/$defs/degrees" },
            "leastGrowth": { "type": "number", "minimum": -40, "maximum": 30 },
            "energy": { "type": "number", "minimum": 1, "maximum": 1000 }
          }
        }
      }
    }
    """# + "\n"
}
