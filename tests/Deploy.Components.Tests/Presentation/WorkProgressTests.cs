using System.Globalization;
using Deploy.Components.Presentation;
using Deploy.Components.Tests.Worlds;

namespace Deploy.Components.Tests.Presentation;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class WorkProgressTests : IDisposable
{
    private static readonly WorkProgress Work = new("Test", "the fast tests of All.slnf")
    {
        Expected = TimeSpan.FromSeconds(40),
    };

    private readonly StringWriter _output = new(CultureInfo.InvariantCulture);
    private readonly HandTime _time = new();
    private readonly List<string> _said = [];

    public void Dispose() => _output.Dispose();

    [Test]
    public void Begin_OfWhatWasDoneBefore_SaysHowLongItTook() =>
        Assert.That(
            Work.Begin(),
            Is.EqualTo("Test: the fast tests of All.slnf, about 40 s, as last time")
        );

    [Test]
    public void Begin_OfWhatIsNew_PromisesNothing() =>
        Assert.That(
            (Work with { Expected = null }).Begin(),
            Is.EqualTo("Test: the fast tests of All.slnf")
        );

    [TestCase(0.9, 40, "", "Test: 0 s of about 40 s, the fast tests of All.slnf")]
    [TestCase(2.9, 40, "", "Test: 2 s of about 40 s, the fast tests of All.slnf")]
    [TestCase(12, 40, "", "Test: 12 s of about 40 s, the fast tests of All.slnf")]
    [TestCase(12, 40, "3 projects compiled", "Test: 12 s of about 40 s, 3 projects compiled")]
    [TestCase(65, 40, "3 projects compiled", "Test: 1 m 05 s, last time 40 s, 3 projects compiled")]
    [TestCase(12, 0, "3 projects compiled", "Test: 12 s, 3 projects compiled")]
    public void GoingOn_SaysTimeAndWhatIsDone(
        double elapsed,
        int last,
        string doing,
        string expected
    )
    {
        var work = Work with
        {
            Elapsed = TimeSpan.FromSeconds(elapsed),
            Expected = last == 0 ? null : TimeSpan.FromSeconds(last),
            Doing = doing,
        };

        Assert.That(work.GoingOn(), Is.EqualTo(expected));
    }

    [Test]
    public async Task Shown_InALog_IsALineAtTheBeginningThenOneInFifteenSeconds()
    {
        var shown = new ShownWork(Work, new PlainProgress(_said.Add), _time);
        _time.Advance(14);
        shown.Hear("  Deploy.Host -> /a/Deploy.Host.dll");
        _time.Advance(17);
        await shown.DisposeAsync();
        _time.Advance(60);

        Assert.That(
            _said,
            Is.EqualTo([
                "Test: the fast tests of All.slnf, about 40 s, as last time",
                "Test: 15 s of about 40 s, 1 project compiled, the latest Deploy.Host",
                "Test: 30 s of about 40 s, 1 project compiled, the latest Deploy.Host",
            ])
        );
    }

    [Test]
    public async Task Shown_OnATerminal_IsOneLineThatGoesAway()
    {
        await using (new ShownWork(Work, Live(36), _time))
            _time.Advance(1);

        Assert.That(
            _output.ToString(),
            Is.EqualTo(
                "\rTest: the fast tests of All.slnf,…\u001b[K"
                    + "\rTest: 1 s of about 40 s, the fast…\u001b[K"
                    + "\r\u001b[K"
            )
        );
    }

    [Test]
    public async Task Above_OnATerminal_ClearsTheLineFirst()
    {
        await using var shown = new ShownWork(Work, Live(80), _time);
        _output.GetStringBuilder().Clear();

        shown.Above(() => _output.Write("said\n"));

        Assert.That(_output.ToString(), Is.EqualTo("\r\u001b[Ksaid\n"));
    }

    [Test]
    public async Task Above_AfterTheEnd_OnlyWrites()
    {
        var shown = new ShownWork(Work, Live(80), _time);
        await shown.DisposeAsync();
        await shown.DisposeAsync();
        _output.GetStringBuilder().Clear();

        shown.Above(() => _output.Write("said\n"));

        Assert.That(_output.ToString(), Is.EqualTo("said\n"));
    }

    private LiveProgress Live(int width) => new(_output, () => new(true, width));
}
