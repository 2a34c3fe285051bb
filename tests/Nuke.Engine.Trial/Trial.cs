using System.Runtime.InteropServices;
using Nuke.Common;
using Nuke.Common.Tooling;
using Serilog;

namespace Nuke.Engine.Trial;

/// <summary>Targets that wait, fail, leak or obey, to be watched from outside.</summary>
internal sealed class Trial : NukeBuild
{
    private static readonly CancellationTokenSource Stop = new();
    private static readonly ManualResetEventSlim HasBegun = new();

    [Parameter]
    [Secret]
    readonly string? Key;

    [Parameter]
    readonly int Code;

    Target Hello => _ => _.Executes(() => Log.Information("hello"));

    Target Fails => _ => _.Executes(() => throw new InvalidOperationException("it fails"));

    Target Exits => _ => _.Executes(() => ExitCode = Code);

    Target Leaks =>
        _ =>
            _.Executes(() =>
            {
                Console.Write(Key![..3]);
                Console.WriteLine(Key[3..]);
                Console.Error.WriteLine(Key);
            });

    /// <summary>Writes in both ways at the same time, as a target with a tool does.</summary>
    Target Talks =>
        _ =>
            _.Executes(() =>
                Parallel.For(
                    0,
                    4000,
                    new ParallelOptions { MaxDegreeOfParallelism = 8 },
                    i =>
                    {
                        if (i % 2 == 0)
                        {
                            Console.WriteLine("written");
                        }
                        else
                        {
                            Log.Information("logged");
                        }
                    }
                )
            );

    Target TalksToo => _ => _.Executes(() => Console.WriteLine("too"));

    Target Tool => _ => _.Executes(() => ToolResolver.GetPathTool("sleep")("60"));

    /// <summary>Never returns by itself and does not listen.</summary>
    Target Deaf => _ => _.Executes(Wait);

    /// <summary>Returns when the build has gone on without it.</summary>
    Target Late =>
        _ =>
            _.Executes(() =>
            {
                Console.WriteLine("waiting");
                HasBegun.Wait();
            });

    /// <summary>Has work to do when the late one returns.</summary>
    Target Lasting =>
        _ =>
            _.After(Late)
                .AssuredAfterFailure()
                .Executes(() =>
                {
                    HasBegun.Set();
                    ToolResolver.GetPathTool("sleep")("0.5");
                    Console.WriteLine("lasted");
                });

    /// <summary>Listens to the signal on its own, as a build must that gets no token.</summary>
    Target Obeys =>
        _ =>
            _.Executes(() =>
            {
                Console.WriteLine("waiting");
                Stop.Token.WaitHandle.WaitOne();
                Console.WriteLine("rolled back");
                ExitCode = 1;
            });

    Target After => _ => _.DependsOn(Obeys).Executes(() => Console.WriteLine("must not run"));

    /// <summary>Must run whatever happened, and never returns.</summary>
    Target Stuck => _ => _.After(CleanUp).AssuredAfterFailure().Executes(Wait);

    Target CleanUp =>
        _ =>
            _.After(Deaf, Tool)
                .AssuredAfterFailure()
                .Executes(() => Console.WriteLine("cleaned up"));

    public static int Main()
    {
        // The runtime calls the newest handler first: this one comes after the engine's, so that
        // the engine knows of the signal before the target returns.
        using var registration = PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            _ => Stop.Cancel()
        );
        return Execute<Trial>(x => x.Hello);
    }

    private static void Wait()
    {
        Console.WriteLine("waiting");
        using var never = new ManualResetEvent(false);
        never.WaitOne();
    }
}
