namespace Deploy.Components.Stages;

/// <summary>Which tests are run.</summary>
public enum TestRing
{
    /// <summary>Those that need nothing but the process itself.</summary>
    Fast,

    /// <summary>Those that start real programs.</summary>
    Integration,

    /// <summary>All.</summary>
    All,
}
