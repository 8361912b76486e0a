extension NoiseFile {
  /// JSON Schema (2020-12) of a file of noise. The same text is published as
  /// `Scenarios/schemas/noise.schema.json`; a test compares the two.
  public static let schemaText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "tournee-noise/1",
      "title": "What may go otherwise than planned on the day",
      "description": "What `tournee simulate --noise` reads. All but `schema` may be left out; what is left out is the project's. A factor of spread s is exp(s Z), Z standard normal: its median is 1. `travel`: driving times, as the product of a factor of the day, one of each driver and one of each road. `service`: time of a hand-over, and time a door stands open. `departure`: how often a loaded round leaves the hub late, and by how many minutes on average (exponential). `weather`: standard deviation of the day's outside temperature in kelvin, and spread of the sun. `noShow`: how often a volunteer does not come. `lateProducers`: how often one producer is so late that rounds with those goods leave later than planned, and by how many minutes on average. `toleranceMinutes`: a hand-over is as promised when it begins at most so much later than planned.",
      "type": "object",
      "additionalProperties": false,
      "required": ["schema"],
      "properties": {
        "schema": { "const": "tournee-noise/1" },
        "travel": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "day": { "$ref": "#/$defs/spread" },
            "driver": { "$ref": "#/$defs/spread" },
            "road": { "$ref": "#/$defs/spread" }
          }
        },
        "service": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "spread": { "$ref": "#/$defs/spread" },
            "doors": { "$ref": "#/$defs/spread" }
          }
        },
        "departure": { "$ref": "#/$defs/delay" },
        "weather": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "outsideK": { "type": "number", "minimum": 0, "maximum": 20 },
            "sun": { "$ref": "#/$defs/spread" }
          }
        },
        "noShow": { "$ref": "#/$defs/probability" },
        "lateProducers": { "$ref": "#/$defs/delay" },
        "toleranceMinutes": { "type": "number", "minimum": 0, "maximum": 1440 }
      },
      "$defs": {
        "spread": { "type": "number", "minimum": 0, "maximum": 2 },
        "probability": { "type": "number", "minimum": 0, "maximum": 1 },
        "delay": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "probability": { "$ref": "#/$defs/probability" },
            "meanMinutes": { "type": "number", "minimum": 0, "maximum": 1440 }
          }
        }
      }
    }
    """# + "\n"
}
