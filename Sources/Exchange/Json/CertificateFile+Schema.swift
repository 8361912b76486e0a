extension CertificateFile {
  /// JSON Schema (2020-12) of `certificate.json`. The same text is published as
  /// `Scenarios/schemas/certificate.schema.json`; a test compares the two.
  public static let schemaText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "tournee-certificate/1",
      "title": "The proof that a plan is the best of its week",
      "description": "What `tournee plan` writes as certificate.json. All numbers are whole millionths of a euro: no plan has a smaller `value`, in which each basket left behind weighs `unit`. `all` prices every route, `near` those that these leave; `cuts` name three tasks of which one round does two.",
      "type": "object",
      "additionalProperties": false,
      "required": ["schema", "week", "value", "unit", "all", "near"],
      "properties": {
        "schema": { "const": "tournee-certificate/1" },
        "week": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "hash"],
          "properties": {
            "id": { "type": "string" },
            "hash": { "type": "string", "pattern": "^[0-9a-f]{16}$" }
          }
        },
        "value": { "type": "integer", "minimum": -1000000000000000, "maximum": 1000000000000000 },
        "unit": { "type": "integer", "minimum": 0, "maximum": 1000000000000000 },
        "all": { "$ref": "#/$defs/prices" },
        "near": { "$ref": "#/$defs/prices" }
      },
      "$defs": {
        "price": { "type": "integer", "minimum": -1000000000000000, "maximum": 1000000000000000 },
        "prices": {
          "type": "object",
          "additionalProperties": false,
          "required": ["tasks", "vehicles", "cuts"],
          "properties": {
            "tasks": { "type": "array", "items": { "$ref": "#/$defs/price" } },
            "vehicles": { "type": "array", "items": { "$ref": "#/$defs/price" } },
            "cuts": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["tasks", "price"],
                "properties": {
                  "tasks": { "type": "array", "minItems": 3, "items": { "type": "integer", "minimum": 0, "maximum": 255 } },
                  "price": { "type": "integer", "minimum": -1000000000000000, "maximum": 0 }
                }
              }
            }
          }
        }
      }
    }
    """# + "\n"
}
