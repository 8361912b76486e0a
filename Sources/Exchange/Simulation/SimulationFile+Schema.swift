extension SimulationFile {
  /// JSON Schema (2020-12) of `simulation.json`. The same text is published as
  /// `Scenarios/schemas/simulation.schema.json`; a test compares the two.
  public static let schemaText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "tournee-simulation/1",
      "title": "What many replays of one plan under noise came to",
      "description": "What `tournee simulate` writes as simulation.json. Every share and figure comes with an interval that holds the truth with the probability `stop.confidence`, wherever the simulation stopped (Clopper and Pearson for shares, central limit for means, order statistics for quantiles; the error is divided by the number of `stop.looks`). `promise`: everything handed over inside the relays' hours and cold enough. Relays: `onTime` inside the hours, `promised` also at most the tolerance later than planned, `cold` and crates' `kept` told where somebody came. `quick`: the error of the quick thermal simulation against the full one, in kelvin.",
      "type": "object",
      "additionalProperties": false,
      "required": ["schema", "version", "week", "seed", "replications", "stop", "noise", "undelivered", "promise", "onTime", "cold", "lateness", "relays", "people", "crates", "quick", "missing"],
      "properties": {
        "schema": { "const": "tournee-simulation/1" },
        "version": { "type": "string" },
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
        "seed": { "type": "integer", "minimum": 0 },
        "replications": { "$ref": "#/$defs/count" },
        "stop": {
          "type": "object",
          "additionalProperties": false,
          "required": ["most", "looks", "confidence"],
          "properties": {
            "most": { "$ref": "#/$defs/count" },
            "halfWidth": { "type": "number", "minimum": 0, "maximum": 1 },
            "reached": { "type": "boolean" },
            "looks": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/count" } },
            "confidence": { "type": "number", "minimum": 0, "maximum": 1 }
          }
        },
        "noise": {
          "type": "object",
          "additionalProperties": false,
          "required": ["schema", "travel", "service", "departure", "weather", "noShow", "lateProducers", "toleranceMinutes"],
          "properties": {
            "schema": { "const": "tournee-noise/1" },
            "travel": {
              "type": "object",
              "additionalProperties": false,
              "required": ["day", "driver", "road"],
              "properties": {
                "day": { "type": "number", "minimum": 0, "maximum": 2 },
                "driver": { "type": "number", "minimum": 0, "maximum": 2 },
                "road": { "type": "number", "minimum": 0, "maximum": 2 }
              }
            },
            "service": {
              "type": "object",
              "additionalProperties": false,
              "required": ["spread", "doors"],
              "properties": {
                "spread": { "type": "number", "minimum": 0, "maximum": 2 },
                "doors": { "type": "number", "minimum": 0, "maximum": 2 }
              }
            },
            "departure": { "$ref": "#/$defs/delay" },
            "weather": {
              "type": "object",
              "additionalProperties": false,
              "required": ["outsideK", "sun"],
              "properties": {
                "outsideK": { "type": "number", "minimum": 0, "maximum": 20 },
                "sun": { "type": "number", "minimum": 0, "maximum": 2 }
              }
            },
            "noShow": { "type": "number", "minimum": 0, "maximum": 1 },
            "lateProducers": { "$ref": "#/$defs/delay" },
            "toleranceMinutes": { "type": "number", "minimum": 0, "maximum": 1440 }
          }
        },
        "undelivered": { "$ref": "#/$defs/count" },
        "promise": { "$ref": "#/$defs/share" },
        "onTime": { "$ref": "#/$defs/share" },
        "cold": { "$ref": "#/$defs/share" },
        "lateness": { "$ref": "#/$defs/figure" },
        "relays": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["relay", "rounds", "planned", "onTime", "promised", "lateness"],
            "properties": {
              "relay": { "type": "string" },
              "rounds": { "type": "array", "items": { "type": "string" } },
              "planned": { "$ref": "#/$defs/clock" },
              "onTime": { "$ref": "#/$defs/share" },
              "promised": { "$ref": "#/$defs/share" },
              "cold": { "$ref": "#/$defs/share" },
              "lateness": { "$ref": "#/$defs/lateness" }
            }
          }
        },
        "people": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["volunteer", "round", "planned", "home", "lateness"],
            "properties": {
              "volunteer": { "type": "string" },
              "round": { "type": "string" },
              "planned": { "$ref": "#/$defs/clock" },
              "home": { "$ref": "#/$defs/share" },
              "lateness": { "$ref": "#/$defs/lateness" }
            }
          }
        },
        "crates": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["crate", "relay", "round", "limitC", "plannedC", "kept"],
            "properties": {
              "crate": { "type": "string" },
              "relay": { "type": "string" },
              "round": { "type": "string" },
              "limitC": { "type": "number", "minimum": -60, "maximum": 100 },
              "plannedC": { "type": "number", "minimum": -100, "maximum": 200 },
              "kept": { "$ref": "#/$defs/share" }
            }
          }
        },
        "quick": {
          "type": "object",
          "additionalProperties": false,
          "required": ["containers", "simulated", "compared", "worstK", "typicalK", "guardK", "wrong"],
          "properties": {
            "containers": { "$ref": "#/$defs/count" },
            "simulated": { "$ref": "#/$defs/count" },
            "compared": { "$ref": "#/$defs/count" },
            "worstK": { "type": "number", "minimum": 0 },
            "typicalK": { "type": "number", "minimum": 0 },
            "guardK": { "type": "number", "minimum": 0 },
            "wrong": { "$ref": "#/$defs/count" }
          }
        },
        "missing": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["volunteer", "round", "relays", "baskets", "standIns"],
            "properties": {
              "volunteer": { "type": "string" },
              "round": { "type": "string" },
              "relays": { "type": "array", "items": { "type": "string" } },
              "baskets": { "$ref": "#/$defs/count" },
              "standIns": {
                "type": "array",
                "items": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["volunteer"],
                  "properties": {
                    "volunteer": { "type": "string" },
                    "obstacle": { "enum": ["vehicle", "relay", "load", "cold"] },
                    "priceEur": { "type": "number", "minimum": -1000000000, "maximum": 1000000000 },
                    "minutes": { "type": "number", "minimum": 0, "maximum": 1000000 },
                    "lateMinutes": { "type": "number", "minimum": 0, "maximum": 1000000 },
                    "overMinutes": { "type": "number", "minimum": 0, "maximum": 1000000 }
                  }
                }
              }
            }
          }
        }
      },
      "$defs": {
        "count": { "type": "integer", "minimum": 0, "maximum": 1000000000000 },
        "clock": { "type": "string", "pattern": "^[0-9]{2}:[0-5][0-9](:[0-5][0-9])?$" },
        "share": {
          "type": "object",
          "additionalProperties": false,
          "required": ["kept", "of", "low", "high"],
          "properties": {
            "kept": { "$ref": "#/$defs/count" },
            "of": { "$ref": "#/$defs/count" },
            "low": { "type": "number", "minimum": 0, "maximum": 1 },
            "high": { "type": "number", "minimum": 0, "maximum": 1 }
          }
        },
        "figure": {
          "type": "object",
          "additionalProperties": false,
          "required": ["value", "low", "high"],
          "properties": {
            "value": { "type": "number" },
            "low": { "type": "number" },
            "high": { "type": "number" }
          }
        },
        "lateness": {
          "type": "object",
          "additionalProperties": false,
          "required": ["meanMinutes", "q50Minutes", "q90Minutes", "q99Minutes"],
          "properties": {
            "meanMinutes": { "$ref": "#/$defs/figure" },
            "q50Minutes": { "$ref": "#/$defs/figure" },
            "q90Minutes": { "$ref": "#/$defs/figure" },
            "q99Minutes": { "$ref": "#/$defs/figure" }
          }
        },
        "delay": {
          "type": "object",
          "additionalProperties": false,
          "required": ["probability", "meanMinutes"],
          "properties": {
            "probability": { "type": "number", "minimum": 0, "maximum": 1 },
            "meanMinutes": { "type": "number", "minimum": 0, "maximum": 1440 }
          }
        }
      }
    }
    """# + "\n"
}
