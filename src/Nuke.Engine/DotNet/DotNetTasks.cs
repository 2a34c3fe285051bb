using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>The commands of <c>dotnet</c>. Safe for concurrent use.</summary>
public sealed class DotNetTasks : ToolTasks
{
    /// <summary>The program that is used.</summary>
    public static string DotNetPath => ToolPathResolver.DotNet;

    /// <summary>Runs any command.</summary>
    public static IReadOnlyCollection<Output> DotNet(
        ArgumentStringHandler arguments,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<IProcess, object?>? exitHandler = null
    ) =>
        new ToolRunner(DotNetPath).Run(
            arguments,
            workingDirectory,
            environmentVariables,
            timeout,
            logOutput,
            logInvocation,
            logger ?? DotNetOptions.LogLine,
            exitHandler is null ? null : x => exitHandler(x)
        );

    /// <summary>Restores the packages of a project or solution.</summary>
    public static IReadOnlyCollection<Output> DotNetRestore(
        DotNetRestoreSettings? options = null
    ) => Run(options ?? new DotNetRestoreSettings());

    /// <summary>Restores the packages of a project or solution.</summary>
    public static IReadOnlyCollection<Output> DotNetRestore(
        Configure<DotNetRestoreSettings> configurator
    ) => Run(new DotNetRestoreSettings().Apply(configurator));

    /// <summary>Restores the packages of a project or solution. Once per combination.</summary>
    public static IReadOnlyCollection<(
        DotNetRestoreSettings Settings,
        IReadOnlyCollection<Output> Output
    )> DotNetRestore(
        CombinatorialConfigure<DotNetRestoreSettings> configurator,
        int degreeOfParallelism = 1,
        bool completeOnFailure = false
    ) => RunAll(All(configurator), degreeOfParallelism, completeOnFailure);

    /// <summary>Builds a project or solution.</summary>
    public static IReadOnlyCollection<Output> DotNetBuild(DotNetBuildSettings? options = null) =>
        Run(options ?? new DotNetBuildSettings());

    /// <summary>Builds a project or solution.</summary>
    public static IReadOnlyCollection<Output> DotNetBuild(
        Configure<DotNetBuildSettings> configurator
    ) => Run(new DotNetBuildSettings().Apply(configurator));

    /// <summary>Builds a project or solution. Once per combination.</summary>
    public static IReadOnlyCollection<(
        DotNetBuildSettings Settings,
        IReadOnlyCollection<Output> Output
    )> DotNetBuild(
        CombinatorialConfigure<DotNetBuildSettings> configurator,
        int degreeOfParallelism = 1,
        bool completeOnFailure = false
    ) => RunAll(All(configurator), degreeOfParallelism, completeOnFailure);

    /// <summary>Runs the tests of a project or solution.</summary>
    public static IReadOnlyCollection<Output> DotNetTest(DotNetTestSettings? options = null) =>
        Run(options ?? new DotNetTestSettings());

    /// <summary>Runs the tests of a project or solution.</summary>
    public static IReadOnlyCollection<Output> DotNetTest(
        Configure<DotNetTestSettings> configurator
    ) => Run(new DotNetTestSettings().Apply(configurator));

    /// <summary>Runs the tests of a project or solution. Once per combination.</summary>
    public static IReadOnlyCollection<(
        DotNetTestSettings Settings,
        IReadOnlyCollection<Output> Output
    )> DotNetTest(
        CombinatorialConfigure<DotNetTestSettings> configurator,
        int degreeOfParallelism = 1,
        bool completeOnFailure = false
    ) => RunAll(All(configurator), degreeOfParallelism, completeOnFailure);

    /// <summary>Publishes a project.</summary>
    public static IReadOnlyCollection<Output> DotNetPublish(
        DotNetPublishSettings? options = null
    ) => Run(options ?? new DotNetPublishSettings());

    /// <summary>Publishes a project.</summary>
    public static IReadOnlyCollection<Output> DotNetPublish(
        Configure<DotNetPublishSettings> configurator
    ) => Run(new DotNetPublishSettings().Apply(configurator));

    /// <summary>Publishes a project. Once per combination.</summary>
    public static IReadOnlyCollection<(
        DotNetPublishSettings Settings,
        IReadOnlyCollection<Output> Output
    )> DotNetPublish(
        CombinatorialConfigure<DotNetPublishSettings> configurator,
        int degreeOfParallelism = 1,
        bool completeOnFailure = false
    ) => RunAll(All(configurator), degreeOfParallelism, completeOnFailure);

    /// <summary>Packs a project.</summary>
    public static IReadOnlyCollection<Output> DotNetPack(DotNetPackSettings? options = null) =>
        Run(options ?? new DotNetPackSettings());

    /// <summary>Packs a project.</summary>
    public static IReadOnlyCollection<Output> DotNetPack(
        Configure<DotNetPackSettings> configurator
    ) => Run(new DotNetPackSettings().Apply(configurator));

    /// <summary>Packs a project. Once per combination.</summary>
    public static IReadOnlyCollection<(
        DotNetPackSettings Settings,
        IReadOnlyCollection<Output> Output
    )> DotNetPack(
        CombinatorialConfigure<DotNetPackSettings> configurator,
        int degreeOfParallelism = 1,
        bool completeOnFailure = false
    ) => RunAll(All(configurator), degreeOfParallelism, completeOnFailure);

    /// <summary>Runs a project.</summary>
    public static IReadOnlyCollection<Output> DotNetRun(DotNetRunSettings? options = null) =>
        Run(options ?? new DotNetRunSettings());

