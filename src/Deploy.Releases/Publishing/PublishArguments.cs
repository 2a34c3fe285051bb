using System.Collections.Immutable;

namespace Deploy.Releases.Publishing;

/// <summary>
/// The argument list of <c>dotnet publish</c>: pure, so that a table can check it.
/// </summary>
internal static class PublishArguments
{
    // Everything else would mean something to MSBuild: ; and , separate, $ and @ and % expand.
    private const string Plain = "._-+/=: \\";

    public static ImmutableArray<string> Of(PublishOrder order) =>
        [
            "publish",
            order.Project,
            "--configuration",
            "Release",
            "--output",
            order.Stage,
            "--artifacts-path",
            order.Work,
            "-nologo",
            "-nodeReuse:false",
            "-tl:off",
            "-v:minimal",
            .. Properties(order).Select(p => $"-p:{p.Name}={Escaped(p.Value)}"),
        ];

    private static IEnumerable<(string Name, string Value)> Properties(PublishOrder order)
    {
        foreach (var (name, value) in order.Properties)
            yield return (name, value);
        yield return ("Version", order.Version);
        yield return ("InformationalVersion", order.Version);
        // Also where there is none: MSBuild would take an environment variable of that name.
        yield return ("Fault", order.Fault ?? "");
        // What follows makes two builds of the same source the same bytes.
        yield return ("ContinuousIntegrationBuild", "true");
        yield return ("Deterministic", "true");
        yield return ("EnableSourceLink", "false");
        yield return ("EnableSourceControlManagerQueries", "false");
        yield return ("IncludeSourceRevisionInInformationalVersion", "false");
        yield return ("UseAppHost", "false");
        // A compiler server would outlive the build.
        yield return ("UseSharedCompilation", "false");
        if (!order.Root.Contains(',') && !order.Root.Contains('='))
            yield return ("PathMap", $"{order.Root}=/_");
    }

    private static string Escaped(string value) =>
        string.Concat(
            value.Select(c =>
                char.IsLetterOrDigit(c) || Plain.Contains(c) ? c.ToString() : $"%{(int)c:X2}"
            )
        );
}
