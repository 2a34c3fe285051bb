using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Nuke.Common;
using Nuke.Common.Execution;

namespace Nuke.Engine.Tests.Execution;

[Parallelizable(ParallelScope.All)]
internal sealed class ParallelScheduleTests
{
    private const int CompanyMax = 3;

    public static Target Any => _ => _;

    [RunsAlone]
    public static Target Lonely => _ => _;

    [TestCase("A B C", 2, "A B")]
    [TestCase("A B C", 9, "A B C")]
    [TestCase("A B<A C", 9, "A C")]
    [TestCase("A B<A C<B", 9, "A")]
    [TestCase("A! B C", 9, "A")]
    [TestCase("A B! C", 9, "A C")]
    [TestCase("A B! C!", 9, "A")]
    public void First_AreThoseWithoutPredecessorsInThePlansOrder(
        string plan,
        int limit,
        string begun
    ) => Assert.That(Names(new ParallelSchedule(Plan(plan), limit).Begin()), Is.EqualTo(begun));

    [TestCase("A B C", 2, "A", "C")]
    [TestCase("A B<A C<A", 2, "A", "B C")]
    [TestCase("A B C<A,B", 2, "A", "")]
    [TestCase("A B C<A,B", 2, "A B", "C")]
    [TestCase("A B! C", 3, "A", "")]
    [TestCase("A B! C", 3, "A C", "B")]
    [TestCase("A! B C", 3, "A", "B C")]
    [TestCase("A B<A,A", 3, "A", "B")]
    public void Next_AreThoseWhosePredecessorsHaveEnded(
        string plan,
        int limit,
        string ended,
        string begun
    )
    {
        var targets = Plan(plan);
        var schedule = new ParallelSchedule(targets, limit);
        schedule.Begin();

        foreach (var name in ended.Split(' '))
        {
            schedule.End(targets.Single(x => x.Name == name));
        }

        Assert.That(Names(schedule.Begin()), Is.EqualTo(begun));
    }

    [Test]
    public void PredecessorOutsideThePlan_IsNotWaitedFor()
    {
        var targets = Plan("A B<A");

        Assert.That(Names(new ParallelSchedule([targets[1]], 2).Begin()), Is.EqualTo("B"));
    }

    /// <summary>Whatever the graph and whoever ends first.</summary>
    [Test]
    public void EveryTarget_BeginsOnceAfterItsPredecessorsAndWithinTheLimits() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed => Assert.That(Faults(new Random(seed)), Is.Empty)
            )
            .QuickCheckThrowOnFailure();

    private static List<string> Faults(Random random)
    {
        var faults = new List<string>();
        var targets = Plan(RandomPlan(random));
        var schedule = new ParallelSchedule(targets, CompanyMax);
        var (running, ended) = (new List<ExecutableTarget>(), new HashSet<ExecutableTarget>());
        while (ended.Count < targets.Count)
        {
            running.AddRange(schedule.Begin());
            if (running.Count is 0 or > CompanyMax || running.Distinct().Count() < running.Count)
            {
                return [.. faults, $"running: {Names(running)}"];
            }
            if (running.Count > 1 && running.Any(x => x.Member.Name == nameof(Lonely)))
            {
                faults.Add($"not alone: {Names(running)}");
            }
            faults.AddRange(
                running
                    .Where(x => !x.AllDependencies.All(ended.Contains))
                    .Select(x => $"too early: {x.Name}")
            );
            var one = running[random.Next(running.Count)];
            running.Remove(one);
            ended.Add(one);
            schedule.End(one);
        }
        return faults;
    }

    private static string RandomPlan(Random random) =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, random.Next(1, 30))
                .Select(i =>
                {
                    var before = Enumerable.Range(0, i).Where(_ => random.Next(4) == 0);
                    var mark = random.Next(6) == 0 ? "!" : "";
                    return $"T{i}{mark}<{string.Join(',', before.Select(x => $"T{x}"))}";
                })
        );

    /// <summary>Each word is a target; an exclamation mark lets it run alone.</summary>
    private static List<ExecutableTarget> Plan(string plan)
    {
        var targets = new List<ExecutableTarget>();
        foreach (var word in plan.Split(' '))
        {
            var parts = word.Split('<');
            var member = parts[0].EndsWith('!') ? nameof(Lonely) : nameof(Any);
            PropertyInfo property = typeof(ParallelScheduleTests).GetProperty(member)!;
            var target = new ExecutableTarget(property, parts[0].TrimEnd('!'), Any, targets.Count);
            var before = parts.Length > 1 ? parts[1] : "";
            foreach (var name in before.Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                target.ExecutionDependencies.Add(targets.Single(x => x.Name == name));
            }
            targets.Add(target);
        }
        return targets;
    }

    private static string Names(IEnumerable<ExecutableTarget> targets) =>
        string.Join(' ', targets.Select(x => x.Name));
}
