using Nuke.Common;
using Nuke.Common.Tooling;
using Nuke.Engine.Tests.Running;
using Serilog;

namespace Nuke.Engine.Tests.Output;

/// <summary>Builds that try to show their secret in every way a target has.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SecretFuzzTests
{
    private const string Alphabet = "abAB01 -_=+/$\"'\\{}<>éß\t";

    [Test]
    public void GeneratedSecret_NeverShows([Range(1, 4)] int seed) => Fuzz(seed, 25);

    [Test]
    [Category("Integration")]
    public void GeneratedSecrets_NeverShow([Range(11, 14)] int seed) => Fuzz(seed, 250);

    private static void Fuzz(int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            using var run = new BuildRun();
            var secret =
                "s" + random.GetItems<char>(Alphabet, random.Next(3, 30)).AsSpan().ToString() + "e";
            var parallel = random.Next(2) == 0 ? "--no-logo" : "--parallel";

            var outcome = run.Run<Sample>([
                "Show",
                $"--key={secret}",
                $"--way={random.Next(7)}",
                "--verbosity",
                "verbose",
                parallel,
            ]);

            Assert.That(outcome.All, Does.Not.Contain(secret), $"seed {seed}, run {i}");
            foreach (var file in Directory.GetFiles(run.Root, "*", SearchOption.AllDirectories))
            {
                Assert.That(File.ReadAllText(file), Does.Not.Contain(secret), file);
            }
        }
    }

    private sealed class Sample : RecordingBuild
    {
        [Parameter]
        [Secret]
        readonly string Key = "";

        [Parameter]
        readonly int Way;

        Target Show => _ => _.Executes(Try);

        private void Try()
        {
            switch (Way)
            {
                case 0:
                    Log.Information("a {Key} b", Key);
                    break;
                case 1:
                    Log.Error(new InvalidOperationException(Key), "failed");
                    break;
                case 2:
                    throw new InvalidOperationException("x" + Key, new FormatException(Key));
                case 3:
                    ReportSummary(x => new(x) { [Key] = Key });
                    break;
                case 4:
                    ToolResolver.GetTool("/bin/echo")($"{Key} {Key}");
                    break;
                case 5:
                    ToolResolver.GetTool("/bin/false")($"{Key}");
                    break;
                default:
                    Split();
                    break;
            }
        }

        private void Split()
        {
            foreach (var letter in Key)
            {
                Session.Output.Writer.Write(letter);
            }
        }
    }
}
