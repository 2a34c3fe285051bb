using Deploy.Components.Composition;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Operations;

/// <summary>Which release a rollback goes to, of those that the environment has served.</summary>
internal static class RollbackTarget
{
    private const int DigitsMin = 6;
    private const int LatestMax = 8;
    private const int CommandsMax = 3;

    /// <summary>The release that is named in full, or by a digest that only it has.</summary>
    /// <exception cref="DeliveryException">None or several are; says what was served.</exception>
    public static ReleaseId Find(RolloutBook book, EnvironmentName environment, string? to)
    {
        if (to is null)
            return book.Previous(environment)
                ?? throw DeliveryException.Refused(
                    $"{environment} has served nothing before "
                        + $"{book.Serving(environment)?.ToString() ?? "now"}: there is "
                        + "nothing to roll back to. Next: ./build.sh History"
                );
        var served = book.In(environment)
            .Where(rollout => rollout.Phase == Phase.Completed)
            .Select(rollout => rollout.Candidate)
            .DistinctBy(release => release.Digest)
            .ToList();
        var named = served.Where(release => IsNamed(release, to)).ToList();
        return named.Count == 1
            ? named[0]
            : throw DeliveryException.Refused(
                served.Count == 0
                    ? $"{environment} has served nothing yet. Next: ./build.sh Full"
                    : NotOne(environment, to, served, named)
            );
    }

    private static string NotOne(
        EnvironmentName environment,
        string to,
        List<ReleaseId> served,
        List<ReleaseId> named
    )
    {
        var why =
            named.Count > 0 ? $"--to {to} names {named.Count} of what {environment} has served"
            : IsShort(to)
                ? $"--to {to} names no version, and a digest needs at least {DigitsMin} digits; "
                    + $"{environment} has served"
            : $"{environment} has never served {to}; it has served";
        var shown = named.Count > 0 ? named : served;
        var commands = shown
            .TakeLast(CommandsMax)
            .Select(release => $"\nNext: ./build.sh Rollback --to {release.Digest.Short}");
        return $"{why} {Latest(shown)}.\nTo do: choose one of these." + string.Concat(commands);
    }

    /// <summary>The latest of them; a year of releases would fill the screen.</summary>
    internal static string Latest(IReadOnlyCollection<ReleaseId> served) =>
        (served.Count > LatestMax ? $"{served.Count - LatestMax} others (History has them), " : "")
        + string.Join(", ", served.TakeLast(LatestMax));

    private static bool IsShort(string to) =>
        to.Length is > 0 and < DigitsMin && to.All(char.IsAsciiHexDigit);

    private static bool IsNamed(ReleaseId release, string to) =>
        release.Version == to
        || (to.Length >= DigitsMin && release.Digest.Hex.StartsWith(to, StringComparison.Ordinal));
}
