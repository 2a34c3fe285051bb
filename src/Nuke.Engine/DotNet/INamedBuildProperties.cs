namespace Nuke.Common.Tools.DotNet;

/// <summary>
/// The build properties that have setters of their own, in every command that has build properties:
/// <c>SetVersion(x)</c> is <c>SetProperty("Version", x)</c>. Nothing implements it; it is a list.
/// </summary>
internal interface INamedBuildProperties
{
    /// <summary>The version of assemblies and packages.</summary>
    string? Version { get; }

    /// <summary>The version without what follows a hyphen.</summary>
    string? VersionPrefix { get; }

    /// <summary>The version that other assemblies refer to.</summary>
    string? AssemblyVersion { get; }

    /// <summary>The version of the files.</summary>
    string? FileVersion { get; }

    /// <summary>The version that people read.</summary>
    string? InformationalVersion { get; }

    /// <summary>The version of the package.</summary>
    string? PackageVersion { get; }

    /// <summary>The name of the package.</summary>
    string? PackageId { get; }

    /// <summary>The title of the package.</summary>
    string? Title { get; }

    /// <summary>What the package is for.</summary>
    string? Description { get; }

    /// <summary>Who made the package.</summary>
    string? Authors { get; }

    /// <summary>The copyright notice.</summary>
    string? Copyright { get; }

    /// <summary>Where the sources are.</summary>
    string? RepositoryUrl { get; }

    /// <summary>What kind of repository that is.</summary>
    string? RepositoryType { get; }

    /// <summary>The page of the package's project.</summary>
    string? PackageProjectUrl { get; }

    /// <summary>What is new in the package.</summary>
    string? PackageReleaseNotes { get; }

    /// <summary>The words that the package is found by.</summary>
    string? PackageTags { get; }

    /// <summary>Where the licence of the package is.</summary>
    string? PackageLicenseUrl { get; }

    /// <summary>The form of the package of symbols.</summary>
    DotNetSymbolPackageFormat? SymbolPackageFormat { get; }

    /// <summary>The platform, such as <c>AnyCPU</c>.</summary>
    string? Platform { get; }

    /// <summary>How much the compiler warns of, from 0 on.</summary>
    int? WarningLevel { get; }

    /// <summary>Whether paths in the outputs are those of a build server.</summary>
    bool? ContinuousIntegrationBuild { get; }

    /// <summary>Whether the same sources give the same bytes.</summary>
    bool? Deterministic { get; }

    /// <summary>Whether a warning fails the build.</summary>
    bool? TreatWarningsAsErrors { get; }

    /// <summary>Whether the program is published as one file.</summary>
    bool? PublishSingleFile { get; }

    /// <summary>Whether the program is compiled ahead of time.</summary>
    bool? PublishReadyToRun { get; }

    /// <summary>Whether unused code is left out of the program.</summary>
    bool? PublishTrimmed { get; }
}
