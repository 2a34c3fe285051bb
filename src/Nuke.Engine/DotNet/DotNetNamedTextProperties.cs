using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Build properties that are texts. Each gives a changed copy.</summary>
public static class DotNetNamedTextProperties
{
    /// <summary>Sets the build property Version.</summary>
    public static T SetVersion<T>(this T o, string? value)
        where T : DotNetOptions => o.SetNamed("Version", value);

    /// <summary>Sets the build property AssemblyVersion.</summary>
    public static T SetAssemblyVersion<T>(this T o, string? value)
        where T : DotNetOptions => o.SetNamed("AssemblyVersion", value);

    /// <summary>Sets the build property FileVersion.</summary>
    public static T SetFileVersion<T>(this T o, string? value)
        where T : DotNetOptions => o.SetNamed("FileVersion", value);

    /// <summary>Sets the build property InformationalVersion.</summary>
    public static T SetInformationalVersion<T>(this T o, string? value)
        where T : DotNetOptions => o.SetNamed("InformationalVersion", value);

    /// <summary>Sets the build property PackageVersion.</summary>
    public static T SetPackageVersion<T>(this T o, string? value)
        where T : DotNetOptions => o.SetNamed("PackageVersion", value);

    /// <summary>Sets the build property PackageId.</summary>
    public static T SetPackageId<T>(this T o, string? value)
        where T : DotNetOptions => o.SetNamed("PackageId", value);

    /// <summary>Sets the build property Title.</summary>
    public static T SetTitle<T>(this T o, string? value)
        where T : DotNetOptions => o.SetNamed("Title", value);

    /// <summary>Sets the build property Authors.</summary>
    public static T SetAuthors<T>(this T o, string? value)
        where T : DotNetOptions => o.SetNamed("Authors", value);

    /// <summary>Sets the build property Copyright.</summary>
    public static T SetCopyright<T>(this T o, string? value)
        where T : DotNetOptions => o.SetNamed("Copyright", value);

    /// <summary>Sets the build property RepositoryUrl.</summary>
    public static T SetRepositoryUrl<T>(this T o, string? value)
        where T : DotNetOptions => o.SetNamed("RepositoryUrl", value);

    /// <summary>Sets the build property RepositoryType.</summary>
    public static T SetRepositoryType<T>(this T o, string? value)
        where T : DotNetOptions => o.SetNamed("RepositoryType", value);

    /// <summary>Sets the build property PackageProjectUrl.</summary>
    public static T SetPackageProjectUrl<T>(this T o, string? value)
        where T : DotNetOptions => o.SetNamed("PackageProjectUrl", value);

    /// <summary>Sets the build property PackageReleaseNotes.</summary>
    public static T SetPackageReleaseNotes<T>(this T o, string? value)
        where T : DotNetOptions => o.SetNamed("PackageReleaseNotes", value);

    /// <summary>Sets the build property PackageTags.</summary>
    public static T SetPackageTags<T>(this T o, string? value)
        where T : DotNetOptions => o.SetNamed("PackageTags", value);

    /// <summary>Sets the build property PackageLicenseUrl.</summary>
    public static T SetPackageLicenseUrl<T>(this T o, string? value)
        where T : DotNetOptions => o.SetNamed("PackageLicenseUrl", value);
}
