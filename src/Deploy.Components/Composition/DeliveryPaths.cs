namespace Deploy.Components.Composition;

/// <summary>
/// Where a checkout keeps its state: everything below <c>.deploy/</c> at the root.
/// </summary>
/// <param name="Root">The root of the checkout.</param>
public sealed record DeliveryPaths(string Root)
{
    /// <summary>The folder of all state.</summary>
    public string State => Path.Combine(Root, ".deploy");

    /// <summary>The record.</summary>
    public string Ledger => Path.Combine(State, "ledger");

    /// <summary>The releases, each by its digest.</summary>
    public string Releases => Path.Combine(State, "releases");

    /// <summary>A folder for each rollout, and one for each stage that leaves files.</summary>
    public string Reports => Path.Combine(State, "reports");

    /// <summary>What every environment serves, for programs.</summary>
    public string StatusFile => Path.Combine(State, "status.json");

    /// <summary>Files of the run in progress.</summary>
    public string Work => Path.Combine(State, "work");
}
