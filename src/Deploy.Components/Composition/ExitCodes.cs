namespace Deploy.Components.Composition;

/// <summary>What the process says to its caller.</summary>
public static class ExitCodes
{
    /// <summary>It failed, and traffic is safe on stable.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage, or refused by policy: nothing was changed.</summary>
    public const int Refused = 2;

    /// <summary>The state of traffic is unknown: act by hand.</summary>
    public const int Unknown = 3;
}
