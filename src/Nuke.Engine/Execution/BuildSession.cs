using Nuke.Common.IO;
using Nuke.Common.Reporting;
using Nuke.Common.Tools.DotNet;

namespace Nuke.Common.Execution;

/// <summary>
/// One run of a build and all that NUKE's static members stand for. It follows the flow of
/// execution, so that several builds can run in one process without seeing each other.
/// </summary>
internal sealed class BuildSession
{
    private static readonly AsyncLocal<BuildSession?> Flow = new();
    private static readonly Lazy<BuildSession> Ambient = new(() => new(ProcessSettings.Create()));
    private readonly Lazy<ParameterResolver> _parameters;
    private readonly Lock _gate = new();
    private volatile IReadOnlyDictionary<string, string> _variables;
    private AbsolutePath? _root;
    private Host? _host;
    private string[]? _profiles;

    public BuildSession(BuildSettings settings)
    {
        Settings = settings;
        _variables = settings.Variables;
        CommandLine = CommandLineWords.Parse(settings.Arguments);
        _parameters = new(() => new ParameterResolver(this));
        Output = new OutputChannel(settings, Secrets);
        Recorder = new LogRecorder(this);
        Report = new BuildReport(this);
    }

    public static BuildSession Current
    {
        get => Flow.Value ?? Ambient.Value;
        set => Flow.Value = value;
    }

    public static BuildSession? OfFlow => Flow.Value;

    public BuildSettings Settings { get; }

    public CommandLineWords CommandLine { get; }

    public ParameterResolver Parameters => _parameters.Value;

    public IReadOnlyDictionary<string, string> Variables => _variables;

    public string WorkingDirectory => Settings.WorkingDirectory;

    public SecretMask Secrets { get; } = new();

    public OutputChannel Output { get; }

    public LogRecorder Recorder { get; }

    public Cancellation Cancellation { get; } = new();

    public BuildReport Report { get; }

    public Verbosity Verbosity { get; set; } = Verbosity.Normal;

    /// <summary>What <c>dotnet</c> commands get that name none.</summary>
    public DotNetVerbosity? DotNetVerbosity { get; set; }

    /// <summary>
    /// Whether folders and files may be made: not before the command line is valid.
    /// </summary>
    public bool MayWrite { get; set; }

    public AbsolutePath Root => _root ??= RootFinder.Find(this);

    public bool HasRoot => _root is not null || RootFinder.TryFind(this) is not null;

    public AbsolutePath Temporary => Root / ".nuke" / "temp";

    public Host Host
    {
        get => _host ??= HostFinder.Find(this);
        set => _host = value;
    }

    public string[] Profiles => _profiles ??= ReadProfiles();

    /// <summary>The value of one of the engine's own parameters.</summary>
    public object? Option(string name) => Parameters.Resolve(BuiltIn.Member(name));

    public bool Flag(string name) => Option(name) is true;

    /// <summary>For what starts or asks from now on; parameters keep their values.</summary>
    public void SetVariable(string name, string? value)
    {
        lock (_gate)
        {
            var changed = _variables is Dictionary<string, string> known
                ? new Dictionary<string, string>(known, known.Comparer)
                : new Dictionary<string, string>(_variables);
            changed.Remove(name);
            if (value is not null)
            {
                changed[name] = value;
            }
            _variables = changed;
        }
        if (Settings.OwnsProcess)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public void Warn(string message) => Recorder.Add(Serilog.Events.LogEventLevel.Warning, message);

    private string[] ReadProfiles() => (string[]?)Option(nameof(BuiltIn.Profile)) ?? [];
}
