public import Instances
public import PlanningModel

/// Reads the load of a truck: crates, stops, compartments and axle shares in one JSON file.
///
/// The format is that of the public loads `coop`: `vehicle`, `unloading_order`, `crates`; other keys
/// are left alone.
public enum TruckLoadReader {
  /// Reads the load at `path`.
  ///
  /// - Throws: every fault of the file, each with its line and path.
  public static func read(_ path: String) throws(Refusal) -> TruckLoadCase {
    let data = try InputFile.data(path, called: path)
    let document = JSONDocument<TruckLoadFile>(data, file: path, schema: schemaText)
    guard let content = document.content, let root = document.root else {
      throw Refusal(document.findings)
    }
    let checks = TruckLoadChecks(content, file: path, root: root)
    guard checks.findings.isEmpty else { throw Refusal(checks.findings) }
    return content.loadCase
  }

  /// JSON Schema (2020-12) of a load. The same text is published as
  /// `Scenarios/schemas/load.schema.json`; a test compares the two.
  public static let schemaText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "tournee-load/1",
      "title": "The load of a truck",
      "description": "What `tournee load` reads beside thpack files. Millimetres and kilograms; x runs from the front wall to the rear.",
      "type": "object",
      "required": ["id", "vehicle", "unloading_order", "crates"],
      "properties": {
        "id": { "type": "string", "minLength": 1 },
        "vehicle": { "$ref": "#/$defs/vehicle" },
        "unloading_order": { "type": "array", "minItems": 1, "items": { "type": "string", "minLength": 1 } },
        "crates": { "type": "array", "items": { "$ref": "#/$defs/crate" } }
      },
      "$defs": {
        "length": { "type": "integer", "minimum": 1, "maximum": 100000 },
        "mass": { "type": "number", "minimum": 0, "maximum": 100000 },
        "vehicle": {
          "type": "object",
          "required": ["inner_mm", "payload_kg", "compartments"],
          "properties": {
            "inner_mm": { "type": "array", "minItems": 3, "maxItems": 3, "items": { "$ref": "#/$defs/length" } },
            "gap_under_roof_mm": { "type": "integer", "minimum": 0, "maximum": 100000 },
            "payload_kg": { "$ref": "#/$defs/mass" },
            "compartments": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/compartment" } },
            "axles": { "$ref": "#/$defs/axles" }
          }
        },
        "compartment": {
          "type": "object",
          "required": ["id", "x0", "x1", "door", "classes"],
          "properties": {
            "id": { "type": "string", "minLength": 1 },
            "x0": { "type": "integer", "minimum": 0, "maximum": 100000 },
            "x1": { "$ref": "#/$defs/length" },
            "door": { "enum": ["rear", "side"] },
            "classes": { "enum": ["any", "cold", "other"] }
          }
        },
        "axles": {
          "type": "object",
          "required": ["wheelbase_mm", "front_axle_to_cargo_front_mm", "load_share_front_max_kg", "load_share_rear_max_kg"],
          "properties": {
            "wheelbase_mm": { "$ref": "#/$defs/length" },
            "front_axle_to_cargo_front_mm": { "type": "integer", "minimum": -20000, "maximum": 20000 },
            "load_share_front_max_kg": { "$ref": "#/$defs/mass" },
            "load_share_rear_max_kg": { "$ref": "#/$defs/mass" }
          }
        },
        "crate": {
          "type": "object",
          "required": ["id", "stop", "class", "l", "w", "h", "mass_kg", "max_mass_on_top_kg"],
          "properties": {
            "id": { "type": "integer", "minimum": 0, "maximum": 1000000 },
            "stop": { "type": "string" },
            "class": { "type": "string" },
            "l": { "$ref": "#/$defs/length" },
            "w": { "$ref": "#/$defs/length" },
            "h": { "$ref": "#/$defs/length" },
            "mass_kg": { "$ref": "#/$defs/mass" },
            "max_mass_on_top_kg": { "$ref": "#/$defs/mass" }
          }
        }
      }
    }
    """# + "\n"
}
