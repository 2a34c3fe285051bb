using System.Collections.Immutable;

namespace Deploy.Releases.Sboms;

/// <summary>A library that the published program carries.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha512">
/// The hash of its package in hexadecimal; null where none is recorded.
/// </param>
/// <param name="IsPackage">False for a project of the same source tree.</param>
internal sealed record ShippedPackage(string Name, string Version, string? Sha512, bool IsPackage)
{
    /// <summary>Keys (<c>name/version</c>) of the libraries it needs.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>As <c>.deps.json</c> names it.</summary>
    public string Key => $"{Name}/{Version}";

    /// <summary>The package URL, which identifies it in the document.</summary>
    public string Purl =>
        $"pkg:{(IsPackage ? "nuget" : "generic")}/{Name}@{Uri.EscapeDataString(Version)}";
}
