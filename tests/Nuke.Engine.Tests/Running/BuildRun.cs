using System.Linq.Expressions;
using Nuke.Common;
using Nuke.Common.Execution;

namespace Nuke.Engine.Tests.Running;

/// <summary>Runs build classes inside the test's process, each in a directory of its own.</summary>
internal sealed class BuildRun : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("engine-");

    public BuildRun() => _root.CreateSubdirectory(".nuke");

    public Dictionary<string, string> Variables { get; } = [];

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public bool IsScreen { get; init; }

    public string Input { get; init; } = "";

    public string Root => _root.FullName;

    public static Outcome<T> Of<T>(
        string arguments = "",
        params Expression<Func<T, Target>>[] defaults
    )
        where T : RecordingBuild, new()
    {
        using var run = new BuildRun();
        return run.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), defaults);
    }

    public BuildRun With(string file, string text)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public BuildRun WithVariable(string name, string value)
    {
        Variables[name] = value;
        return this;
    }

    public Outcome<T> Run<T>(string arguments, params Expression<Func<T, Target>>[] defaults)
        where T : RecordingBuild, new() =>
        Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), defaults);

    public Outcome<T> Run<T>(string[] arguments, params Expression<Func<T, Target>>[] defaults)
        where T : RecordingBuild, new()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var settings = new BuildSettings
        {
            Arguments = arguments,
            Variables = Variables,
            WorkingDirectory = Root,
            Out = TextWriter.Synchronized(output),
            Error = error,
            In = new StringReader(Input),
            Clock = Clock,
            IsScreen = IsScreen,
        };
        T? build = null;
        var code = ExecutionContextRun(() =>
            BuildRunner.Run(settings, () => build = new T(), defaults)
        );
        return new Outcome<T>(code, output.ToString(), error.ToString(), build, Root);
    }

    public void Dispose() => _root.Delete(recursive: true);

    /// <summary>Keeps the session out of the test's own flow.</summary>
    private static int ExecutionContextRun(Func<int> run)
    {
        var code = 0;
        ExecutionContext.Run(ExecutionContext.Capture()!, _ => code = run(), null);
        return code;
    }
}
