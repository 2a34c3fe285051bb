using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Deploy.Releases.Tools;

namespace Deploy.Components.Stages;

/// <summary>Runs <c>dotnet test</c> and reads the totals that it prints at its end.</summary>
internal sealed partial class TestRun(StageTools tools, string solution, TestRing ring)
{
    private static readonly TimeSpan Max = TimeSpan.FromMinutes(15);
    private const int FailureLinesMax = 60;

    private static readonly ImmutableArray<string> Built = ["--no-build"];
    private readonly CompilerServer _compiler = new(tools);

    private ImmutableArray<string> Build =>
        ["-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", .. _compiler.Arguments];

    /// <summary>Whether the tests are built already, just as they are to be run.</summary>
    public bool IsBuilt { get; init; }

    public async Task<TestTotals> RunAsync(CancellationToken cancellationToken)
    {
        var call = new ToolCall("dotnet", Arguments, tools.Paths.Root) { TimeoutMax = Max };
        var log = Path.Combine(tools.Paths.Reports, $"test-{ring}.log".ToLowerInvariant());
        var outcome = await RunAsync(call, log, cancellationToken);
        var totals = Totals(outcome.Text, log);
        var isGood = outcome.Code == 0 && totals.Failed == 0;
        if (!isGood)
            foreach (var line in Failures(outcome.Text + outcome.Error))
                tools.Say(line);
        return isGood ? totals : totals with { Failed = Math.Max(1, totals.Failed) };
    }

    private async Task<ToolOutcome.Exited> RunAsync(
        ToolCall call,
        string log,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await tools.Run(call, log, cancellationToken);
        }
        finally
        {
            if (!IsBuilt)
                await _compiler.StopAsync(CancellationToken.None);
        }
    }

    private ImmutableArray<string> Arguments =>
        [
            "test",
            "--solution",
            solution,
            "--no-ansi",
            "--no-progress",
            // What is compiled is heard, to show how far it is.
            "--verbosity",
            "minimal",
            // A project may have no test in this ring: 8 says that zero tests ran.
            "--ignore-exit-code",
            "8",
            // Analyzers are Verify's business; the tests are the same without them, sooner.
            .. IsBuilt ? Built : Build,
            .. Filter,
        ];

    private ImmutableArray<string> Filter =>
        ring switch
        {
            TestRing.Fast => ["--filter", "TestCategory!=Integration"],
            TestRing.Integration => ["--filter", "TestCategory=Integration"],
            TestRing.All => [],
        };

    internal static TestTotals Totals(string output, string log)
    {
        var end = output.LastIndexOf("Test run summary:", StringComparison.Ordinal);
        if (end < 0)
            return new(0, 1, 0, log) { AreCounted = false };
        var summary = output[end..];
        return new(
            Number(Succeeded().Match(summary)),
            Number(Failed().Match(summary)),
            Number(Skipped().Match(summary)),
            log
        );
    }

    private static int Number(Match match) =>
        match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    private static IEnumerable<string> Failures(string output) =>
        output
            .Split('\n')
            .Where(line => Telling().IsMatch(line))
            .Select(line => line.TrimEnd())
            .Distinct()
            .Take(FailureLinesMax);

    [GeneratedRegex(@"^\s*succeeded: (\d+)", RegexOptions.Multiline)]
    private static partial Regex Succeeded();

    [GeneratedRegex(@"^\s*failed: (\d+)", RegexOptions.Multiline)]
    private static partial Regex Failed();

    [GeneratedRegex(@"^\s*skipped: (\d+)", RegexOptions.Multiline)]
    private static partial Regex Skipped();

    [GeneratedRegex(@"^(failed |\s*Expected:|\s*But was:|\s*at .* in .*:line|.*: error )")]
    private static partial Regex Telling();
}
