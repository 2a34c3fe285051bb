namespace Deploy.Releases.Versioning;

/// <summary>How much a change raises the version, smallest first.</summary>
internal enum Increment
{
    None,
    Patch,
    Minor,
    Major,
}
