using Nuke.Common;
using Nuke.Common.Execution;

namespace Nuke.Engine.Tests.Discovery;

[Parallelizable(ParallelScope.All)]
internal sealed class DefinitionIndexTests
{
    private readonly Definitions _one = new();

    [Test]
    public void Target_IsFoundByAnotherReadOfItsProperty()
    {
        var index = Index(_one.First, _one.Second);

        Assert.That(index.Find(_one.First)?.Name, Is.EqualTo("T0"));
        Assert.That(index.Find(_one.Second)?.Name, Is.EqualTo("T1"));
    }

    [Test]
    public void Target_IsFoundByADelegateThatReflectionMade() =>
        Assert.That(
            Index(_one.First, _one.Second)
                .Find(_one.Second.Method.CreateDelegate<Target>(_one.Second.Target))
                ?.Name,
            Is.EqualTo("T1")
        );

    [Test]
    public void Target_OfAnotherObject_IsNotFound() =>
        Assert.That(Index(_one.First, _one.Second).Find(new Definitions().First), Is.Null);

    [Test]
    public void Target_WithTheDefinitionOfAnother_IsTheFirst() =>
        Assert.That(Index(_one.First, _one.First).Find(_one.First)?.Name, Is.EqualTo("T0"));

    private static DefinitionIndex Index(params Target[] definitions)
    {
        var index = new DefinitionIndex();
        foreach (var (definition, i) in definitions.Select((x, i) => (x, i)))
        {
            var member = typeof(Definitions).GetProperty(nameof(Definitions.First))!;
            index.Add(new ExecutableTarget(member, $"T{i}", definition, i));
        }
        return index;
    }

    private sealed class Definitions
    {
        private readonly string _text = "captured, so that the definition belongs to its object";

        public Target First => _ => _.Description(_text);

        public Target Second => _ => _.Description(_text).Unlisted();
    }
}
