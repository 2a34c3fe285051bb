namespace Deploy.Components.Definition;

/// <summary>How closely an environment is watched.</summary>
public enum MonitoringLevel
{
    /// <summary>Health only.</summary>
    Basic,

    /// <summary>Health and measurements.</summary>
    Detailed,

    /// <summary>As production, on traffic that the pipeline drives.</summary>
    Production,

    /// <summary>Everything, on every user's traffic.</summary>
    Full,
}
