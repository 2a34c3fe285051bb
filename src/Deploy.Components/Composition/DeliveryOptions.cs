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

    /// <summary>A fault to bake into the release; null for none.</summary>
    public string? Fault { get; init; }

    /// <summary>The environment whose change is confirmed in advance.</summary>
    public string? Confirm { get; init; }

    /// <summary>The branch, where the checkout cannot tell.</summary>
    public string? Branch { get; init; }

    /// <summary>Asks the person at the terminal; null where there is nobody.</summary>
    public Func<string, string?>? Ask { get; init; }
}
