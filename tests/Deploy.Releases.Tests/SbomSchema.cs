namespace Deploy.Releases.Tests;

/// <summary>
/// The part of CycloneDX 1.6 that our documents may use, written down by hand, stricter than the
/// standard: members that we do not mean to write are errors.
/// </summary>
internal static class SbomSchema
{
    public const string Text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "required": ["$schema", "bomFormat", "specVersion", "serialNumber", "version", "metadata",
                       "components", "dependencies"],
          "properties": {
            "$schema": { "const": "http://cyclonedx.org/schema/bom-1.6.schema.json" },
            "bomFormat": { "const": "CycloneDX" },
            "specVersion": { "const": "1.6" },
            "serialNumber": {
              "type": "string",
              "pattern": "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f-]{16}$" },
            "version": { "const": 1 },
            "metadata": {
              "type": "object",
                  "required": ["tools", "component"],
              "properties": {
                "tools": { "type": "object" },
                "component": { "$ref": "#/$defs/component" } } },
            "components": { "type": "array", "items": { "$ref": "#/$defs/component" } },
            "dependencies": {
              "type": "array",
              "items": {
                "type": "object",
                      "required": ["ref", "dependsOn"],
                "properties": {
                  "ref": { "type": "string", "minLength": 1 },
                  "dependsOn": {
                    "type": "array", "uniqueItems": true, "items": { "type": "string" } } } } } },
          "$defs": {
            "component": {
              "type": "object",
                  "required": ["type", "bom-ref", "name"],
              "properties": {
                "type": { "enum": ["application", "framework", "library", "file"] },
                "bom-ref": { "type": "string", "minLength": 1 },
                "name": { "type": "string", "minLength": 1 },
                "version": { "type": "string", "minLength": 1 },
                "purl": { "type": "string", "pattern": "^pkg:(nuget|generic)/[^/@]+@[^/@+]+$" },
                "hashes": {
                  "type": "array",
                  "minItems": 1,
                  "items": {
                    "type": "object",
                              "required": ["alg", "content"],
                    "properties": {
                      "alg": { "enum": ["SHA-256", "SHA-512"] },
                      "content": {
                        "type": "string", "pattern": "^([0-9a-f]{64}|[0-9a-f]{128})$" } } } },
                "licenses": {
                  "type": "array",
                  "minItems": 1,
                  "maxItems": 1,
                  "items": {
                    "oneOf": [
                      { "type": "object", "required": ["expression"],
                        "properties": { "expression": { "type": "string", "minLength": 1 } } },
                      { "type": "object", "required": ["license"],
                        "properties": {
                          "license": {
                            "type": "object", "required": ["name"],
                            "properties": {
                              "name": { "type": "string" }, "url": { "type": "string" } } } } }
                    ] } } } } }
        }
        """;
}
