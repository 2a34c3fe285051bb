using System.Collections.Immutable;
using System.Diagnostics;
using DocsMcp.Documents;
using DocsMcp.Faults;
using DocsMcp.Rpc;
using DocsMcp.Telemetry;

namespace DocsMcp.Hosting;

/// <summary>
/// The whole service: Kestrel, the endpoints, the logs. Built from the smallest host there is,
/// since a roll back waits for this start.
/// </summary>
internal sealed class DocsMcpService : IAsyncDisposable
{
    private const int BodyMaxBytes = 1 << 20;
    private const int CrashExitCode = 70;
    private static readonly TimeSpan StopMax = TimeSpan.FromSeconds(10);

    private readonly WebApplication _app;
    private readonly ServiceState _state;
    private readonly ActiveFaults _faults;
    private readonly BuildIdentity _identity;
    private readonly ServiceOptions _options;
    private readonly ILogger _logger;
    private ITimer? _crash;

    /// <exception cref="FormatException">The fault baked into the build is malformed.</exception>
    public DocsMcpService(
        ServiceOptions options,
        BuildIdentity identity,
        TimeProvider time,
        Stream log
    )
    {
        _options = options;
        _identity = identity;
        _faults = ReadFaults(options, identity);
        _state = new(time, _faults.NeverReady);
        _app = Build(options, _state, new JsonLineOutput(log, time));
        _logger = _app.Services.GetRequiredService<ILogger<DocsMcpService>>();
        var pipeline = new RequestPipeline(_state, Endpoints(), _faults, _logger);
        _app.Run(pipeline.InvokeAsync);
    }

    /// <summary>The addresses really bound, port 0 resolved; known once started.</summary>
    public ImmutableArray<string> Urls => [.. _app.Urls];

    /// <summary>Ends the process; a test puts its own in.</summary>
    public Action<int> Exit { get; init; } = Environment.Exit;

    /// <summary>
    /// Returns when the service listens and, unless a fault forbids it, is ready.
    /// </summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _app.StartAsync(cancellationToken);
        var urls = string.Join(' ', Urls);
        ServiceLog.Listening(_logger, urls, _identity.Version, _options.Environment);
        if (_identity.Fault.Length > 0)
            ServiceLog.CarriesFault(_logger, _identity.Fault);
        _state.Readiness.Started();
        if (!_state.Readiness.IsReady)
            return;
        var sinceExec = _state.Now - Process.GetCurrentProcess().StartTime;
        ServiceLog.Ready(_logger, Math.Round(sinceExec.TotalMilliseconds));
        if (_faults.CrashAfter is { } uptime)
            _crash = _state.Time.CreateTimer(Crash, null, uptime, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Runs until SIGTERM, SIGINT or <see cref="StopAsync"/>.</summary>
    public async Task RunAsync()
    {
        await StartAsync(CancellationToken.None);
        await _app.WaitForShutdownAsync(CancellationToken.None);
    }

    /// <summary>As SIGTERM does: readiness off, drain, finish what is in flight, stop.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_crash is not null)
            await _crash.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static ActiveFaults ReadFaults(ServiceOptions options, BuildIdentity identity)
    {
        var reading = FaultGrammar.Read(identity.Fault);
        return reading.IsValid
            ? ActiveFaults.In(options.Environment, reading.Faults)
            : throw new FormatException(string.Join(' ', reading.Complaints));
    }

    private static WebApplication Build(
        ServiceOptions options,
        ServiceState state,
        JsonLineOutput output
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyMaxBytes;
        });
        builder.Logging.AddProvider(new JsonLineLoggerProvider(options.LogLevel, output));
        builder.Logging.SetMinimumLevel(options.LogLevel);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopMax);
        builder.Services.AddHostedService(services => new DrainDelay(
            state,
            options.Drain,
            services.GetRequiredService<ILogger<DrainDelay>>()
        ));
        var app = builder.Build();
        foreach (var url in options.Urls)
            app.Urls.Add(url);
        return app;
    }

    private ServiceEndpoints Endpoints()
    {
        var index = new DocumentIndex(DocumentStore.LoadEmbedded());
        ITool[] tools = [new SearchTool(index), new ReadTool(index)];
        return new(
            new(new(tools, _identity.Version, _faults.WrongAnswer)),
            new(_state, _options, _identity, index),
            new(_state, _options, _identity)
        );
    }

    private void Crash(object? _)
    {
        ServiceLog.Crashing(_logger);
        Exit(CrashExitCode);
    }
}
