using System.Text;

namespace Nuke.Common.Execution;

/// <summary>How names are compared and shown: case and dashes never count.</summary>
internal static class Names
{
    private static readonly string[] KnownWords =
    [
        "DotNet",
        "GitHub",
        "GitVersion",
        "GitLab",
        "MSBuild",
        "NuGet",
        "ReSharper",
        "AppVeyor",
        "TeamCity",
        "SignPath",
        "JetBrains",
    ];

    public static string Normalize(string name)
    {
        return name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
    }

    /// <summary><c>NuGetApiKey</c> becomes <c>nuget-api-key</c>.</summary>
    public static string Dashed(string name) => string.Join('-', Words(name)).ToLowerInvariant();

    public static IEnumerable<string> Words(string name)
    {
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var known = KnownWords.FirstOrDefault(x => IsWordAt(name, i, x));
            if (known is not null)
            {
                if (word.Length > 0)
                {
                    yield return word.ToString();
                }
                word.Clear();
                yield return known;
                i += known.Length - 1;
                continue;
            }
            if (word.Length > 0 && StartsWord(name, i))
            {
                yield return word.ToString();
                word.Clear();
            }
            if (name[i] is not ('-' or '_'))
            {
                word.Append(name[i]);
            }
        }
        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static bool IsWordAt(string name, int index, string known)
    {
        var end = index + known.Length;
        return string.CompareOrdinal(name, index, known, 0, known.Length) == 0
            && (end >= name.Length || !char.IsAsciiLetterLower(name[end]));
    }

    private static bool StartsWord(string name, int i)
    {
        if (name[i] is '-' or '_')
        {
            return true;
        }
        if (!char.IsAsciiLetterUpper(name[i]))
        {
            return false;
        }
        var afterLower = !char.IsAsciiLetterUpper(name[i - 1]);
        var beforeLower = i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1]);
        return afterLower || beforeLower;
    }
}
