using System.Security.Cryptography;
using System.Text;

namespace Nuke.Common.Execution;

/// <summary>Remembers which targets succeeded, for <c>--continue</c>.</summary>
internal sealed class AttemptFile : IDisposable
{
    private readonly StreamWriter _writer;

    private AttemptFile(StreamWriter writer, IReadOnlySet<string> succeeded)
    {
        _writer = writer;
        SucceededBefore = succeeded;
    }

    public IReadOnlySet<string> SucceededBefore { get; }

    public static AttemptFile Start(BuildSession session)
    {
        var folder = Directory.CreateDirectory(session.Temporary).FullName;
        var path = Path.Combine(folder, "build-attempt.log");
        var hash = Hash(session.CommandLine);
        var lines = session.Flag(nameof(BuiltIn.Continue)) ? Read(session, path, hash) : [];
        var share = FileShare.ReadWrite | FileShare.Delete;
        var stream = new FileStream(path, FileMode.Create, FileAccess.Write, share);
        var file = new AttemptFile(
            new StreamWriter(stream) { AutoFlush = true },
            lines.ToHashSet()
        );
        file._writer.WriteLine(hash);
        Array.ForEach(lines, file.Add);
        return file;
    }

    public void Add(string target) => _writer.WriteLine(target);

    public void Dispose() => _writer.Dispose();

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
