using System.Text.Json;

namespace Nuke.Common.Execution;

/// <summary>A value as it was supplied: words, or JSON from a file.</summary>
internal sealed record RawValue(
    IReadOnlyList<string> Words,
    JsonElement? Json,
    ParameterSource Source,
    string? Profile = null
);
