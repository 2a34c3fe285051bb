using Deploy.Components.Composition;
using Deploy.Components.Definition;
using Deploy.Components.Presentation;
using Deploy.Platforms.Local;
using Deploy.Releases.Tools;

namespace Deploy.Components.Operations;

/// <summary>What this machine has and lacks. It changes nothing.</summary>
internal sealed class DoctorOperation(
    DeliveryDefinition definition,
    DeliveryPaths paths,
    IToolRunner programs,
    LocalHost host
)
{
    public async Task ShowAsync(CancellationToken cancellationToken)
    {
        var lines = new List<DoctorLine>();
        foreach (var need in ToolNeed.All)
            lines.Add(await AskAsync(need, cancellationToken));
        var isRunning = await host.TryReadAsync(cancellationToken) is not null;
        lines.Add(HostLine(isRunning));
        foreach (var environment in definition.Environments)
            lines.Add(PortLine(environment, isRunning));
        Console.Out.Write(DoctorTable.Render([.. lines], Terminal.OfProcess()));
        var missing = lines.Where(line => line.State == DoctorState.Missing).ToList();
        if (missing.Count > 0)
            throw DeliveryException.Failed(
                $"Doctor: {string.Join(", ", missing.Select(line => line.Subject))} is missing."
            );
    }
}
