using System.Collections.Immutable;
using System.Text;
using Deploy.Components.Presentation;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Measuring;

namespace Deploy.Components.Tests.Presentation;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReportFilesTests : IDisposable
{
    private const int BytesMax = 200_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("deploy-reports-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public async Task Files_OfTheBusiestRollout_StaySmall()
    {
        var steps = Seen.Windows("Canary5", 2000)
            .SetItem("Full", Seen.Windows("Full", 2000)["Full"]);
        Fact[] facts =
        [
            Seen.Started,
            .. Enumerable
                .Range(1, 2000)
                .Select(i => new Fact.EffectIntended(Seen.Id, "Canary5", i, "shift", new(3))),
        ];
        var path = await WriteAsync(facts, steps);
        Assert.That(new FileInfo(path).Length, Is.LessThan(BytesMax));
        Assert.That(
            new FileInfo(Path.ChangeExtension(path, ".json")).Length,
            Is.LessThan(BytesMax)
        );
    }

    [Test]
    public async Task Files_WrittenTwice_KeepTheEarlierStepsFigures()
    {
        Fact[] first = [Seen.Started, Seen.Verified, Seen.Entered(0), Seen.Passed(0)];
        await WriteAsync(first, Seen.Windows("Canary5", 11));
        var path = await WriteAsync([.. first, Seen.Entered(1)], Seen.NoSamples);
        Assert.That(
            await File.ReadAllTextAsync(path),
            Does.Contain("| candidate | 50 | 10 (20 %) |")
        );
    }

    [Test]
    public async Task Files_BesideADamagedReport_AreWrittenAnew()
    {
        var path = await WriteAsync([Seen.Started], Seen.NoSamples);
        await File.WriteAllTextAsync(Path.ChangeExtension(path, ".json"), "{", Encoding.UTF8);
        Assert.That(await WriteAsync([Seen.Started], Seen.NoSamples), Is.EqualTo(path));
    }

    [Test]
    public async Task Files_NameTheNextCommandAsItIsToBeTyped()
    {
        var path = await WriteAsync([Seen.Started], Seen.NoSamples);

        Assert.That(
            await File.ReadAllTextAsync(path),
            Does.EndWith("## Next\n\n`./build.sh Status --local-port-base 9`\n")
        );
    }

    [TestCase("1.4.0-12", "./build.sh Canary5")]
    [TestCase("1.4.0-12+fault.never-ready", "./build.sh Canary5 leaving out --fault")]
    public async Task Write_ARejectedRelease_NextIsTheCommandThatWasTyped(
        string version,
        string expected
    )
    {
        var candidate = Seen.New with { Version = version };
        var rejected = Seen.Entries(
            Seen.Started with
            {
                Candidate = candidate,
            },
            new Fact.AbortDecided(Seen.Id, "", AbortCause.Rejected, "bad"),
            new Fact.RolloutAborted(Seen.Id, "bad")
        );
        var files = new ReportFiles(
            _folder.FullName,
            (next, leftOut) => next + (leftOut is null ? "" : $" leaving out {leftOut}")
        )
        {
            Again = "./build.sh Canary5",
        };

        var path = await files.WriteAsync(
            RolloutBook.Of(rejected).All[0],
            rejected,
            Seen.NoSamples,
            CancellationToken.None
        );

        Assert.That(await File.ReadAllTextAsync(path), Does.EndWith($"`{expected}`\n"));
    }

    private Task<string> WriteAsync(
        Fact[] facts,
        ImmutableDictionary<string, ImmutableArray<Sample>> samples
    )
    {
        var entries = Seen.Entries(facts);
        var files = new ReportFiles(_folder.FullName, (next, _) => next + " --local-port-base 9");
        return files.WriteAsync(
            RolloutBook.Of(entries).All[0],
            entries,
            samples,
            CancellationToken.None
        );
    }
}
