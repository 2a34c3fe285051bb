using Nuke.Common;
using Nuke.Common.Execution;

namespace Nuke.Engine.Tests.Planning;

internal sealed class LargeGraphTests
{
    private const int Count = 10_000;
    private static readonly System.Reflection.PropertyInfo Member =
        typeof(LargeGraphTests).GetProperty(nameof(Any))!;

    public static Target Any => _ => _;

    [TestCase("chain")]
    [TestCase("fan")]
    [TestCase("lattice")]
    public void TenThousandTargets_ArePlannedInOrder(string shape)
    {
        var targets = Graph(shape);

        var plan = ExecutionPlanner.Plan(targets, [targets[^1]]);

        Assert.That(plan[^1], Is.SameAs(targets[^1]));
        var place = plan.Select((x, i) => (x, i)).ToDictionary(x => x.x, x => x.i);
        Assert.That(plan.All(x => x.ExecutionDependencies.All(y => place[y] < place[x])), Is.True);
    }

    [Test]
    public void Skipping_ALongChain_NeedsNoStack()
    {
        var targets = Graph("chain");
        var plan = ExecutionPlanner.Plan(targets, [targets[^1]]);
        foreach (var target in plan)
        {
            target.Status = ExecutionStatus.Scheduled;
        }

        new SkipRules(plan).ByCondition(targets[^1], "never");

        Assert.That(plan.All(x => x.Status == ExecutionStatus.Skipped), Is.True);
    }

    private static List<ExecutableTarget> Graph(string shape)
    {
        var targets = Enumerable
            .Range(0, Count)
            .Select(x => new ExecutableTarget(Member, $"T{x}", Any, x))
            .ToList();
        for (var i = 1; i < Count; i++)
        {
            foreach (var dependency in Dependencies(shape, i))
            {
                targets[i].ExecutionDependencies.Add(targets[dependency]);
            }
        }
        return targets;
    }

    private static IEnumerable<int> Dependencies(string shape, int i) =>
        shape switch
        {
            "chain" => [i - 1],
            "fan" => i == Count - 1 ? Enumerable.Range(0, Count - 1) : [],
            _ => i == Count - 1 ? Enumerable.Range(Count - 101, 100)
            : i >= 100 ? [i - 100, (i / 100 * 100) - 100 + ((i + 1) % 100)]
            : [],
        };
}
