using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Deploy.Releases.Sources;

namespace Deploy.Releases.Versioning;

/// <summary>
/// Calculates the version of a commit: a subset of GitVersion 6's GitHubFlow, described rule by
/// rule
/// in docs/versioning.md. Pure: the same arguments give the same answer on every machine.
/// </summary>
public static class VersionCalculator
{
    private const int ShortShaLength = 7;

    /// <summary>The version of the history's HEAD as the source stands.</summary>
    /// <param name="history">The past of HEAD; null where there is no git.</param>
    /// <param name="settings">
    /// The settings, as <see cref="VersionSettingsReader"/> accepted them.
    /// </param>
    /// <param name="source">The working tree: its changes become build metadata.</param>
    /// <param name="fault">The fault baked into the release, if any, as typed.</param>
    public static VersionResult Calculate(
        GitHistory? history,
        VersionSettings settings,
        SourceIdentity source,
        string? fault
    )
    {
        var result =
            history is null || !source.HasGit
                ? Invented(source)
                : new CalculatorRun(history, settings).Calculate();
        return Marks(source, fault) switch
        {
            [] => result,
            var marks => new(
                $"{result.SemVer}+{string.Join('.', marks.Select(m => m.Text))}",
                [.. result.Why, .. marks.Select(m => m.Why)]
            ),
        };
    }

    private static VersionResult Invented(SourceIdentity source)
    {
        var version = $"0.1.0-nogit.{Identifier(source.Digest.Short)}";
        return new(
            version,
            [
                .. source.Notes,
                $"Without git history the version {version} is invented from the tree's content: "
                    + $"0.1.0, and the first digits of its digest {source.Digest.Short}.",
            ]
        );
    }

    /// <summary>
    /// Makes a SemVer identifier of digits and letters: digits alone may not begin with 0.
    /// </summary>
    private static string Identifier(string hex) => hex.All(char.IsAsciiDigit) ? "x" + hex : hex;

    private static ImmutableArray<(string Text, string Why)> Marks(
        SourceIdentity source,
        string? fault
    )
    {
        var marks = ImmutableArray.CreateBuilder<(string, string)>();
        if (source.IsDirty)
        {
            var digest = source.Digest.Hex[..8];
            var why = $"The working tree differs from the commit: its content is marked {digest}.";
            marks.Add(($"dirty.{digest}", why));
        }
        if (!string.IsNullOrWhiteSpace(fault))
            marks.Add(($"fault.{Sanitised(fault)}", $"The release carries the fault '{fault}'."));
        return marks.ToImmutable();
    }

    private static string Sanitised(string fault) =>
        Regex.Replace(fault.Trim(), "[^0-9A-Za-z-]", "-");

    internal static string Short(string sha) =>
        sha.Length > ShortShaLength ? sha[..ShortShaLength] : sha;
}
