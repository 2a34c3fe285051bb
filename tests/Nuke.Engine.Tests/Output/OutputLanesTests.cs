using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Common.Reporting;

namespace Nuke.Engine.Tests.Output;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class OutputLanesTests : IDisposable
{
    private readonly StringWriter _screen = new();
    private readonly SecretMask _secrets = new();
    private readonly FlowWriter _writer;
    private readonly OutputLanes _lanes;
    private readonly ExecutableTarget _first = Target("First");
    private readonly ExecutableTarget _second = Target("Second");
    private readonly ExecutableTarget _third = Target("Third");

    public OutputLanesTests()
    {
        _writer = new FlowWriter(_screen);
        _lanes = new OutputLanes([_first, _second, _third], _writer, _secrets);
    }

    public static Target Any => _ => _;

    public void Dispose()
    {
        _lanes.Dispose();
        _writer.Dispose();
        _screen.Dispose();
    }

    [Test]
    public void FirstOfThePlan_WritesThrough() =>
        _lanes.Run(
            _first,
            () =>
            {
                _writer.Write("one ");
                Assert.That($"{_screen}", Is.EqualTo("one "));
            }
        );

    [Test]
    public void LaterOne_WaitsForTheEndOfThoseBefore()
    {
        _lanes.Run(_third, () => _writer.Write("three "));
        _lanes.Run(_second, () => _writer.Write("two "));
        Assert.That($"{_screen}", Is.Empty);

        _lanes.Run(_first, () => _writer.Write("one "));

        Assert.That($"{_screen}", Is.EqualTo("one two three "));
    }

    [Test]
    public void NextOne_WritesThroughFromTheEndOfTheOneBefore() =>
        _lanes.Run(
            _second,
            () =>
            {
                _writer.Write("two ");
                Task.Run(() => _lanes.Run(_first, () => _writer.Write("one "))).Wait();
                Assert.That($"{_screen}", Is.EqualTo("one two "));

                _writer.Write("and more ");
                Assert.That($"{_screen}", Is.EqualTo("one two and more "));
            }
        );

    [Test]
    public void Complete_ShowsWhatWaitsForTargetsThatNeverRan()
    {
        _lanes.Run(_third, () => _writer.Write("three "));

        _lanes.Complete();

        Assert.That($"{_screen}", Is.EqualTo("three "));
    }

    [Test]
    public void Failure_OfATarget_LetsTheNextOneThrough()
    {
        Assert.That(
            () => _lanes.Run(_first, () => throw new InvalidOperationException("bad")),
            Throws.InvalidOperationException
        );

        _lanes.Run(_second, () => _writer.Write("two "));

        Assert.That($"{_screen}", Is.EqualTo("two "));
    }

    [Test]
    public void Secret_SplitAcrossWrites_IsMasked()
    {
        _secrets.Add("pa55word");

        _lanes.Run(
            _second,
            () =>
            {
                _writer.Write("it is pa55");
                _writer.Write("word.");
            }
        );
        _lanes.Complete();

        Assert.That($"{_screen}", Is.EqualTo($"it is {SecretMask.Mask}."));
    }

    private static ExecutableTarget Target(string name) =>
        new(typeof(OutputLanesTests).GetProperty(nameof(Any))!, name, Any, 0);
}
