using Deploy.Components.Composition;
using Deploy.Releases.Tools;

namespace Deploy.Components.Stages;

/// <summary>What the stages before any deployment share.</summary>
internal sealed class StageTools
{
    public required DeliveryPaths Paths { get; init; }

    public required SourceView Source { get; init; }

    public required EvidenceDesk Evidence { get; init; }

    public required LeaseDesk Leases { get; init; }

    public required IToolRunner Programs { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Shows work that takes a while.</summary>
    public required ProgressDesk Progress { get; init; }

    /// <summary>Tells the person who looks on.</summary>
    public required Action<string> Say { get; init; }

    /// <summary>
    /// Runs a program; the command and its whole output go into a log file.
    /// </summary>
    /// <exception cref="DeliveryException">It is not installed, or took too long.</exception>
    public async Task<ToolOutcome.Exited> Run(
        ToolCall call,
        string log,
        CancellationToken cancellationToken
    )
    {
        var outcome = await Programs.RunAsync(call, cancellationToken);
        var exited = outcome.Match(
            exited => exited,
            absent =>
                throw DeliveryException.Refused(
                    $"'{absent.Program}' is not on PATH. Next: ./build.sh Doctor"
                ),
            late =>
                throw DeliveryException.Failed(
                    $"'{call.Display}' took longer than {late.After}. To do: run it by hand."
                )
        );
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        var all = $"{call.Display}\n{exited.Text}{exited.Error}";
        await File.WriteAllTextAsync(log, all, cancellationToken);
        return exited;
    }
}
