using System.Collections.Immutable;
using Deploy.Host.Contracts;

namespace Deploy.Host.Tests;

/// <summary>Messages as tests need them.</summary>
internal static class Samples
{
    public static EnvironmentSpec Environment(string name = "production") =>
        new()
        {
            Name = name,
            Port = 8080,
            AnswerHeader = true,
            Replicas = 1,
            HealthPath = "/health",
            ReadyPath = "/ready",
        };

    public static RevisionSpec Revision(
        string version,
        params (string Path, string Digest)[] files
    ) =>
        new()
        {
            Release = new("service", version, "sha256:" + new string('a', 64)),
            Folder = "/releases/a",
            Command = ["dotnet", "a.dll"],
            Variables = ImmutableSortedDictionary<string, string>.Empty,
            Files = files.ToImmutableSortedDictionary(f => f.Path, f => f.Digest),
        };
}
