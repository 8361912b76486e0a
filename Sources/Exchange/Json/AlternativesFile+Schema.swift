extension AlternativesFile {
  /// JSON Schema (2020-12) of `alternatives.json`. The same text is published as
  /// `Scenarios/schemas/alternatives.schema.json`; a test compares the two.
  public static let schemaText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "tournee-alternatives/1",
      "title": "Plans of one week beside the plan itself, each the best by one measure",
      "description": "What `tournee plan --alternatives` writes as alternatives.json beside plan.json. No plan listed is worse than another of them, or than the plan, by every measure of `criteria`: minutes of volunteers, minutes weighed by the season's ledger (both whole), the smallest margin of cold (tenths of a kelvin).",
      "type": "object",
      "additionalProperties": false,
      "required": ["schema", "week", "criteria", "plan", "alternatives"],
      "properties": {
        "schema": { "const": "tournee-alternatives/1" },
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
        "criteria": {
          "type": "array",
          "minItems": 2,
          "items": { "enum": ["minutes", "fairness", "cold"] }
        },
        "plan": { "$ref": "#/$defs/measures" },
        "alternatives": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["aims", "folder", "samePlan", "measures"],
            "properties": {
              "aims": {
                "type": "array",
                "minItems": 1,
                "items": { "enum": ["shortest", "fairest", "coldest", "balanced"] }
              },
              "folder": { "enum": ["alternatives/shortest", "alternatives/fairest", "alternatives/coldest", "alternatives/balanced"] },
              "samePlan": { "type": "boolean" },
              "measures": { "$ref": "#/$defs/measures" }
            }
          }
        },
        "shortage": { "enum": ["oneDriver", "noOthers", "refused", "interrupted"] }
      },
      "$defs": {
        "measures": {
          "type": "object",
          "additionalProperties": false,
          "required": ["undelivered", "minutes", "weighedMinutes", "longestMinutes", "spreadMinutes", "km", "spentEur", "totalEur", "drivers"],
          "properties": {
            "undelivered": { "type": "integer", "minimum": 0, "maximum": 1000000 },
            "minutes": { "type": "number", "minimum": 0, "maximum": 1000000 },
            "weighedMinutes": { "type": "number", "minimum": 0, "maximum": 1000000000 },
            "longestMinutes": { "type": "number", "minimum": 0, "maximum": 1000000 },
            "spreadMinutes": { "type": "number", "minimum": 0, "maximum": 1000000000 },
            "marginK": { "type": "number", "minimum": -1000, "maximum": 1000 },
            "spareMinutes": { "type": "number", "minimum": -10000, "maximum": 10000 },
            "km": { "type": "number", "minimum": 0, "maximum": 1000000 },
            "spentEur": { "type": "number", "minimum": -1000000000, "maximum": 1000000000 },
            "totalEur": { "type": "number", "minimum": -1000000000, "maximum": 1000000000 },
            "drivers": { "type": "integer", "minimum": 0, "maximum": 1000000 }
          }
        }
      }
    }
    """# + "\n"
}
