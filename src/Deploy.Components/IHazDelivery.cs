using Deploy.Components.Composition;
using Nuke.Common;

namespace Deploy.Components;

/// <summary>A build that delivers something: what its stages and operations share.</summary>
public interface IHazDelivery : INukeBuild
{
    /// <summary>A fault to bake into the release at Build, to rehearse a bad one.</summary>
    [Parameter(
        "Bakes a fault into the release, to rehearse a bad one: errors=0.05, latency=300ms, "
            + "crash-after=5s, never-ready, wrong-answer; …@production shows only there"
    )]
    string? Fault => TryGetValue(() => Fault);

    /// <summary>The environment whose change is confirmed in advance.</summary>
    [Parameter("Confirms the change of this environment in advance: --confirm production")]
    string? Confirm => TryGetValue(() => Confirm);

    /// <summary>Local environments listen on the ports just above this one.</summary>
    [Parameter(
        "Local environments listen on the three ports above this one; "
            + "given once, while they serve it is remembered (default 18080)"
    )]
    int? LocalPortBase => TryGetValue<int?>(() => LocalPortBase);

    /// <summary>Everything the stages need; made once, when it is first asked for.</summary>
    Delivery Delivery { get; }
}
