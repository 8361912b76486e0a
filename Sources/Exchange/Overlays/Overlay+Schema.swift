extension OverlayReader {
  /// JSON Schema (2020-12) of an overlay. The same text is published as
  /// `Scenarios/schemas/overlay.schema.json`; a test compares the two.
  public static let schemaText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "tournee-overlay/1",
      "title": "A change of one week, for what-if",
      "description": "Acts on the week as one document (`tournee check WEEK --print`): merge, then patch, then apply, each in its order. A selector is a JSON pointer whose steps may also be * (every member) or a filter: /relays/[name=Saissac]/open/0/from, /orders/*/lines/[class=fish|bivalve]/massKg; id in a filter is the member's key. In a family (`each`) and in rules with `for`, {id} and {field} in texts are replaced by the key and the fields of what was matched.",
      "type": "object",
      "additionalProperties": false,
      "required": ["schema", "name"],
      "properties": {
        "schema": { "const": "tournee-overlay/1" },
        "name": { "type": "string", "minLength": 1 },
        "why": { "type": "string" },
        "freedom": { "enum": ["all", "people", "times", "nothing"] },
        "over": { "type": "boolean" },
        "each": { "type": "string", "minLength": 1 },
        "merge": { "type": "object", "additionalProperties": true },
        "patch": { "type": "array", "items": { "$ref": "#/$defs/operation" } },
        "apply": { "type": "array", "items": { "$ref": "#/$defs/rule" } },
        "draw": { "type": "array", "items": { "$ref": "#/$defs/draw" } }
      },
      "$defs": {
        "operation": {
          "type": "object",
          "additionalProperties": false,
          "required": ["op", "path"],
          "properties": {
            "op": { "enum": ["add", "remove", "replace", "move", "copy", "test"] },
            "path": { "type": "string" },
            "from": { "type": "string" },
            "value": true
          }
        },
        "rule": {
          "type": "object",
          "additionalProperties": false,
          "required": ["select"],
          "properties": {
            "select": { "type": "string", "minLength": 1 },
            "for": { "type": "string", "minLength": 1 },
            "where": { "type": "array", "items": { "type": "string", "minLength": 3 } },
            "expect": { "type": "integer", "minimum": 0, "maximum": 1000000 },
            "share": { "type": "number", "minimum": 0, "maximum": 1 },
            "set": true,
            "scale": { "type": "number", "minimum": -1000000, "maximum": 1000000 },
            "shift": { "type": "number", "minimum": -1000000, "maximum": 1000000 },
            "remove": { "const": true },
            "add": true,
            "copies": { "type": "integer", "minimum": 1, "maximum": 100 },
            "with": { "type": "object", "additionalProperties": true }
          }
        },
        "draw": {
          "type": "object",
          "additionalProperties": false,
          "required": ["select", "law"],
          "properties": {
            "name": { "type": "string", "minLength": 1 },
            "select": { "type": "string", "minLength": 1 },
            "where": { "type": "array", "items": { "type": "string", "minLength": 3 } },
            "expect": { "type": "integer", "minimum": 0, "maximum": 1000000 },
            "use": { "enum": ["set", "scale", "shift"] },
            "shared": { "type": "boolean" },
            "law": { "enum": ["uniform", "normal", "triangular", "lognormal", "choice", "bernoulli"] },
            "from": { "$ref": "#/$defs/figure" },
            "to": { "$ref": "#/$defs/figure" },
            "mode": { "$ref": "#/$defs/figure" },
            "mean": { "$ref": "#/$defs/figure" },
            "deviation": { "type": "number", "minimum": 0, "maximum": 1000000000 },
            "median": { "$ref": "#/$defs/figure" },
            "sigma": { "type": "number", "minimum": 0, "maximum": 100 },
            "values": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/figure" } },
            "weights": { "type": "array", "minItems": 1, "items": { "type": "number", "minimum": 0, "maximum": 1000000000 } },
            "chance": { "type": "number", "minimum": 0, "maximum": 1 },
            "yes": { "$ref": "#/$defs/figure" },
            "no": { "$ref": "#/$defs/figure" }
          }
        },
        "figure": { "type": "number", "minimum": -1000000000, "maximum": 1000000000 }
      }
    }
    """# + "\n"
}
