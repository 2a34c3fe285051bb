using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Nuke.Common.CI;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace Nuke.Common;

/// <summary>
/// The base of build classes. Targets are properties of type <see cref="Target"/>, parameters are
/// members marked with <see cref="ParameterAttribute"/>. Not safe for concurrent use.
/// </summary>
public abstract class NukeBuild : INukeBuild
{
    private readonly ConcurrentDictionary<MemberInfo, object> _values = [];

    /// <summary>
    /// The directory that holds <c>.nuke/</c>, found upwards from where the build was called.
    /// </summary>
    public static AbsolutePath RootDirectory => BuildSession.Current.Root;

    /// <summary><c>.nuke/temp</c> under the root; exists.</summary>
    public static AbsolutePath TemporaryDirectory =>
        Directory.CreateDirectory(BuildSession.Current.Temporary).FullName;

    /// <summary>The assembly of the build; null when it has no file.</summary>
    public static AbsolutePath? BuildAssemblyFile => BuildFiles.Assembly;

    /// <summary>The directory of <see cref="BuildAssemblyFile"/>.</summary>
    public static AbsolutePath? BuildAssemblyDirectory => BuildFiles.Assembly?.Parent;

    /// <summary>The project of the build; null when it is not found.</summary>
    public static AbsolutePath? BuildProjectFile => BuildFiles.Project;

    /// <summary>The directory of <see cref="BuildProjectFile"/>.</summary>
    public static AbsolutePath? BuildProjectDirectory => BuildFiles.Project?.Parent;

    /// <summary>How much of the log is shown.</summary>
    public static Verbosity Verbosity
    {
        get => BuildSession.Current.Verbosity;
        set => BuildSession.Current.Verbosity = value;
    }

    /// <summary>Where the build runs.</summary>
    public static Host Host
    {
        get => BuildSession.Current.Host;
        set => BuildSession.Current.Host = value;
    }

    /// <summary>The names given with <c>--profile</c>.</summary>
    public static string[] LoadedLocalProfiles => [.. BuildSession.Current.Profiles];

    /// <summary>Whether the host is no build server.</summary>
    public static bool IsLocalBuild => !IsServerBuild;

    /// <summary>Whether the host is a build server.</summary>
    public static bool IsServerBuild => Host is IBuildServer;

    /// <summary>All planned targets, in order.</summary>
    public IReadOnlyCollection<ExecutableTarget> ExecutionPlan => PlanList;

    /// <summary>Targets that the command line named.</summary>
    public IReadOnlyCollection<ExecutableTarget> InvokedTargets =>
        [.. Targets.Where(x => x.Invoked)];

    /// <summary>Planned targets that were skipped.</summary>
    public IReadOnlyCollection<ExecutableTarget> SkippedTargets => With(ExecutionStatus.Skipped);

    /// <summary>Planned targets that wait.</summary>
    public IReadOnlyCollection<ExecutableTarget> ScheduledTargets =>
        With(ExecutionStatus.Scheduled);

    /// <summary>Planned targets that run.</summary>
    public IReadOnlyCollection<ExecutableTarget> RunningTargets => With(ExecutionStatus.Running);

    /// <summary>Planned targets that were cancelled.</summary>
    public IReadOnlyCollection<ExecutableTarget> AbortedTargets => With(ExecutionStatus.Aborted);

    /// <summary>Planned targets that failed.</summary>
    public IReadOnlyCollection<ExecutableTarget> FailedTargets => With(ExecutionStatus.Failed);

    /// <summary>Planned targets that succeeded.</summary>
    public IReadOnlyCollection<ExecutableTarget> SucceededTargets =>
        With(ExecutionStatus.Succeeded);

    /// <summary>Planned targets that failed or succeeded.</summary>
    public IReadOnlyCollection<ExecutableTarget> FinishedTargets =>
        [.. FailedTargets, .. SucceededTargets];

    /// <summary>Whether only the plan is shown.</summary>
    public bool Plan { get; private set; }

    /// <summary>Whether only the help is shown.</summary>
    public bool Help { get; private set; }

    /// <summary>Whether the banner is left out.</summary>
    public bool NoLogo { get; set; }

    /// <summary>Whether targets that succeeded in the last attempt are left out.</summary>
    public bool Continue { get; private set; }

    /// <summary>
    /// The part of the work that this run does; all of it without <c>--partition</c>.
    /// </summary>
    public Partition Partition { get; private set; } = Partition.Single;

    /// <summary>Whether nothing has failed so far.</summary>
    public bool IsSucceeding => !IsFailing;

