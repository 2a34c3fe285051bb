using System.Collections.Immutable;
using Deploy.Analysis;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Running;

namespace Deploy.Simulation;

/// <summary>One environment, its record, its lease, and everything that goes wrong there.</summary>
internal sealed class World
{
    private const double RequestsPerSecond = 400;
    private readonly Random _random;
    private readonly Dictionary<string, Actor> _actors = [];
    private readonly Load _stableLoad;
    private readonly Load _candidateLoad;
    private long _highestFence;
    private DateTimeOffset _servedUntil;

    public World(int seed, Quality quality, Chaos chaos, bool isFirstRelease = false)
    {
        _random = new(seed);
        (Quality, Chaos, FirstChaos) = (quality, chaos, chaos);
        Stable = isFirstRelease ? null : Older;
        _stableLoad = new(Quality.Good, _random);
        _candidateLoad = new(quality, _random);
        _servedUntil = Time.GetUtcNow();
    }

    public static EnvironmentName Environment { get; } = EnvironmentName.Parse("production");

    public static ReleaseId Older { get; } = new("docs-mcp", "1.3.9", Digest.Of("1.3.9"u8));

    public static ReleaseId Newer { get; } = new("docs-mcp", "1.4.0", Digest.Of("1.4.0"u8));

    public static Plan Plan { get; } =
        StandardPlans.Local with
        {
            Interval = TimeSpan.FromSeconds(1),
        };

    public SimulatedTime Time { get; } = new();

    public Quality Quality { get; }

    public Chaos Chaos { get; private set; }

    /// <summary>What went wrong before it was healed.</summary>
    public Chaos FirstChaos { get; }

    public ImmutableArray<Entry> Entries { get; private set; } = [];

    /// <summary>The record as it would stand in the file.</summary>
    public List<byte[]> Lines { get; } = [];

    /// <summary>The rollouts as the record has them.</summary>
    public ImmutableArray<Rollout> Rollouts { get; private set; } = [];

    /// <summary>How often somebody who had lost the lease was refused.</summary>
    public int Refusals { get; private set; }

    public int Actors => _actors.Count;

    public Lease? Lease { get; set; }

    public long LastFence { get; set; }

    public ReleaseId? Stable { get; private set; }

    public ReleaseId? Candidate { get; set; }

    public Split Split { get; private set; }

    /// <summary>How many calls the first process made.</summary>
    public int CallsOfTheFirst => _actors["process 1"].Calls;

    public long CandidateRequests => _candidateLoad.Requests;

    /// <summary>The heaviest split the candidate was ever given.</summary>
    public Weight HeaviestWeight { get; private set; }

    public Actor NewActor(int diesAtCall = 0)
    {
        var actor = new Actor(this, $"process {_actors.Count + 1}") { DiesAtCall = diesAtCall };
        _actors.Add(actor.Name, actor);
        return actor;
    }

    public bool IsDead(string holder) => _actors[holder].IsDead;

    /// <summary>Any whole number below a bound.</summary>
    public int Any(int below) => _random.Next(below);

    public bool Happens(double share) => share > 0 && _random.NextDouble() < share;

    /// <summary>From now on nothing goes wrong any more.</summary>
    public void Heal() => Chaos = Chaos.None;

    /// <summary>Somebody else meddles; called at each jump of the clock.</summary>
    public void Meddle()
    {
        if (Happens(Chaos.SplitLost))
            Shift(Split.AllStable);
        if (Happens(Chaos.CandidateGone))
            LoseCandidate();
        Check();
    }

    public void Append(Entry entry, byte[] line)
    {
        Lines.Add(line);
        Entries = Entries.Add(entry);
        Rollouts = RolloutBook.Of(Entries).All;
    }

    /// <summary>A platform refuses tokens older than the newest it has seen.</summary>
    public void Admit(Fence fence)
    {
        if (fence.Token < _highestFence)
            throw Refusal($"{fence} is older than {_highestFence}");
        _highestFence = fence.Token;
    }

    public FencedException Refusal(string reason)
    {
        Refusals++;
        return new(reason);
    }

    public void Shift(Split split)
    {
        Serve();
        Split = split;
        HeaviestWeight = split.Candidate > HeaviestWeight ? split.Candidate : HeaviestWeight;
    }

    public void Promote()
    {
        if (Candidate is null)
            return;
        (Stable, Candidate) = (Candidate, null);
        Shift(Split.AllStable);
    }

    public void LoseCandidate()
    {
        Shift(Split.AllStable);
        Candidate = null;
    }

    public Sample Measured()
    {
        Serve();
        return new(
            Time.GetUtcNow(),
            Stable is null ? null : _stableLoad.Read(),
            Candidate is null ? null : _candidateLoad.Read()
        );
    }

    /// <summary>Holds the world against the record.</summary>
    public void Check() => Invariants.Check(this);

    private void Serve()
    {
        var time = Time.GetUtcNow() - _servedUntil;
        _servedUntil = Time.GetUtcNow();
        var share = (double)Split.Candidate.BasisPoints / Weight.FullBasisPoints;
        if (Candidate is not null)
            _candidateLoad.Serve(RequestsPerSecond * share, time);
        if (Stable is not null)
            _stableLoad.Serve(RequestsPerSecond * (1 - share), time);
    }
}