    /// <summary>Runs a project.</summary>
    public static IReadOnlyCollection<Output> DotNetRun(
        Configure<DotNetRunSettings> configurator
    ) => Run(new DotNetRunSettings().Apply(configurator));

    /// <summary>Runs a project. Once per combination.</summary>
    public static IReadOnlyCollection<(
        DotNetRunSettings Settings,
        IReadOnlyCollection<Output> Output
    )> DotNetRun(
        CombinatorialConfigure<DotNetRunSettings> configurator,
        int degreeOfParallelism = 1,
        bool completeOnFailure = false
    ) => RunAll(All(configurator), degreeOfParallelism, completeOnFailure);

    /// <summary>Removes what a build made.</summary>
    public static IReadOnlyCollection<Output> DotNetClean(DotNetCleanSettings? options = null) =>
        Run(options ?? new DotNetCleanSettings());

    /// <summary>Removes what a build made.</summary>
    public static IReadOnlyCollection<Output> DotNetClean(
        Configure<DotNetCleanSettings> configurator
    ) => Run(new DotNetCleanSettings().Apply(configurator));

    /// <summary>Removes what a build made. Once per combination.</summary>
    public static IReadOnlyCollection<(
        DotNetCleanSettings Settings,
        IReadOnlyCollection<Output> Output
    )> DotNetClean(
        CombinatorialConfigure<DotNetCleanSettings> configurator,
        int degreeOfParallelism = 1,
        bool completeOnFailure = false
    ) => RunAll(All(configurator), degreeOfParallelism, completeOnFailure);

    /// <summary>Formats the code of a project or solution.</summary>
    public static IReadOnlyCollection<Output> DotNetFormat(DotNetFormatSettings? options = null) =>
        Run(options ?? new DotNetFormatSettings());

    /// <summary>Formats the code of a project or solution.</summary>
    public static IReadOnlyCollection<Output> DotNetFormat(
        Configure<DotNetFormatSettings> configurator
    ) => Run(new DotNetFormatSettings().Apply(configurator));

    /// <summary>Formats the code of a project or solution. Once per combination.</summary>
    public static IReadOnlyCollection<(
        DotNetFormatSettings Settings,
        IReadOnlyCollection<Output> Output
    )> DotNetFormat(
        CombinatorialConfigure<DotNetFormatSettings> configurator,
        int degreeOfParallelism = 1,
        bool completeOnFailure = false
    ) => RunAll(All(configurator), degreeOfParallelism, completeOnFailure);

    /// <summary>Pushes packages to a feed.</summary>
    public static IReadOnlyCollection<Output> DotNetNuGetPush(
        DotNetNuGetPushSettings? options = null
    ) => Run(options ?? new DotNetNuGetPushSettings());

    /// <summary>Pushes packages to a feed.</summary>
    public static IReadOnlyCollection<Output> DotNetNuGetPush(
        Configure<DotNetNuGetPushSettings> configurator
    ) => Run(new DotNetNuGetPushSettings().Apply(configurator));

    /// <summary>Pushes packages to a feed. Once per combination.</summary>
    public static IReadOnlyCollection<(
        DotNetNuGetPushSettings Settings,
        IReadOnlyCollection<Output> Output
    )> DotNetNuGetPush(
        CombinatorialConfigure<DotNetNuGetPushSettings> configurator,
        int degreeOfParallelism = 1,
        bool completeOnFailure = false
    ) => RunAll(All(configurator), degreeOfParallelism, completeOnFailure);

    /// <summary>Restores the tools of a manifest.</summary>
    public static IReadOnlyCollection<Output> DotNetToolRestore(
        DotNetToolRestoreSettings? options = null
    ) => Run(options ?? new DotNetToolRestoreSettings());

    /// <summary>Restores the tools of a manifest.</summary>
    public static IReadOnlyCollection<Output> DotNetToolRestore(
        Configure<DotNetToolRestoreSettings> configurator
    ) => Run(new DotNetToolRestoreSettings().Apply(configurator));

    /// <summary>Restores the tools of a manifest. Once per combination.</summary>
    public static IReadOnlyCollection<(
        DotNetToolRestoreSettings Settings,
        IReadOnlyCollection<Output> Output
    )> DotNetToolRestore(
        CombinatorialConfigure<DotNetToolRestoreSettings> configurator,
        int degreeOfParallelism = 1,
        bool completeOnFailure = false
    ) => RunAll(All(configurator), degreeOfParallelism, completeOnFailure);

    /// <summary>Installs a tool.</summary>
    public static IReadOnlyCollection<Output> DotNetToolInstall(
        DotNetToolInstallSettings? options = null
    ) => Run(options ?? new DotNetToolInstallSettings());

    /// <summary>Installs a tool.</summary>
    public static IReadOnlyCollection<Output> DotNetToolInstall(
        Configure<DotNetToolInstallSettings> configurator
    ) => Run(new DotNetToolInstallSettings().Apply(configurator));

    /// <summary>Installs a tool. Once per combination.</summary>
    public static IReadOnlyCollection<(
        DotNetToolInstallSettings Settings,
        IReadOnlyCollection<Output> Output
    )> DotNetToolInstall(
        CombinatorialConfigure<DotNetToolInstallSettings> configurator,
        int degreeOfParallelism = 1,
        bool completeOnFailure = false
    ) => RunAll(All(configurator), degreeOfParallelism, completeOnFailure);

    private static IEnumerable<T> All<T>(CombinatorialConfigure<T> configurator)
        where T : new() => configurator(new T());
}