    /// <summary>Whether a target failed, was cancelled, or never had its turn.</summary>
    public bool IsFailing =>
        IsBroken
        || PlanList.Any(x =>
            x.Status is ExecutionStatus.Failed or ExecutionStatus.Aborted or ExecutionStatus.NotRun
        );

    /// <summary>Whether no target waits or runs any more.</summary>
    public bool IsFinished => ScheduledTargets.Count == 0 && RunningTargets.Count == 0;

    /// <summary>The exit code to return whatever the outcome; null for the usual one.</summary>
    public int? ExitCode { get; set; }

    internal BuildSession Session { get; } = BuildSession.Current;

    internal IReadOnlyList<ExecutableTarget> Targets { get; set; } = [];

    internal IReadOnlyList<ExecutableTarget> PlanList { get; set; } = [];

    internal bool IsBroken { get; set; }

    AbsolutePath INukeBuild.RootDirectory => RootDirectory;

    AbsolutePath INukeBuild.TemporaryDirectory => TemporaryDirectory;

    AbsolutePath? INukeBuild.BuildAssemblyFile => BuildAssemblyFile;

    AbsolutePath? INukeBuild.BuildAssemblyDirectory => BuildAssemblyDirectory;

    AbsolutePath? INukeBuild.BuildProjectFile => BuildProjectFile;

    AbsolutePath? INukeBuild.BuildProjectDirectory => BuildProjectDirectory;

    Verbosity INukeBuild.Verbosity => Verbosity;

    Host INukeBuild.Host => Host;

    string[] INukeBuild.LoadedLocalProfiles => LoadedLocalProfiles;

    bool INukeBuild.IsLocalBuild => IsLocalBuild;

    bool INukeBuild.IsServerBuild => IsServerBuild;

    /// <summary>Adds facts to the running target's row of the summary.</summary>
    public void ReportSummary(Configure<Dictionary<string, string>>? configurator = null)
    {
        var target = Targets.FirstOrDefault(x => x.Name == Reporting.RunningTarget.Name);
        if (target is null)
        {
            return;
        }
        var facts = configurator?.Invoke([]) ?? [];
        foreach (var (key, value) in facts)
        {
            target.SummaryInformation[key] = value;
        }
        new Hooks(this).Call<IOnTargetSummaryUpdated>(x => x.OnTargetSummaryUpdated(target));
    }

    T? INukeBuild.TryGetValue<T>(Expression<Func<T>> parameterExpression)
        where T : class => (T?)Value(parameterExpression);

    T? INukeBuild.TryGetValue<T>(Expression<Func<object?>> parameterExpression)
        where T : default => Value(parameterExpression) is { } value ? (T)value : default;

    /// <summary>Runs the build; the last statement of <c>Main</c>.</summary>
    /// <param name="defaultTargetExpressions">What runs when no target is named.</param>
    /// <returns>The exit code.</returns>
    protected static int Execute<T>(params Expression<Func<T, Target>>[] defaultTargetExpressions)
        where T : NukeBuild, new() => BuildRunner.Run(() => new T(), defaultTargetExpressions);

    /// <summary>Called when the object exists and its parameters have their values.</summary>
    protected internal virtual void OnBuildCreated() { }

    /// <summary>Called when the plan is made, before conditions and requirements.</summary>
    protected internal virtual void OnBuildInitialized() { }

    /// <summary>Called at the end, whatever the outcome.</summary>
    protected internal virtual void OnBuildFinished() { }

    /// <summary>Called before the actions of a target.</summary>
    protected internal virtual void OnTargetRunning(string target) { }

    /// <summary>Called when a target is skipped.</summary>
    protected internal virtual void OnTargetSkipped(string target) { }

    /// <summary>Called when the actions of a target succeeded.</summary>
    protected internal virtual void OnTargetSucceeded(string target) { }

    /// <summary>Called when an action of a target threw.</summary>
    protected internal virtual void OnTargetFailed(string target) { }

    internal void ReadOptions(BuildSession session)
    {
        Help = session.Flag(nameof(BuiltIn.Help));
        Plan = session.Option(nameof(BuiltIn.Plan)) is not null;
        NoLogo = session.Flag(nameof(BuiltIn.NoLogo));
        Continue = session.Flag(nameof(BuiltIn.Continue));
        Partition = (Partition?)session.Option(nameof(BuiltIn.Partition)) ?? Partition.Single;
    }

    private object? Value(LambdaExpression expression)
    {
        var member = Requirements.MemberOf(expression);
        if (_values.TryGetValue(member, out var known))
        {
            return known;
        }
        var value = MemberInjection.Resolve(this, member);
        if (value is not null)
        {
            _values[member] = value;
        }
        return value;
    }

    private List<ExecutableTarget> With(ExecutionStatus status) =>
        [.. PlanList.Where(x => x.Status == status)];
}
