using System.Collections.Immutable;
using Deploy.Components.Definition;
using Deploy.Integrations.Load;
using Deploy.Integrations.Probing;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;

namespace Deploy.Components.Traffic;

/// <summary>What is asked of a service: as checks before traffic, and as traffic.</summary>
internal sealed class ServiceTraffic(ServiceDefinition service, TimeProvider time)
{
    public CandidateChecks Checks => new(ChecksOf, time);

    public ITraffic Of(TrafficDefinition traffic) =>
        traffic.Match<ITraffic>(
            _ => new NoTraffic(),
            steady => new SteadyTraffic(Plan(steady.RatePerSecond, steady.Connections), time),
            load => new LoadTest(
                Plan(load.RatePerSecond, load.Connections) with
                {
                    Warmup = load.Warmup,
                    Duration = load.Duration,
                },
                load.Bar,
                time
            )
        );

    private IReadOnlyList<ICheck> ChecksOf(ReleaseId release) =>
        [
            new HealthCheck(release.Version, service.HealthPath),
            new ReadyCheck(service.ReadyPath),
            new MetricsCheck(),
            new ToolsListCheck(service.Tools, service.RpcPath),
            new ToolsCallCheck(
                service.Sample.Tool,
                service.Sample.ArgumentsJson,
                service.Sample.ExpectedText,
                service.RpcPath
            ),
        ];

    private LoadPlan Plan(int ratePerSecond, int connections) =>
        new()
        {
            // The environment's own address takes this one's place when the traffic starts.
            BaseUri = new Uri("http://127.0.0.1"),
            RatePerSecond = ratePerSecond,
            Connections = connections,
            Mix = Mix,
        };

    private string Arguments => service.Sample.ArgumentsJson;

    private ImmutableArray<LoadRequest> Mix =>
        [
            LoadRequest.Post(service.RpcPath, RpcText("tools/list", "{}"), share: 6),
            LoadRequest.Post(
                service.RpcPath,
                RpcText(
                    "tools/call",
                    $$"""{"name":"{{service.Sample.Tool}}","arguments":{{Arguments}}}"""
                ),
                share: 3
            ),
            LoadRequest.Get(service.HealthPath, share: 1),
        ];

    private static string RpcText(string method, string parameters) =>
        $$"""{"jsonrpc":"2.0","id":1,"method":"{{method}}","params":{{parameters}}}""";
}
