using System.Security.Cryptography;
using System.Text;

namespace Nuke.Common.Execution;

/// <summary>Remembers which targets succeeded, for <c>--continue</c>.</summary>
internal sealed class AttemptFile
{
    private readonly BuildSession _session;
    private readonly string _path;
    private bool _isLost;

    private AttemptFile(BuildSession session, string path, string[] succeeded)
    {
        _session = session;
        _path = path;
        SucceededBefore = succeeded.ToHashSet();
    }

    public IReadOnlySet<string> SucceededBefore { get; }

    public static AttemptFile Start(BuildSession session)
    {
        var path = Path.Combine(session.Temporary, "build-attempt.log");
        var hash = Hash(session.CommandLine);
        var lines = session.Flag(nameof(BuiltIn.Continue)) ? Read(session, path, hash) : [];
        var file = new AttemptFile(session, path, lines);
        file.Write(FileMode.Create, [hash, .. lines]);
        return file;
    }

    public void Add(string target) => Write(FileMode.Append, [target]);

    /// <summary>Targets that cannot be remembered still run; the build says so once.</summary>
    private void Write(FileMode mode, IEnumerable<string> lines)
    {
        if (_isLost)
        {
            return;
        }
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            var share = FileShare.ReadWrite | FileShare.Delete;
            using var stream = new FileStream(_path, mode, FileAccess.Write, share);
            stream.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(x => x + '\n'))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _isLost = true;
            _session.Warn($"--continue will not work after this build: {exception.Message}");
        }
    }

    private static string[] Read(BuildSession session, string path, string hash)
    {
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        if (lines.Length > 0 && lines[0] == hash)
        {
            return lines[1..];
        }
        session.Warn(
            "There is no earlier attempt with these arguments to continue; starting over."
        );
        return [];
    }

    private static string Hash(CommandLineWords words)
    {
        var values = words.Options.SelectMany(x => x.Values);
        var text = string.Join(' ', words.Positional.Concat(values));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
