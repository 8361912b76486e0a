extension WhatIfFile {
  /// JSON Schema (2020-12) of `what-if.json`. The same text is published as
  /// `Scenarios/schemas/what-if.schema.json`; a test compares the two.
  public static let schemaText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "tournee-what-if/1",
      "title": "Changed weeks beside the week as it is",
      "description": "What `tournee what-if` writes as what-if.json. Both sides of every comparison are planned with the same work and seeds. `verdict.kind`: none (the plans are the same), equal (they cost the same), certain (bounds, or a computation without search), beyondSeeds (more than several seeds differ by), notResolved (not more than both plans' gaps).",
      "type": "object",
      "additionalProperties": false,
      "required": ["schema", "version", "language", "seed", "effortPercent", "searches", "base", "whatIfs"],
      "properties": {
        "schema": { "const": "tournee-what-if/1" },
        "version": { "type": "string" },
        "language": { "enum": ["fr", "en"] },
        "seed": { "type": "integer", "minimum": 0 },
        "effortPercent": { "type": "integer", "minimum": 1 },
        "searches": { "type": "integer", "minimum": 1 },
        "base": { "$ref": "#/$defs/side" },
        "whatIfs": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/entry" } }
      },
      "$defs": {
        "figure": { "type": "number", "minimum": -1000000000, "maximum": 1000000000 },
        "count": { "type": "integer", "minimum": 0, "maximum": 1000000 },
        "names": { "type": "array", "items": { "type": "string" } },
        "time": { "type": "string", "pattern": "^[0-9]{2}:[0-5][0-9](:[0-5][0-9])?$" },
        "side": {
          "type": "object",
          "additionalProperties": false,
          "required": ["week", "status", "plan", "measures", "evidence"],
          "properties": {
            "week": {
              "type": "object",
              "additionalProperties": false,
              "required": ["id", "hash", "date"],
              "properties": {
                "id": { "type": "string" },
                "hash": { "type": "string", "pattern": "^[0-9a-f]{16}$" },
                "date": { "type": "string" }
              }
            },
            "status": { "enum": ["optimal", "feasible", "impossible"] },
            "plan": { "type": "string" },
            "measures": { "$ref": "#/$defs/measures" },
            "evidence": { "$ref": "#/$defs/evidence" }
          }
        },
        "measures": {
          "type": "object",
          "additionalProperties": false,
          "required": ["plan", "breaches", "gini"],
          "properties": {
            "plan": { "$ref": "#/$defs/planMeasures" },
            "breaches": { "$ref": "#/$defs/count" },
            "gini": { "type": "number", "minimum": 0, "maximum": 1 },
            "onTime": { "type": "number", "minimum": 0, "maximum": 1 }
          }
        },
        "planMeasures": {
          "type": "object",
          "additionalProperties": false,
          "required": ["undelivered", "minutes", "weighedMinutes", "longestMinutes", "spreadMinutes", "km", "spentEur", "totalEur", "drivers"],
          "properties": {
            "undelivered": { "$ref": "#/$defs/count" },
            "minutes": { "$ref": "#/$defs/figure" },
            "weighedMinutes": { "$ref": "#/$defs/figure" },
            "longestMinutes": { "$ref": "#/$defs/figure" },
            "spreadMinutes": { "$ref": "#/$defs/figure" },
            "marginK": { "$ref": "#/$defs/figure" },
            "spareMinutes": { "$ref": "#/$defs/figure" },
            "km": { "$ref": "#/$defs/figure" },
            "spentEur": { "$ref": "#/$defs/figure" },
            "totalEur": { "$ref": "#/$defs/figure" },
            "drivers": { "$ref": "#/$defs/count" }
          }
        },
        "evidence": {
          "type": "object",
          "additionalProperties": false,
          "required": ["undelivered", "leastUndelivered", "totalEur", "searches"],
          "properties": {
            "undelivered": { "$ref": "#/$defs/count" },
            "leastUndelivered": { "$ref": "#/$defs/count" },
            "totalEur": { "$ref": "#/$defs/figure" },
            "boundEur": { "$ref": "#/$defs/figure" },
            "searches": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["undelivered", "totalEur"],
                "properties": {
                  "undelivered": { "$ref": "#/$defs/count" },
                  "totalEur": { "$ref": "#/$defs/figure" }
                }
              }
            }
          }
        },
        "entry": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "why", "overlays", "freedom", "changed", "difference", "sheets", "broken", "verdict", "draws", "sentence"],
          "properties": {
            "name": { "type": "string" },
            "why": { "type": "string" },
            "member": { "type": "string" },
            "overlays": { "$ref": "#/$defs/names" },
            "freedom": { "enum": ["all", "people", "times", "nothing"] },
            "changed": { "$ref": "#/$defs/side" },
            "difference": { "$ref": "#/$defs/difference" },
            "sheets": {
              "type": "object",
              "additionalProperties": false,
              "required": ["people", "relays"],
              "properties": {
                "people": { "$ref": "#/$defs/names" },
                "relays": { "$ref": "#/$defs/names" }
              }
            },
            "broken": { "type": "array", "items": { "$ref": "#/$defs/broken" } },
            "verdict": {
              "type": "object",
              "additionalProperties": false,
              "required": ["kind"],
              "properties": {
                "kind": { "enum": ["none", "equal", "certain", "beyondSeeds", "notResolved"] },
                "leastEur": { "$ref": "#/$defs/figure" },
                "mostEur": { "$ref": "#/$defs/figure" }
              }
            },
            "draws": { "type": "array", "items": { "$ref": "#/$defs/draw" } },
            "sentence": { "type": "string" }
          }
        },
        "difference": {
          "type": "object",
          "additionalProperties": false,
          "required": ["relays", "drivers", "lost", "gained", "totalEur", "minutes", "km"],
          "properties": {
            "relays": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["relay", "driversBefore", "driversAfter"],
                "properties": {
                  "relay": { "type": "string" },
                  "driversBefore": { "$ref": "#/$defs/names" },
                  "driversAfter": { "$ref": "#/$defs/names" },
                  "beginBefore": { "$ref": "#/$defs/time" },
                  "beginAfter": { "$ref": "#/$defs/time" }
                }
              }
            },
            "drivers": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["driver", "minutesBefore", "minutesAfter"],
                "properties": {
                  "driver": { "type": "string" },
                  "stopsBefore": { "$ref": "#/$defs/names" },
                  "stopsAfter": { "$ref": "#/$defs/names" },
                  "minutesBefore": { "$ref": "#/$defs/figure" },
                  "minutesAfter": { "$ref": "#/$defs/figure" }
                }
              }
            },
            "lost": { "$ref": "#/$defs/names" },
            "gained": { "$ref": "#/$defs/names" },
            "totalEur": { "$ref": "#/$defs/figure" },
            "minutes": { "$ref": "#/$defs/figure" },
            "km": { "$ref": "#/$defs/figure" }
          }
        },
        "broken": {
          "type": "object",
          "additionalProperties": false,
          "required": ["round", "driver", "relays", "code", "fr", "en"],
          "properties": {
            "round": { "type": "string" },
            "driver": { "type": "string" },
            "relays": { "$ref": "#/$defs/names" },
            "code": { "type": "string" },
            "fr": { "type": "string" },
            "en": { "type": "string" }
          }
        },
        "draw": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "places", "use", "isShared", "distribution"],
          "properties": {
            "name": { "type": "string" },
            "places": { "$ref": "#/$defs/names" },
            "use": { "enum": ["set", "scale", "shift"] },
            "isShared": { "type": "boolean" },
            "distribution": { "type": "object", "additionalProperties": true }
          }
        }
      }
    }
    """# + "\n"
}
