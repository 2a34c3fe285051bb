using System.Linq.Expressions;
using System.Reflection;
using Nuke.Common.Reporting;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>Runs one build from its command line to its exit code.</summary>
internal sealed class BuildRunner
{
    public const int FailureExitCode = -1;
    private readonly BuildSession _session;
    private readonly Lock _finishing = new();
    private NukeBuild? _build;
    private BuildExecutor? _executor;
    private Hooks? _hooks;
    private bool _isFinished;

    private BuildRunner(BuildSession session) => _session = session;

    /// <summary>Runs a build that is this process.</summary>
    public static int Run<T>(Func<T> create, IReadOnlyList<Expression<Func<T, Target>>> defaults)
        where T : NukeBuild
    {
        try
        {
            return Run(ProcessSettings.Create(), create, defaults);
        }
        catch (UsageException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return UsageException.ExitCode;
        }
    }

    public static int Run<T>(
        BuildSettings settings,
        Func<T> create,
        IReadOnlyList<Expression<Func<T, Target>>> defaults
    )
        where T : NukeBuild
    {
        var session = new BuildSession(settings);
        BuildSession.Current = session;
        Logging.Connect();
        using var console = settings.OwnsProcess ? new ConsoleGuard(session) : null;
        var runner = new BuildRunner(session);
        try
        {
            return runner.Run(typeof(T), () => create(), defaults);
        }
        catch (UsageException exception)
        {
            Refuse(session, exception);
            return UsageException.ExitCode;
        }
#pragma warning disable CA1031 // The outermost frame: every failure becomes a message and a code.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            runner.Report(exception);
            return runner._build?.ExitCode ?? FailureExitCode;
        }
        finally
        {
            session.Recorder.Complete();
            session.Output.Complete();
        }
    }

    private static void Refuse(BuildSession session, UsageException exception)
    {
        var writer = new MaskingWriter(session.Settings.Error, session.Secrets);
        foreach (var fault in exception.Faults)
        {
            writer.WriteLine(session.Output.Paint(fault, Style.Bad));
        }
        writer.WriteLine("Nothing has been changed.");
        writer.Complete();
    }

    private int Run(Type type, Func<NukeBuild> create, IEnumerable<LambdaExpression> defaults)
    {
        var properties = TargetDiscovery.Find(type);
        switch (_session.CommandLine.Positional.FirstOrDefault())
        {
            case SecretFile.Command:
                return SecretFile.Write(_session, type, _session.Settings.In);
            case Completion.Command:
                return Completion.Run(_session, type, properties);
        }
        new CommandLineCheck(_session, type, properties).Run();
        if (_session.Option(nameof(BuiltIn.ShellCompletion)) is string shell)
        {
            _session.Output.Line(CompletionScripts.For(shell));
            return 0;
        }
        _session.Verbosity =
            (Verbosity?)_session.Option(nameof(BuiltIn.Verbosity)) ?? Verbosity.Normal;
        _session.Output.HasColours |=
            _session.Host.ForcesColours && !OutputChannel.IsSet(_session.Settings, "NO_COLOR");
        _build = create();
        _build.ReadOptions(_session);
        var names = defaults.Select(DefaultName).ToList();
        _build.Targets = TargetFactory.Create(_build, properties, names);
        Choose(_build);
        _build.PlanList = ExecutionPlanner.Plan(
            _build.Targets,
            _build.Targets.Where(x => x.Invoked || (x.IsDefault && !HasInvoked(_build))),
            _session.Flag(nameof(BuiltIn.Strict))
        );
        return ShowsOnly(_build, type) ? 0 : Execute(_build, type, properties);
    }

    private bool ShowsOnly(NukeBuild build, Type type)
    {
        if (_session.Option(nameof(BuiltIn.GenerateConfiguration)) is string id)
        {
            GeneratedFiles.Write(_session, build, id);
            return true;
        }
        if (build.Help || build.PlanList.Count == 0)
        {
            HelpText.Write(_session, type, build.Targets);
            return true;
        }
        if (build.Plan)
        {
            PlanView.Write(_session, build.Targets, build.PlanList);
        }
        return build.Plan;
    }

    private int Execute(NukeBuild build, Type type, IReadOnlyList<PropertyInfo> properties)
    {
        _session.MayWrite = true;
        BuildSchema.Refresh(_session, type, properties);
        _session.Report.Start(build);
        _hooks = new Hooks(build);
        _executor = new BuildExecutor(_session, build, _hooks);
        var end = new CancelledBuild(_session, build, _executor, () => Finish(build));
        using var signals = _session.Settings.OwnsProcess ? new SignalGuard(_session, end) : null;
        foreach (var target in build.PlanList)
        {
            target.Status = ExecutionStatus.Scheduled;
        }
        try
        {
            MemberInjection.Inject(build, parameters: true);
            _hooks.Call<IOnBuildCreated>(x => x.OnBuildCreated(build.Targets));
            GeneratedFiles.Refresh(_session, build);
            build.OnBuildCreated();
            MemberInjection.Inject(build, parameters: false);
            _hooks.Call<IOnBuildInitialized>(x =>
                x.OnBuildInitialized(build.Targets, build.PlanList)
            );
            build.OnBuildInitialized();
            _executor.Run();
            end.Return();
            _executor.RunAssured();
        }
#pragma warning disable CA1031 // Whatever conditions, requirements or hooks throw ends the build.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            build.IsBroken = true;
            Report(exception);
        }
        end.Return();
        Finish(build);
        return build.ExitCode ?? signals?.ExitCode ?? (build.IsSucceeding ? 0 : FailureExitCode);
    }

    private void Finish(NukeBuild build)
    {
        lock (_finishing)
        {
            if (_isFinished)
            {
                return;
            }
            _isFinished = true;
            foreach (var target in build.ScheduledTargets)
            {
                target.Status = ExecutionStatus.NotRun;
            }
            _session.Report.Finish(build, build.PlanList);
        }
        try
        {
            _hooks!.Call<IOnBuildFinished>(x => x.OnBuildFinished());
            build.OnBuildFinished();
        }
#pragma warning disable CA1031 // A failing hook is reported and fails the build.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            build.IsBroken = true;
            Report(exception);
        }
    }

    private void Choose(NukeBuild build)
    {
        var asked = ((string[]?)_session.Option(nameof(BuiltIn.Target)) ?? [])
            .Select(Names.Normalize)
            .ToHashSet();
        foreach (var target in build.Targets)
        {
            target.Invoked = asked.Contains(Names.Normalize(target.Name));
        }
    }

    private static bool HasInvoked(NukeBuild build) => build.Targets.Any(x => x.Invoked);

    private static string DefaultName(LambdaExpression expression) =>
        expression.Body is MemberExpression { Member: PropertyInfo property }
            ? TargetDiscovery.ShortName(property)
            : throw new ArgumentException($"Default target '{expression}' must be a property.");

    private void Report(Exception exception)
    {
        var inner = exception switch
        {
            TargetInvocationException { InnerException: { } x } => x,
            ConditionException x => x.Failure,
            _ => exception,
        };
        if (FailureText.IsForPeople(inner) || _session.Verbosity == Verbosity.Verbose)
        {
            _session.Recorder.AddFailure(inner.Message, inner);
        }
        else
        {
            _session.Recorder.Add(LogEventLevel.Error, inner.Message);
        }
    }
}
