using Deploy.Releases.Versioning;

namespace Deploy.Releases.Tests;

/// <summary>
/// Draws a history from a line of words, oldest first: <c>c</c> a commit, <c>c:text</c> one with
/// that message (underscores are spaces), <c>t:name</c> a tag on the newest commit,
/// <c>fork</c> remembers it, <c>side:text</c> a commit beside the line, on the remembered one,
/// <c>merge:text</c> joins the newest side commit.
/// </summary>
internal static class HistoryBuilder
{
    public static GitHistory Draw(string? branch, string line)
    {
        var commits = new List<GitCommit>();
        var tags = new List<GitTag>();
        string? head = null;
        string? side = null;
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (verb, text) = Parts(word);
            switch (verb)
            {
                case "c":
                    head = Add(commits, text, head);
                    break;
                case "fork":
                    side = head;
                    break;
                case "side":
                    side = Add(commits, text, side);
                    break;
                case "st":
                    tags.Add(new(text, side!));
                    break;
                case "merge":
                    head = Add(commits, text, head, side);
                    break;
                default:
                    tags.Add(new(text, head!));
                    break;
            }
        }
        return new()
        {
            Branch = branch,
            Commits = [.. Reached(commits, head)],
            Tags = [.. tags],
        };
    }

    private static (string Verb, string Text) Parts(string word)
    {
        var colon = word.IndexOf(':');
        return colon < 0 ? (word, "work") : (word[..colon], word[(colon + 1)..].Replace('_', ' '));
    }

    private static string Add(List<GitCommit> commits, string message, params string?[] parents)
    {
        var sha = (commits.Count + 1).ToString("x40");
        commits.Add(new(sha, [.. parents.OfType<string>()], message));
        return sha;
    }

    private static IEnumerable<GitCommit> Reached(List<GitCommit> commits, string? head)
    {
        var wanted = new HashSet<string>();
        if (head is not null)
            wanted.Add(head);
        foreach (var commit in Enumerable.Reverse(commits).Where(c => wanted.Contains(c.Sha)))
        {
            wanted.UnionWith(commit.Parents);
            yield return commit;
        }
    }
}
