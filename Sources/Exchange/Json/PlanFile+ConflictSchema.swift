extension PlanFile {
  /// The schema of a `Conflict`, as it stands among the definitions of ``schemaText``.
  static let conflictDefinition = #"""
    {
          "description": "Of a week that is proved impossible: things that cannot all hold, whatever else is given up. Where minimal, giving up any one of them makes the rest possible.",
          "type": "object",
          "additionalProperties": false,
          "required": ["elements", "minimal"],
          "properties": {
            "elements": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["id", "kind", "fr", "en"],
                "properties": {
                  "id": { "type": "string", "minLength": 1 },
                  "kind": { "enum": ["delivery", "relayHours", "hubOpens", "hubCloses", "split", "stops", "packs", "coldRoom", "cold", "lock", "truck", "truckCold", "minutes", "hours", "refusal", "licence", "car", "coolBoxes"] },
                  "relay": { "type": ["string", "null"] },
                  "volunteer": { "type": ["string", "null"] },
                  "vehicle": { "type": ["string", "null"] },
                  "fr": { "type": "string", "minLength": 1 },
                  "en": { "type": "string", "minLength": 1 }
                }
              }
            },
            "minimal": { "type": "boolean" }
          }
        }
    """#

  /// The schema of a `Repair`.
  static let repairDefinition = #"""
    {
          "description": "One or two changes that people can make, with which more baskets go: planned and verified. priceEur is what they ask of people, a judgement; totalEur is what the changed week's plan costs. cheapest says that nothing cheaper among single and double changes serves the whole week, by proof.",
          "type": "object",
          "additionalProperties": false,
          "required": ["changes", "priceEur", "baskets", "undelivered", "totalEur", "cheapest"],
          "properties": {
            "changes": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["id", "kind", "priceEur", "fr", "en"],
                "properties": {
                  "id": { "type": "string", "minLength": 1 },
                  "kind": { "enum": ["packs", "colderPacks", "coldRoom", "setpoint", "precool", "box", "split", "stops", "hubEarlier", "hubLater", "relayEarlier", "relayLater", "longer", "earlier", "later", "refusal", "lock"] },
                  "relay": { "type": ["string", "null"] },
                  "volunteer": { "type": ["string", "null"] },
                  "vehicle": { "type": ["string", "null"] },
                  "priceEur": { "type": "number", "minimum": 0 },
                  "fr": { "type": "string", "minLength": 1 },
                  "en": { "type": "string", "minLength": 1 }
                }
              }
            },
            "priceEur": { "type": "number", "minimum": 0 },
            "baskets": { "type": "integer", "minimum": 0 },
            "undelivered": { "type": "integer", "minimum": 0 },
            "totalEur": { "type": "number", "minimum": 0 },
            "cheapest": { "type": "boolean" }
          }
        }
    """#
}
