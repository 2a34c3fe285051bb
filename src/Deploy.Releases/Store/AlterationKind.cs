namespace Deploy.Releases.Store;

/// <summary>What happened to a file of a release.</summary>
public enum AlterationKind
{
    /// <summary>Its content or its executable bit is another.</summary>
    Altered,

    /// <summary>It is gone, or a link stands in its place.</summary>
    Missing,

    /// <summary>It is not in the manifest.</summary>
    Extra,
}
