namespace Deploy.Releases.Scanning;

/// <summary>How bad a finding is, the mildest first.</summary>
public enum Severity
{
    /// <summary>The scanner does not say. Counts as below every threshold but itself.</summary>
    Unknown,

    /// <summary>Worth knowing.</summary>
    Low,

    /// <summary>Worth planning.</summary>
    Medium,

    /// <summary>Stops a delivery by the default policy.</summary>
    High,

    /// <summary>Exploitable now.</summary>
    Critical,
}
