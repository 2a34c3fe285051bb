using System.Text;
using Deploy.Ledger.Lines;
using Deploy.Rollouts;
using Deploy.Rollouts.Running;

namespace Deploy.Simulation;

/// <summary>
/// Whole rollouts by the real conductor, decider and judge in a world of which only the clock,
/// the platform, the record and the traffic are made up. Every instant is held against the
/// invariants; a failing seed prints itself.
/// </summary>
public sealed class RolloutSimulationTests
{
    private const int Seeds = 500;
    private const int Lots = 10;

    private static readonly Quality[] Qualities = Enum.GetValues<Quality>();

    [Test]
    public void Rollout_WhateverGoesWrong_EndsSafelyAndNoBadOneIsCompleted(
        [Range(0, Lots - 1)] int lot
    )
    {
        for (var seed = lot * Seeds / Lots; seed < (lot + 1) * Seeds / Lots; seed++)
        {
            var world = Faulty(seed);
            var phase = Conduct(world, seed).Phase;
            Assert.That(
                phase,
                Is.EqualTo(Phase.Aborted).Or.EqualTo(Phase.Completed),
                $"seed {seed}"
            );
            if (world.Quality != Quality.Good)
                Assert.That(phase, Is.EqualTo(Phase.Aborted), $"seed {seed}");
        }
    }

    [Test]
    public void Seeds_OfALot_MeetEveryKindOfTrouble()
    {
        var worlds = Enumerable.Range(0, 100).Select(Faulty).ToList();
        var phases = worlds.Select(world => RolloutRun.Conduct(world).Phase).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(phases.Count(phase => phase == Phase.Completed), Is.GreaterThan(3));
            Assert.That(worlds.Count(world => world.Actors > 1), Is.GreaterThan(20));
            Assert.That(worlds.Sum(world => world.Refusals), Is.GreaterThan(3));
            Assert.That(
                worlds.Select(world => world.HeaviestWeight.BasisPoints).Distinct(),
                Is.SupersetOf(new[] { 0, 500, 5000, 10_000 })
            );
        }
    }

    [TestCase(Quality.Good, Phase.Completed, 10_000)]
    [TestCase(Quality.FailsOften, Phase.Aborted, 500)]
    [TestCase(Quality.Slow, Phase.Aborted, 500)]
    [TestCase(Quality.Crashes, Phase.Aborted, 500)]
    [TestCase(Quality.NeverReady, Phase.Aborted, 0)]
    [TestCase(Quality.AnswersWrongly, Phase.Aborted, 0)]
    public void Rollout_InACalmWorld_EndsByTheCandidatesQuality(
        object quality,
        Phase end,
        int heaviest
    )
    {
        var world = new World(1, (Quality)quality, Chaos.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(RolloutRun.Conduct(world).Phase, Is.EqualTo(end));
            Assert.That(world.HeaviestWeight.BasisPoints, Is.EqualTo(heaviest));
        }
    }

    [Test]
    public void Rollout_OfACandidateThatFailsOften_EndsBeforeIts500thRequest(
        [Range(1, 20)] int seed
    )
    {
        var world = new World(seed, Quality.FailsOften, Chaos.None);
        var rollout = RolloutRun.Conduct(world);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rollout.Phase, Is.EqualTo(Phase.Aborted));
            Assert.That(rollout.AbortReason, Does.Match(@"^errors .* %, limit|limit at most 1 %"));
            Assert.That(world.CandidateRequests, Is.LessThan(500));
        }
    }

    [TestCase(Quality.Good, Phase.Completed)]
    [TestCase(Quality.FailsOften, Phase.Aborted)]
    [TestCase(Quality.NeverReady, Phase.Aborted)]
    public void Rollout_KilledAtAnyCall_IsBroughtToItsEndByTheNext(object quality, Phase end)
    {
        var calm = new World(1, (Quality)quality, Chaos.None);
        RolloutRun.Conduct(calm);
        for (var call = 1; call <= calm.CallsOfTheFirst; call++)
        {
            var world = new World(1, (Quality)quality, Chaos.None);
            Assert.That(RolloutRun.Conduct(world, call).Phase, Is.EqualTo(end), $"call {call}");
        }
    }

    [Test]
    public void Rollout_OfAnEnvironmentsFirstRelease_GetsAllTrafficAndEnds([Range(1, 10)] int seed)
    {
        var good = new World(seed, Quality.Good, Chaos.None, isFirstRelease: true);
        var bad = new World(seed, Quality.FailsOften, Chaos.None, isFirstRelease: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(RolloutRun.Conduct(good).Phase, Is.EqualTo(Phase.Completed));
            Assert.That(RolloutRun.Conduct(bad).Phase, Is.EqualTo(Phase.Aborted));
            Assert.That(bad.Split, Is.EqualTo(Split.AllStable));
        }
    }

    [Test]
    public void Record_OfTheSameSeed_IsTheSameByteByByte([Range(0, 9)] int seed)
    {
        var (one, other) = (Faulty(seed), Faulty(seed));
        RolloutRun.Conduct(one);
        RolloutRun.Conduct(other);
        Assert.That(Text(one), Is.EqualTo(Text(other)));
    }

    [Test]
    public void Record_OfAnySeed_IsAChainThatVerifies([Range(0, 9)] int seed)
    {
        var world = Faulty(seed);
        RolloutRun.Conduct(world);
        var previous = EntryLine.Genesis;
        for (var i = 0; i < world.Lines.Count; i++)
            previous = EntryLine.Read(world.Lines[i], i + 1, previous).Hash;
        Assert.That(previous, Is.EqualTo(world.Entries[^1].Hash));
    }

    private static Rollout Conduct(World world, int seed)
    {
        try
        {
            return RolloutRun.Conduct(world);
        }
        catch (InvariantBrokenException fault)
        {
            throw new AssertionException(
                $"seed {seed}, {world.Quality}, {world.FirstChaos}",
                fault
            );
        }
    }

    private static World Faulty(int seed) =>
        new(
            seed,
            seed % 2 == 0 ? Quality.Good : Qualities[seed / 2 % Qualities.Length],
            Chaos.Of(new Random(seed)),
            isFirstRelease: seed % 7 == 0
        );

    private static string Text(World world) =>
        string.Join('\n', world.Lines.Select(Encoding.UTF8.GetString));
}
