namespace Deploy.Releases.Sboms;

/// <summary>Where NuGet keeps the packages it has unpacked.</summary>
public static class PackageFolder
{
    /// <summary>
    /// The folder of this user: <c>NUGET_PACKAGES</c>, else <c>~/.nuget/packages</c>.
    /// </summary>
    public static string OfThisUser =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                ".nuget",
                "packages"
            );
}
