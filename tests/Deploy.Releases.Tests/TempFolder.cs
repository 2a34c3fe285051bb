using System.Diagnostics;

namespace Deploy.Releases.Tests;

/// <summary>
/// A folder of its own for one test, gone with it, and ways to put things into it.
/// </summary>
internal sealed class TempFolder : IDisposable
{
    private static readonly DateTimeOffset _firstCommit = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private int _commits;

    public string Path { get; } = Directory.CreateTempSubdirectory("deploy-releases-").FullName;

    public string At(string path) => System.IO.Path.Combine(Path, path);

    public string Write(string path, string content)
    {
        var full = At(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return full;
    }

    public void MakeExecutable(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(At(path), (UnixFileMode)0b111_101_101);
    }

    /// <summary>Runs git here, out of reach of this machine's own settings.</summary>
    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        var date = _firstCommit.AddMinutes(_commits).ToString("O");
        foreach (var who in (string[])["AUTHOR", "COMMITTER"])
        {
            start.Environment[$"GIT_{who}_NAME"] = "Test";
            start.Environment[$"GIT_{who}_EMAIL"] = "test@example.org";
            start.Environment[$"GIT_{who}_DATE"] = date;
        }
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, () => $"git {string.Join(' ', arguments)}: {error}");
        return output.Trim();
    }

    public TempFolder Init()
    {
        Git("init", "-q", "-b", "main");
        return this;
    }

    public string Commit(string message)
    {
        _commits++;
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", message);
        return Git("rev-parse", "HEAD");
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
            foreach (var folder in Directory.GetDirectories(Path, "*", SearchOption.AllDirectories))
                if (new DirectoryInfo(folder).LinkTarget is null)
                    File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        Directory.Delete(Path, recursive: true);
    }
}
