using System.Collections.Immutable;
using Deploy.Rollouts.Measuring;

namespace Deploy.Analysis;

/// <summary>One revision's readings over a window; a sample may hold none.</summary>
internal sealed class Series
{
    private readonly ImmutableArray<(DateTimeOffset At, Counters? Counters)> _samples;

    private Series(IEnumerable<(DateTimeOffset, Counters?)> samples, string revision)
    {
        _samples = [.. samples];
        Revision = revision;
        Readings = [.. Enumerable.Range(0, _samples.Length).Where(HasReading)];
    }

    /// <summary>Whose readings these are, for people.</summary>
    public string Revision { get; }

    /// <summary>The samples that hold a reading, by index, oldest first.</summary>
    public ImmutableArray<int> Readings { get; }

    public static Series OfCandidate(ImmutableArray<Sample> window) =>
        new(Samples(window).Select(sample => (sample.At, sample.Candidate)), "the candidate");

    public static Series OfStable(ImmutableArray<Sample> window) =>
        new(Samples(window).Select(sample => (sample.At, sample.Stable)), "stable");

    /// <summary>The latest sample's index, when it holds a reading; else why it does not.</summary>
    public (int? Index, string Missing) Latest()
    {
        if (_samples.IsEmpty)
            return (null, "nothing was sampled yet");
        if (HasReading(_samples.Length - 1))
            return (_samples.Length - 1, "");
        return Readings.IsEmpty
            ? (null, $"{Revision} has not been measured in {Wording.Duration(Between(0, ^1))}")
            : (null, $"{Revision} was last measured {Since(Readings[^1])} ago");
    }

    /// <summary>For how long before the first reading nothing was measured.</summary>
    public TimeSpan UnseenAtStart() => Readings.IsEmpty ? TimeSpan.Zero : Between(0, Readings[0]);

    /// <summary>Time between two samples.</summary>
    public TimeSpan Between(Index from, Index to) => _samples[to].At - _samples[from].At;

    /// <summary>Whether every sample from one to another holds a reading.</summary>
    public bool IsUnbroken(int from, int to)
    {
        for (var i = from; i <= to; i++)
            if (!HasReading(i))
                return false;
        return true;
    }

    /// <summary>What happened between two readings.</summary>
    public Stretch Over(int from, int to)
    {
        var total = Counters.None;
        var begin = Reading(from);
        var before = begin;
        for (var i = from + 1; i <= to; i++)
        {
            if (_samples[i].Counters is not { } now)
                continue;
            if (now.IsRestartedSince(before))
            {
                total = total.Plus(before.Since(begin)).Plus(now.Since(before));
                begin = now;
            }
            before = now;
        }
        return new(total.Plus(before.Since(begin)), Between(from, to));
    }

    /// <summary>
    /// The shortest stretch that ends at a reading, takes at least so long and holds enough; all
    /// there is where none does. What holds enough must still do so when it is longer.
    /// </summary>
    public (int From, Stretch Stretch) Back(int to, TimeSpan atLeast, Func<Stretch, bool> isEnough)
    {
        var starts = Readings[..Math.Max(1, Readings.BinarySearch(to))];
        var from = LatestWhere(
            starts,
            start => Between(start, to) >= atLeast && isEnough(Over(start, to))
        );
        return (from, Over(from, to));
    }

    /// <summary>
    /// The latest of these starts that will do, when every one before a start that will do does
    /// too; the earliest where none will.
    /// </summary>
    public static int LatestWhere(ImmutableArray<int> starts, Func<int, bool> willDo)
    {
        var (low, high) = (0, starts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (willDo(starts[middle]))
                low = middle;
            else
                high = middle - 1;
        }
        return starts[low];
    }

    private static ImmutableArray<Sample> Samples(ImmutableArray<Sample> window) =>
        window.IsDefault ? [] : window;

    private bool HasReading(int index) => _samples[index].Counters is not null;

    private Counters Reading(int index) =>
        _samples[index].Counters
        ?? throw new ArgumentOutOfRangeException(nameof(index), index, "No reading there.");

    private string Since(int index) => Wording.Duration(Between(index, ^1));
}
