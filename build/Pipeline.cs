using Deploy.Components;
using Deploy.Components.Composition;
using Nuke.Common;
using Nuke.Common.CI.GitHubActions;

/// <summary>
/// The delivery pipeline: Test → Build → Scan → DeployDev → DeployStaging → Canary5 →
/// Canary50 → Full, with Rollback. What is shipped stands in Pipeline.Service.cs, where it goes
/// and under which policy in Pipeline.Environments.cs; each interface below brings the targets
/// it names.
/// </summary>
[QuietOperations]
sealed partial class Pipeline
    : NukeBuild,
        ITest, //          Test
        IBuild, //         Build
        IScan, //          Scan
        IDeployDev, //     DeployDev
        IDeployStaging, // DeployStaging
        ICanary, //        Canary5, Canary50, Full
        IOperate, //       Rollback, Abort, Status, History, Down, Doctor
        IVerify //         Verify, Generate
{
    /// <summary>Without a target the help is printed: nobody ships by accident.</summary>
    public static int Main() => Execute<Pipeline>();

    Delivery? _delivery;

    /// <summary>
    /// The composition root: the one place that knows the system's clock and console.
    /// </summary>
    public Delivery Delivery =>
        _delivery ??= new(
            this,
            new(Service, Environments, PortBaseDefault),
            new()
            {
                Time = TimeProvider.System,
                HostBinaries = Path.Combine(AppContext.BaseDirectory, "host"),
                Arguments = [.. Environment.GetCommandLineArgs()[1..]],
                Command = "./build.sh " + string.Join(' ', InvokedTargets.Select(x => x.Name)),
                Build = new(((IHazDelivery)this).Fault, GitHubActions.Instance?.Ref),
                PortBase = ((IHazDelivery)this).LocalPortBase,
                Confirm = ((IHazDelivery)this).Confirm,
                Ask = IsLocalBuild && !Console.IsInputRedirected ? Ask : null,
            }
        );

    /// <inheritdoc/>
    protected override void OnBuildFinished()
    {
        // Whatever failed without saying how (a test, a compiler) has not touched traffic.
        if (IsFailing)
            ExitCode ??= ExitCodes.Failed;
        _delivery?.Dispose();
    }

    static string? Ask(string question)
    {
        Console.Write(question);
        return Console.ReadLine();
    }
}
