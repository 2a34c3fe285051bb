using System.Diagnostics;
using Deploy.Host.Contracts;
using Deploy.Rollouts.Ports;

namespace Deploy.Platforms.Local;

/// <summary>Brings a host about: connects to the running one, else starts one and waits.</summary>
internal sealed class HostStarter(
    LocalHostOptions options,
    HostFiles files,
    HostConnection connection,
    TimeProvider time
)
{
    private const int TailLines = 15;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        Process? started = null;
        try
        {
            while (true)
            {
                var info = await TryReadInfoAsync(cancellationToken);
                if (info is not null && IsServing(info))
                    return;
                if (info is null && started is null)
                    started = HostStart.Start(options, files);
                if (started is { HasExited: true } ended)
                {
                    await DemandAnotherAsync(ended, cancellationToken);
                    ended.Dispose();
                    started = null;
                }
                if (time.GetElapsedTime(began) > options.StartTimeMax)
                    throw NotInTime(info);
                await Task.Delay(LookEvery, time, cancellationToken);
            }
        }
        finally
        {
            started?.Dispose();
        }
    }

    /// <summary>Null when no host answers.</summary>
    public async Task<HostInfo?> TryReadInfoAsync(CancellationToken cancellationToken)
    {
        // The usual case before the first deployment; an exception would take far longer.
        if (!File.Exists(files.FindSocket()))
            return null;
        try
        {
            return await connection.GetAsync(
                HostProtocol.InfoPath,
                HostJson.Default.HostInfo,
                cancellationToken
            );
        }
        catch (HostUnreachableException)
        {
            return null;
        }
        catch (HostFaultException e)
        {
            throw new PlatformException($"The local host does not answer as one: {e.Message}", e);
        }
    }

    /// <summary>Ends what a killed host left behind, and forgets what it was to serve.</summary>
    public async Task CleanUpAsync(CancellationToken cancellationToken)
    {
        using var cleaner = HostStart.Start(options, files, HostProtocol.CleanUpOption);
        await cleaner.WaitForExitAsync(cancellationToken);
        if (cleaner.ExitCode != 0)
            throw new PlatformException(
                $"What the local host left running could not be ended: exit code "
                    + $"{cleaner.ExitCode}. {TailOf(files)}"
            );
    }

    /// <summary>The end of the host's log, for messages.</summary>
    public static string TailOf(HostFiles files)
    {
        var lines = new[] { files.Log, files.Output }
            .Where(File.Exists)
            .SelectMany(file => File.ReadLines(file).TakeLast(TailLines))
            .ToList();
        return lines.Count == 0
            ? $"It wrote nothing to {files.Log}."
            : $"The end of {files.Log}:\n{string.Join('\n', lines)}\n";
    }

    private static bool IsServing(HostInfo info) =>
        info.Protocol == HostProtocol.Version
            ? info.IsReady
            : throw new PlatformException(
                $"The local host (process {info.ProcessId}) speaks protocol {info.Protocol}; this "
                    + $"build speaks {HostProtocol.Version}. Stop it, then repeat your command: "
                    + "./build.sh Down"
            );

    /// <summary>
    /// A host that ended because another one runs is fine; any other end is a fault.
    /// </summary>
    private async Task DemandAnotherAsync(Process ended, CancellationToken cancellationToken)
    {
        if (ended.ExitCode == HostProtocol.ExitAlreadyRunning)
            return;
        var said = await ended.StandardError.ReadToEndAsync(cancellationToken);
        throw new PlatformException(
            $"The local host ended with exit code {ended.ExitCode} while it started. "
                + $"{said}{TailOf(files)}"
        );
    }

    private PlatformException NotInTime(HostInfo? info)
    {
        var seen = info is null
            ? "nobody answers at its socket"
            : $"process {info.ProcessId} is still restoring";
        return new(
            $"The local host of {files.Root} is not ready: expected within "
                + $"{options.StartTimeMax.TotalSeconds:0.#} s, seen: {seen}. {TailOf(files)}"
                + "To stop everything: ./build.sh Down"
        );
    }
}
