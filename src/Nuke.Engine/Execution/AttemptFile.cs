using System.Security.Cryptography;
using System.Text;

namespace Nuke.Common.Execution;

/// <summary>Remembers which targets succeeded, for <c>--continue</c>.</summary>
internal sealed class AttemptFile
{
    private readonly string _path;

    private AttemptFile(string path, IReadOnlyCollection<string> succeeded)
    {
        _path = path;
        SucceededBefore = succeeded;
    }

    public IReadOnlyCollection<string> SucceededBefore { get; }

    public static AttemptFile Start(BuildSession session)
    {
        var folder = Directory.CreateDirectory(session.Temporary).FullName;
        var path = Path.Combine(folder, "build-attempt.log");
        var hash = Hash(session.CommandLine);
        var lines = session.Flag(nameof(BuiltIn.Continue)) ? Read(session, path, hash) : [];
        File.WriteAllLines(path, lines.Prepend(hash));
        return new AttemptFile(path, lines);
    }

    public void Add(string target) => File.AppendAllLines(_path, [target]);

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
