using System.Text.Json;
using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.CommandLine;

/// <summary>
/// Generated command lines and parameter files: refused or run, never anything else.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FuzzTests
{
    private static readonly string[] Words =
    [
        "Build",
        "build",
        "Deploy",
        "Biuld",
        "--target",
        "--skip",
        "--count",
        "--count=3",
        "-5",
        "--mode",
        "Fast",
        "slow",
        "--flag",
        "false",
        "--items",
        "a+b",
        "--folder",
        "/x/../..",
        "sub/..",
        "--plan",
        "json",
        "text",
        "--help",
        "--verbosity",
        "Quiet",
        "--host",
        "Terminal",
        "--profile",
        "p",
        "--parallel",
        "2",
        "--strict",
        "--root",
        "sub",
        "--partition",
        "1/2",
        "--no-logo",
        "--continue",
        "--",
        "-",
        "=",
        "--=",
        "--x=y=z",
        "",
        " ",
        "\0",
        "ü\u200b",
        "\ud83d",
        "--generate-configuration",
        ":secrets",
    ];

    private static readonly string[] Values =
    [
        "1",
        "-1.5",
        "1e999",
        "\"text\"",
        "\"Fast\"",
        "true",
        "null",
        "[]",
        "[1,\"a\",null]",
        "{}",
        "{\"a\":1}",
        "\"v1:AAAA\"",
        "\"/a/../../..\"",
    ];

    private static readonly string[] Keys =
    [
        "Count",
        "Mode",
        "Flag",
        "Items",
        "Folder",
        "Target",
        "Skip",
        "Verbosity",
        "$schema",
        "Unknown",
        "Key",
    ];

    [Test]
    public void GeneratedInput_IsRefusedOrRun([Range(1, 4)] int seed) => Fuzz(seed, 100);

    /// <summary>ENGINE_FUZZ_COUNT=50000 makes it a hundred thousand.</summary>
    [Test]
    [Category("Integration")]
    public void MoreGeneratedInput_IsRefusedOrRun([Range(1001, 1002)] int seed) =>
        Fuzz(seed, int.Parse(Environment.GetEnvironmentVariable("ENGINE_FUZZ_COUNT") ?? "2000"));

    private static void Fuzz(int seed, int count)
    {
        var random = new Random(seed);
        using var run = new BuildRun();
        for (var i = 0; i < count; i++)
        {
            var arguments = Pick(random, Words, random.Next(7));
            var json = random.Next(3) > 0 ? Json(random) : "{}";
            run.With(".nuke/parameters.json", json);
            run.Variables.Clear();
            if (random.Next(4) == 0)
            {
                run.WithVariable("COUNT", Pick(random, Values, 1)[0]);
            }
            var before = Files(run.Root);

            var outcome = run.Run<Sample>(arguments, x => x.Build);

            var shown = $"seed {seed}: {JsonSerializer.Serialize(arguments)} {json}\n{outcome.All}";
            Assert.That(outcome.ExitCode, Is.AnyOf(0, 2, -1), shown);
            if (outcome.ExitCode == -1)
            {
                Assert.That(outcome.All, Does.Contain("--strict").Or.Contain("PARAMS_KEY"), shown);
            }
            if (outcome.ExitCode == 2)
            {
                Assert.That(outcome.Error, Does.Contain("Nothing has been changed."), shown);
                Assert.That(Files(run.Root), Is.EqualTo(before), shown);
            }
        }
    }

    private static string[] Pick(Random random, string[] from, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => from[random.Next(from.Length)])];

    private static string Json(Random random)
    {
        var pairs = Pick(random, Keys, random.Next(4))
            .Select(x => $"\"{x}\": {Values[random.Next(Values.Length)]}");
        var text = $"{{{string.Join(", ", pairs)}}}";
        return random.Next(10) == 0 ? text[..random.Next(text.Length)] : text;
    }

    private static string Files(string root) =>
        string.Join(
            '\n',
            new DirectoryInfo(root)
                .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
                .Select(x => $"{x.FullName} {(x as FileInfo)?.Length} {x.LastWriteTimeUtc.Ticks}")
                .Order(StringComparer.Ordinal)
        );

    private enum Mode
    {
        Fast,
        Slow,
    }

    private sealed class Sample : RecordingBuild
    {
        [Parameter]
        readonly int Count;

        [Parameter]
        readonly Mode Mode;

        [Parameter]
        readonly bool Flag;

        [Parameter(Separator = "+")]
        readonly string[]? Items;

        [Parameter]
        readonly AbsolutePath? Folder;

        [Parameter]
        [Secret]
        readonly string? Key;

        public Target Build => _ => _.Executes(Ran("Build"));
        Target Deploy => _ => _.DependsOn(Build).Executes(Ran("Deploy"));
    }
}
