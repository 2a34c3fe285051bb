using System.Net;
using System.Net.Sockets;
using Deploy.Components.Composition;
using Deploy.Components.Definition;
using Deploy.Components.Presentation;
using Deploy.Platforms.Local;
using Deploy.Releases.Tools;
using static System.FormattableString;

namespace Deploy.Components.Operations;

/// <summary>What this machine has and lacks. It changes nothing.</summary>
internal sealed class DoctorOperation(
    DeliveryDefinition definition,
    DeliveryPaths paths,
    IToolRunner programs,
    LocalHost host
)
{
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(20);

    public async Task ShowAsync(CancellationToken cancellationToken)
    {
        var tools = await Task.WhenAll(
            ToolNeed.All.Select(need => AskAsync(need, cancellationToken))
        );
        var condition = await host.LookAsync(cancellationToken);
        var ours = (await host.ReadAllAsync(cancellationToken))
            .Where(environment => environment.IsListening)
            .Select(environment => environment.State.Url.Port)
            .ToHashSet();
        ToolCheck[] checks =
        [
            .. tools,
            .. definition.Environments.Select(environment => PortOf(environment, ours)),
        ];
        Console.Out.Write(DoctorTable.Render([.. checks], Terminal.OfProcess()));
        Console.Out.WriteLine($"Local host: {Words(condition)}. State: {paths.State}");
        var missing = checks.Where(check => check is { IsRequired: true, Version: null }).ToList();
        if (missing.Count > 0)
            throw DeliveryException.Failed(
                $"Doctor: missing {string.Join(", ", missing.Select(check => check.Name))}. "
                    + "To do: get it as the table says. Next: ./build.sh Doctor"
            );
    }

    private async Task<ToolCheck> AskAsync(ToolNeed need, CancellationToken cancellationToken)
    {
        var call = new ToolCall(need.Program, [need.VersionArgument], paths.Root)
        {
            TimeoutMax = AnswerMax,
        };
        var outcome = await programs.RunAsync(call, cancellationToken);
        var version = outcome.Match<string?>(
            exited => exited.Text.Split('\n')[0].Trim(),
            _ => null,
            late => Invariant($"no answer in {late.After.TotalSeconds:0} s")
        );
        return new(need.Program, version, need.Purpose, need.HowToGet, need.IsRequired);
    }

    private ToolCheck PortOf(EnvironmentDefinition environment, HashSet<int> ours)
    {
        var port = definition.PortBase + environment.Placement.PortOffset;
        return PortCheck.Of(environment.Name, port, ours.Contains(port), IsFree(port));
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string Words(LocalHostCondition condition) =>
        condition switch
        {
            LocalHostCondition.NotStarted => "not started; the first deployment starts it",
            LocalHostCondition.Missing => "not running; the next command restores it",
            LocalHostCondition.Running => "running",
        };
}
