using System.Collections.Immutable;
using Deploy.Rollouts.Measuring;

namespace Deploy.Analysis.Tests.Worlds;

/// <summary>Builds windows of samples, one for each second, the baseline first.</summary>
internal static class Windows
{
    public static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>A window of a candidate only.</summary>
    public static ImmutableArray<Sample> Of(params IEnumerable<Traffic>[] candidate) =>
        [.. Readings([.. candidate.SelectMany(part => part)]).Select(InSecond)];

    /// <summary>A window of both, second by second.</summary>
    public static ImmutableArray<Sample> Both(
        IEnumerable<Traffic> candidate,
        IEnumerable<Traffic> stable
    ) =>
        [
            .. Readings([.. candidate])
                .Zip(Readings([.. stable]))
                .Select((both, second) => new Sample(At(second), both.Second, both.First)),
        ];

    public static DateTimeOffset At(double second) => Start.AddSeconds(second);

    private static Sample InSecond(Counters? counters, int second) =>
        new(At(second), null, counters);

    private static IEnumerable<Counters?> Readings(IReadOnlyList<Traffic> seconds)
    {
        // A revision under traffic did something before the step, which must not count.
        var total = new Traffic(1000, Errors: 900, Latency: 3).ToCounters();
        yield return total;
        foreach (var second in seconds)
        {
            total = (second.IsReset ? Counters.None : total).Plus(second.ToCounters());
            yield return second.IsSilent ? null : total;
        }
    }
}
