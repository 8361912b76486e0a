extension PlanFile {
  /// JSON Schema (2020-12) of `plan.json`. The same text is published as
  /// `Scenarios/schemas/plan.schema.json`; a test compares the two.
  public static let schemaText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "tournee-plan/1",
      "title": "The plan of one week",
      "description": "What `tournee plan` writes as plan.json. Minutes, kilometres, kilograms, litres, euros, degrees Celsius; times of the clock may pass 24:00 for a round that ends after midnight.",
      "type": "object",
      "additionalProperties": false,
      "required": ["schema", "version", "week", "language", "seed", "status", "objective", "rounds", "crates", "atHub", "undelivered", "findings", "provenance"],
      "properties": {
        "schema": { "const": "tournee-plan/1" },
        "version": { "type": "string" },
        "week": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "hash", "date"],
          "properties": {
            "id": { "type": "string" },
            "hash": { "type": "string", "pattern": "^[0-9a-f]{16}$" },
            "date": { "type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" }
          }
        },
        "language": { "enum": ["fr", "en"] },
        "seed": { "type": "integer", "minimum": 0 },
        "status": { "enum": ["optimal", "feasible", "impossible"] },
        "objective": {
          "type": "object",
          "additionalProperties": false,
          "required": ["undelivered", "totalEur", "terms"],
          "properties": {
            "undelivered": { "type": "integer", "minimum": 0 },
            "totalEur": { "type": "number" },
            "boundEur": { "type": ["number", "null"] },
            "gap": { "type": ["number", "null"] },
            "terms": { "$ref": "#/$defs/terms" }
          }
        },
        "rounds": { "type": "array", "items": { "$ref": "#/$defs/round" } },
        "crates": { "type": "array", "items": { "$ref": "#/$defs/crate" } },
        "relayCrates": { "type": "array", "items": { "$ref": "#/$defs/relayCrate" } },
        "atHub": { "type": "array", "items": { "type": "string" } },
        "undelivered": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["order", "relay", "code", "reason"],
            "properties": {
              "order": { "type": "string" },
              "relay": { "type": "string" },
              "code": { "type": "string" },
              "reason": { "type": "string" }
            }
          }
        },
        "conflict": { "$ref": "#/$defs/conflict" },
        "repairs": { "type": "array", "items": { "$ref": "#/$defs/repair" } },
        "findings": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["severity", "file", "field", "code", "message"],
            "properties": {
              "severity": { "enum": ["error", "warning", "note"] },
              "file": { "type": "string" },
              "line": { "type": ["integer", "null"], "minimum": 1 },
              "field": { "type": "string" },
              "code": { "type": "string" },
              "message": { "type": "string" }
            }
          }
        },
        "provenance": { "type": "object", "additionalProperties": { "type": "integer", "minimum": 0 } }
      },
      "$defs": {
        "time": { "type": "string", "pattern": "^([0-6]?[0-9]|7[01]):[0-5][0-9](:[0-5][0-9])?$" },
        "temperatureClass": { "enum": ["minced", "offal", "poultry", "meatCut", "meatLarge", "fish", "bivalve", "rawMilk", "freshDairy", "dairy", "cheese", "eggProduct", "prepared", "cutVeg", "egg", "frozen", "frozenOther", "hot", "dryCured", "produce", "dry", "unknownCold"] },
        "terms": {
          "type": "object",
          "additionalProperties": false,
          "required": ["kilometresEur", "truckEur", "minutesEur", "seasonEur", "facesEur", "dislikesEur"],
          "properties": {
            "kilometresEur": { "type": "number" },
            "truckEur": { "type": "number" },
            "minutesEur": { "type": "number" },
            "seasonEur": { "type": "number" },
            "facesEur": { "type": "number" },
            "dislikesEur": { "type": "number" }
          }
        },
        "leg": {
          "type": "object",
          "additionalProperties": false,
          "required": ["minutes", "km", "source"],
          "properties": {
            "minutes": { "type": "number", "minimum": 0 },
            "km": { "type": "number", "minimum": 0 },
            "source": { "type": "string" }
          }
        },
        "position": {
          "type": "object",
          "additionalProperties": false,
          "required": ["xMm", "yMm", "zMm", "lengthMm", "widthMm", "heightMm"],
          "properties": {
            "xMm": { "type": "number" },
            "yMm": { "type": "number" },
            "zMm": { "type": "number" },
            "lengthMm": { "type": "number" },
            "widthMm": { "type": "number" },
            "heightMm": { "type": "number" }
          }
        },
        "round": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "kind", "vehicle", "driver", "leavesHome", "approach", "loads", "departs", "stops", "return", "ends", "home", "coolBoxes", "km", "minutes", "terms", "costEur", "massKg", "axles"],
          "properties": {
            "id": { "type": "string", "minLength": 1 },
            "kind": { "enum": ["car", "truck"] },
            "vehicle": { "type": "string", "minLength": 1 },
            "driver": { "type": "string", "minLength": 1 },
            "leavesHome": { "$ref": "#/$defs/time" },
            "approach": { "$ref": "#/$defs/leg" },
            "loads": { "$ref": "#/$defs/time" },
            "departs": { "$ref": "#/$defs/time" },
            "leavesBy": { "$ref": "#/$defs/time" },
            "bulkheadMm": { "type": "number", "minimum": 0, "maximum": 1000000 },
            "stops": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/stop" } },
            "return": { "$ref": "#/$defs/leg" },
            "ends": { "$ref": "#/$defs/time" },
            "wayHome": { "anyOf": [{ "$ref": "#/$defs/leg" }, { "type": "null" }] },
            "home": { "$ref": "#/$defs/time" },
            "coolBoxes": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["id", "type", "pack", "packs", "position"],
                "properties": {
                  "id": { "type": "string" },
                  "type": { "type": "string" },
                  "pack": { "type": "string" },
                  "packs": { "type": "integer", "minimum": 0 },
                  "position": { "$ref": "#/$defs/position" }
                }
              }
            },
            "km": { "type": "number", "minimum": 0 },
            "minutes": { "type": "number", "minimum": 0 },
            "terms": { "$ref": "#/$defs/terms" },
            "costEur": { "type": "number" },
            "massKg": { "type": "number", "minimum": 0 },
            "axles": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["leaving", "frontKg", "rearKg"],
                "properties": {
                  "leaving": { "type": "string" },
                  "frontKg": { "type": "number" },
                  "rearKg": { "type": "number" }
                }
              }
            },
            "curves": { "type": "array", "items": { "$ref": "#/$defs/curve" } }
          }
        },
        "curve": \#(curveDefinition),
        "conflict": \#(conflictDefinition),
        "repair": \#(repairDefinition),
        "stop": {
          "type": "object",
          "additionalProperties": false,
          "required": ["relay", "leg", "arrival", "begin", "departure", "baskets", "crates", "temperatures"],
          "properties": {
            "relay": { "type": "string", "minLength": 1 },
            "leg": { "$ref": "#/$defs/leg" },
            "arrival": { "$ref": "#/$defs/time" },
            "begin": { "$ref": "#/$defs/time" },
            "departure": { "$ref": "#/$defs/time" },
            "baskets": { "type": "array", "items": { "type": "string" } },
            "crates": { "type": "array", "items": { "type": "string" } },
            "temperatures": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["class", "crate", "predictedC", "limitC", "marginK", "latest"],
                "properties": {
                  "class": { "$ref": "#/$defs/temperatureClass" },
                  "crate": { "type": "string" },
                  "predictedC": { "type": "number" },
                  "limitC": { "type": "number" },
                  "marginK": { "type": "number" },
                  "latest": { "$ref": "#/$defs/time" }
                }
              }
            }
          }
        },
        "crateContent": {
          "description": "Units of one line of the order, in the order of filling from the bottom up; `line` counts from 0 in the order's lines.",
          "type": "object",
          "additionalProperties": false,
          "required": ["line", "product", "quantity", "massKg", "litres"],
          "properties": {
            "line": { "type": "integer", "minimum": 0 },
            "product": { "type": "string" },
            "quantity": { "type": "integer", "minimum": 1 },
            "massKg": { "type": "number", "minimum": 0 },
            "litres": { "type": "number", "minimum": 0 }
          }
        },
        "crate": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "order", "relay", "zone", "class", "type", "netKg", "inferredKg", "massKg", "litres"],
          "properties": {
            "id": { "type": "string", "minLength": 1 },
            "order": { "type": "string", "minLength": 1 },
            "relay": { "type": "string" },
            "zone": { "enum": ["ambient", "chilled", "frozen"] },
            "class": { "$ref": "#/$defs/temperatureClass" },
            "limitC": { "type": ["number", "null"] },
            "contents": { "type": "array", "items": { "$ref": "#/$defs/crateContent" } },
            "type": { "type": "string" },
            "netKg": { "type": "number", "minimum": 0 },
            "inferredKg": { "type": "number", "minimum": 0 },
            "massKg": { "type": "number", "minimum": 0 },
            "litres": { "type": "number", "minimum": 0 },
            "round": { "type": ["string", "null"] },
            "compartment": { "type": ["string", "null"] },
            "position": { "anyOf": [{ "$ref": "#/$defs/position" }, { "type": "null" }] },
            "carrier": { "type": ["string", "null"] }
          }
        },
        "relayCrate": {
          "description": "A crate that bags of several baskets of one relay and zone share; `bags` from the bottom up.",
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "relay", "zone", "type", "bags", "netKg", "massKg", "litres"],
          "properties": {
            "id": { "type": "string", "minLength": 1 },
            "relay": { "type": "string", "minLength": 1 },
            "zone": { "enum": ["ambient", "chilled", "frozen"] },
            "type": { "type": "string" },
            "bags": { "type": "array", "items": { "type": "string" } },
            "netKg": { "type": "number", "minimum": 0 },
            "massKg": { "type": "number", "minimum": 0 },
            "litres": { "type": "number", "minimum": 0 },
            "round": { "type": ["string", "null"] },
            "compartment": { "type": ["string", "null"] },
            "position": { "anyOf": [{ "$ref": "#/$defs/position" }, { "type": "null" }] }
          }
        }
      }
    }
    """# + "\n"
}
