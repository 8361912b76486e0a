extension PlanFile {
  /// The schema of one ``TemperatureCurve``, as it stands among the definitions of ``schemaText``.
  static let curveDefinition = #"""
    {
          "description": "A computed course of temperature, not a record: of the crate nearest to its limit, of one class in one container. One figure of shellC (and airC, in a truck's compartment) for each of times; the last is at the hand-over.",
          "type": "object",
          "additionalProperties": false,
          "required": ["container", "class", "crate", "stop", "limitC", "times", "shellC", "doors"],
          "properties": {
            "container": { "type": "string", "minLength": 1 },
            "class": { "$ref": "#/$defs/temperatureClass" },
            "crate": { "type": "string" },
            "stop": { "type": "string" },
            "limitC": { "type": "number" },
            "times": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/time" } },
            "shellC": { "type": "array", "minItems": 1, "items": { "type": "number" } },
            "airC": { "type": ["array", "null"], "items": { "type": "number" } },
            "doors": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["from", "to"],
                "properties": {
                  "from": { "$ref": "#/$defs/time" },
                  "to": { "$ref": "#/$defs/time" }
                }
              }
            }
          }
        }
    """#
}
