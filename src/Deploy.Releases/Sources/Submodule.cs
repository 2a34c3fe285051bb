using System.Text;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Sources;

/// <summary>
/// A repository inside the repository. It counts by the text of its HEAD (and the reference that
/// names), not by its files: changes inside it must be committed there to count here.
/// </summary>
internal static class Submodule
{
    private const string RefPrefix = "ref: ";

    public static Digest DigestOf(string folder)
    {
        var git = Path.Combine(folder, ".git");
        if (File.Exists(git))
        {
            var pointer = File.ReadAllText(git).Trim();
            git = Path.Combine(folder, pointer["gitdir: ".Length..]);
        }
        var head = ReadOrEmpty(Path.Combine(git, "HEAD"));
        if (head.StartsWith(RefPrefix, StringComparison.Ordinal))
            head += "\n" + ReadOrEmpty(Path.Combine(git, head[RefPrefix.Length..]));
        return Digest.Of(Encoding.UTF8.GetBytes(head));
    }

    private static string ReadOrEmpty(string path) =>
        File.Exists(path) ? File.ReadAllText(path).Trim() : "";
}
