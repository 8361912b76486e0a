extension SweepReader {
  /// JSON Schema (2020-12) of a sweep. The same text is published as
  /// `Scenarios/schemas/sweep.schema.json`; a test compares the two.
  public static let schemaText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "tournee-sweep/1",
      "title": "Many what-ifs of one week",
      "description": "What `tournee sweep` reads. `overlays` hold for every point; paths are beside this file. A parameter says what it changes, by one of: `select` and `use` (as an overlay's `draw`), `apply` (an overlay's rules, in which \"{value}\" stands for the value), `levels` (each with a name, overlays and rules of its own; one without either leaves the week as it is). Its values are `values`, or drawn by a `law` (as an overlay's `draw`; random designs only). grid: every combination. random: `samples` draws, each planned with every combination of the levels of parameters marked `decision`. oneAtATime: each level alone, the rest as the week is.",
      "type": "object",
      "additionalProperties": false,
      "required": ["schema", "name", "design", "parameters"],
      "properties": {
        "schema": { "const": "tournee-sweep/1" },
        "name": { "type": "string", "minLength": 1 },
        "why": { "type": "string" },
        "overlays": { "type": "array", "items": { "type": "string", "minLength": 1 } },
        "design": { "enum": ["grid", "random", "oneAtATime"] },
        "samples": { "type": "integer", "minimum": 1, "maximum": 1000000 },
        "seed": { "type": "integer", "minimum": 0, "maximum": 1000000000000000 },
        "effort": { "type": "integer", "minimum": 1, "maximum": 1000000 },
        "baseEffort": { "type": "integer", "minimum": 1, "maximum": 1000000 },
        "searches": { "type": "integer", "minimum": 1, "maximum": 1000 },
        "undeliveredEur": { "type": "number", "minimum": 0, "maximum": 1000000 },
        "parameters": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/parameter" } }
      },
      "$defs": {
        "parameter": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name"],
          "properties": {
            "name": { "type": "string", "minLength": 1 },
            "decision": { "type": "boolean" },
            "over": { "type": "boolean" },
            "select": { "type": "string", "minLength": 1 },
            "use": { "enum": ["set", "scale", "shift"] },
            "where": { "type": "array", "items": { "type": "string", "minLength": 3 } },
            "expect": { "type": "integer", "minimum": 0, "maximum": 1000000 },
            "apply": { "$ref": "#/$defs/rules" },
            "levels": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/level" } },
            "values": { "type": "array", "minItems": 1, "items": { "type": ["number", "string", "boolean"] } },
            "law": { "enum": ["uniform", "normal", "triangular", "lognormal", "choice", "bernoulli"] },
            "from": { "$ref": "#/$defs/figure" },
            "to": { "$ref": "#/$defs/figure" },
            "mode": { "$ref": "#/$defs/figure" },
            "mean": { "$ref": "#/$defs/figure" },
            "deviation": { "type": "number", "minimum": 0, "maximum": 1000000000 },
            "median": { "$ref": "#/$defs/figure" },
            "sigma": { "type": "number", "minimum": 0, "maximum": 100 },
            "weights": { "type": "array", "minItems": 1, "items": { "type": "number", "minimum": 0, "maximum": 1000000000 } },
            "chance": { "type": "number", "minimum": 0, "maximum": 1 },
            "yes": { "$ref": "#/$defs/figure" },
            "no": { "$ref": "#/$defs/figure" }
          }
        },
        "level": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name"],
          "properties": {
            "name": { "type": "string", "minLength": 1 },
            "overlays": { "type": "array", "items": { "type": "string", "minLength": 1 } },
            "apply": { "$ref": "#/$defs/rules" }
          }
        },
        "rules": { "type": "array", "minItems": 1, "items": { "type": "object", "additionalProperties": true } },
        "figure": { "type": "number", "minimum": -1000000000, "maximum": 1000000000 }
      }
    }
    """# + "\n"
}
