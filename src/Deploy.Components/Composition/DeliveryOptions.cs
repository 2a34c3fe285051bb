using System.Collections.Immutable;
using Deploy.Components.Stages;

namespace Deploy.Components.Composition;

/// <summary>What the person who typed the command chose, and where it runs.</summary>
public sealed record DeliveryOptions
{
    /// <summary>The clock of everything.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The folder with the compiled data plane.</summary>
    public required string HostBinaries { get; init; }

    /// <summary>The command as typed, for leases and records.</summary>
    public required string Command { get; init; }

    /// <summary>
    /// The words of the command line, without the program: what suggested commands repeat.
    /// </summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>What the build is to be like.</summary>
    public required BuildOptions Build { get; init; }

    /// <summary>
    /// Local environments are to listen on the ports above this one; null for where they are
    /// already, else as declared.
    /// </summary>
    public int? PortBase { get; init; }

    /// <summary>The environment whose change is confirmed in advance.</summary>
    public string? Confirm { get; init; }

    /// <summary>Asks the person at the terminal; null where there is nobody.</summary>
    public Func<string, string?>? Ask { get; init; }
}
