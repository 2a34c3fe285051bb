using System.Runtime.InteropServices;
using Deploy.Host.Contracts;
using Deploy.Host.Control;
using Deploy.Host.Environments;
using Deploy.Host.Forwarding;
using Deploy.Host.Storage;
using Deploy.Host.Supervising;
using Microsoft.Extensions.Logging;

namespace Deploy.Host;

/// <summary>The host's life: one per root, from its lock to its last process.</summary>
internal sealed class HostRunner
{
    private static readonly TimeSpan SignalDrain = TimeSpan.FromSeconds(5);
    private readonly HostFiles _files;
    private readonly ILogger _logger;
    private readonly EnvironmentSet _environments;
    private readonly HostServices _services;
    private readonly DateTimeOffset _since;
    private readonly TaskCompletionSource<string> _end = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private volatile bool _isReady;

    private HostRunner(HostFiles files, HostServices services)
    {
        (_files, _services) = (files, services);
        (_logger, _since) = (services.Logger, services.Time.GetUtcNow());
        _environments = new(services);
    }

    /// <summary>Runs until it is told to end. The result is the exit code.</summary>
    public static async Task<int> RunAsync(HostOptions options, TimeProvider time, Random random)
    {
        var files = options.Files;
        HostDetachment.CreatePrivateFolder(files.Folder);
        using var alone = HostLock.TryTake(files.Lock);
        if (alone is null)
            return HostProtocol.ExitAlreadyRunning;
        HostDetachment.LeaveCaller(files);
        using var log = new FileLoggerProvider(new(files.Log, RotatingFile.BytesMax), time);
        using var loggers = LoggerFactory.Create(builder =>
            builder.AddProvider(log).AddFilter("Microsoft", LogLevel.Warning)
        );
        try
        {
            await RunAsync(options, ServicesOf(files, time, random, loggers));
            return 0;
        }
        catch (InvalidDataException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return HostProtocol.ExitStateUnreadable;
        }
    }

    private static async Task RunAsync(HostOptions options, HostServices services)
    {
        var shared = services.Supervision;
        var orphans = new Orphans(shared.Records, shared.MarkBeginning, services.Logger);
        await orphans.EndAsync(services.Time, CancellationToken.None);
        var host = new HostRunner(options.Files, services);
        if (options.IsCleanUp)
            host.Forget();
        else
            await host.ServeAsync();
    }

    private static HostServices ServicesOf(
        HostFiles files,
        TimeProvider time,
        Random random,
        ILoggerFactory loggers
    )
    {
        var logger = loggers.CreateLogger("Deploy.Host");
        return new()
        {
            State = StateFile.Open(files.State),
            Revisions = new(files.Revisions),
            Bounds = new ForwardingBounds(),
            Loggers = loggers,
            Logger = logger,
            Supervision = new()
            {
                Time = time,
                Random = random,
                Ports = new(random),
                Records = new(files.Processes),
                Logger = logger,
                MarkBeginning = $"{files.Folder}#",
                LogFolder = files.Logs,
            },
        };
    }

    private async Task ServeAsync()
    {
        using var terminate = On(PosixSignal.SIGTERM, "asked to by SIGTERM");
        using var interrupt = On(PosixSignal.SIGINT, "asked to by SIGINT");
        using var hangUp = PosixSignalRegistration.Create(
            PosixSignal.SIGHUP,
            context => context.Cancel = true
        );
        Leftovers.Clear(_files, _services.State.State, _services.Time.GetUtcNow());
        _logger.HostRuns(_files.Root, Environment.ProcessId);
        var restoring = RestoreAsync();
        var api = new ControlApi(_environments, Info, StopAsync, _logger);
        var socket = _files.ChooseSocket(Path.GetTempPath());
        await using (await ControlSocket.OpenAsync(socket, _files, api, _services))
        {
            var why = await _end.Task;
            _logger.HostEnds(why);
            await restoring;
            await _environments.StopAsync(SignalDrain);
        }
    }

    private async Task RestoreAsync()
    {
        await _environments.RestoreAsync(CancellationToken.None);
        _isReady = true;
    }

    private PosixSignalRegistration On(PosixSignal signal, string why) =>
        PosixSignalRegistration.Create(
            signal,
            context =>
            {
                context.Cancel = true;
                _end.TrySetResult(why);
            }
        );

    private HostInfo Info() =>
        new()
        {
            Protocol = HostProtocol.Version,
            Build = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
            ProcessId = Environment.ProcessId,
            Root = _files.Root,
            Since = _since,
            IsReady = _isReady,
        };

    /// <summary>Everything is stopped and forgotten before the caller has its answer.</summary>
    private async Task StopAsync(StopRequest request)
    {
        await _environments.StopAsync(TimeSpan.FromMilliseconds(request.DrainMilliseconds));
        Forget();
        _end.TrySetResult("told to");
    }

    private void Forget()
    {
        _environments.Forget();
        ControlSocket.Remove(_files.ChooseSocket(Path.GetTempPath()), _files);
        File.Delete(_files.SocketNote);
    }
}
