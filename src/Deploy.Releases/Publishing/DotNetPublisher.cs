using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Publishing;

/// <summary>
/// Publishes a .NET project with the SDK on PATH. Leaves no compiler or build server behind.
/// </summary>
/// <param name="tools">Starts the SDK.</param>
public sealed partial class DotNetPublisher(IToolRunner tools)
{
    private const int ErrorsMax = 10;
    private static readonly TimeSpan _timeoutMax = TimeSpan.FromMinutes(10);

    internal static ImmutableDictionary<string, string?> Environment { get; } =
        new Dictionary<string, string?>
        {
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["MSBUILDDISABLENODEREUSE"] = "1",
            // A build that runs inside another one would inherit these and use the wrong SDK.
            ["MSBUILD_EXE_PATH"] = null,
            ["MSBuildSDKsPath"] = null,
            ["MSBuildExtensionsPath"] = null,
        }.ToImmutableDictionary();

    /// <summary>Publishes; the log file is written whatever comes of it.</summary>
    public async Task<PublishOutcome> PublishAsync(
        PublishOrder order,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(order.Stage);
        Directory.CreateDirectory(order.Work);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(order.Log))!);
        var ran = await Task.WhenAll(
                RunAsync(order, PublishArguments.Of(order), cancellationToken),
                RunAsync(order, ["--version"], cancellationToken)
            )
            .ConfigureAwait(false);
        var log = Said(ran[0]);
        await File.WriteAllTextAsync(order.Log, log, cancellationToken).ConfigureAwait(false);
        return ran[0] is ToolOutcome.Exited { Code: 0 }
            ? new PublishOutcome.Published(Said(ran[1]).Trim())
            : new PublishOutcome.Failed(ErrorsOf(log), order.Log);
    }

    private static string Said(ToolOutcome outcome) =>
        outcome.Match(e => e.Text + e.Error, n => Absent(n.Program), Late);

    private Task<ToolOutcome> RunAsync(
        PublishOrder order,
        ImmutableArray<string> arguments,
        CancellationToken cancellationToken
    )
    {
        var call = new ToolCall("dotnet", arguments, order.Root)
        {
            Environment = Environment,
            TimeoutMax = _timeoutMax,
        };
        return tools.RunAsync(call, cancellationToken);
    }

    private static string Absent(string program) =>
        $"error: {program} is not on PATH. Next: install the .NET SDK, or open a new shell.";

    private static string Late(ToolOutcome.TimedOut late) =>
        $"error: the build did not end in {late.After.TotalMinutes:0} min and was stopped.";

    /// <summary>
    /// The distinct error lines of a build's output, or its last lines where it has none.
    /// </summary>
    internal static ImmutableArray<string> ErrorsOf(string log)
    {
        var lines = log.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        var errors = lines.Where(l => ErrorPattern().IsMatch(l)).Distinct().Take(ErrorsMax);
        return [.. errors.DefaultIfEmpty(string.Join(" | ", lines.TakeLast(3)))];
    }

    [GeneratedRegex(@"(^|: |\s)error( [A-Z]+\d+)?\s?:", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorPattern();
}
