using System.Collections.Immutable;
using System.Text;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Sources;

/// <summary>
/// Asks git questions about one folder. It never takes a lock, runs no program that a repository's
/// configuration names, and ignores what a surrounding git command (a hook) left in the
/// environment.
/// </summary>
internal sealed class Git(IToolRunner tools, string root)
{
    private static readonly ImmutableDictionary<string, string?> _environment = new Dictionary<
        string,
        string?
    >
    {
        ["GIT_OPTIONAL_LOCKS"] = "0",
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["GIT_DIR"] = null,
        ["GIT_WORK_TREE"] = null,
        ["GIT_INDEX_FILE"] = null,
        ["GIT_PREFIX"] = null,
        ["GIT_COMMON_DIR"] = null,
        ["GIT_OBJECT_DIRECTORY"] = null,
        ["LC_ALL"] = "C",
    }.ToImmutableDictionary();

    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);
    private static readonly TimeSpan _timeoutMax = TimeSpan.FromSeconds(30);

    /// <summary>Whether this folder or one above it carries a <c>.git</c> folder or file.</summary>
    public static bool Describes(string root)
    {
        for (var folder = root; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
                return true;
        }
        return false;
    }

    /// <summary>The answer's records, split at NUL; null where git is not installed.</summary>
    /// <exception cref="SourceTreeException">Git refused or failed.</exception>
    public async Task<string[]?> AskAsync(
        ImmutableArray<string> arguments,
        CancellationToken cancellationToken
    )
    {
        ImmutableArray<string> all = ["-c", "core.fsmonitor=false", .. arguments];
        var call = new ToolCall("git", all, root)
        {
            Environment = _environment,
            TimeoutMax = _timeoutMax,
        };
        var outcome = await tools.RunAsync(call, cancellationToken).ConfigureAwait(false);
        return outcome.Match<string[]?>(
            exited =>
                exited.Code == 0 ? Records(exited, call) : throw GitFault.Of(exited, call, root),
            _ => null,
            late =>
                throw new SourceTreeException(
                    $"'{call.Display}' in {root} gave no answer in {late.After.TotalSeconds:0} s. "
                        + "Next: run it by hand; a network file system or a stuck git is likely."
                )
        );
    }

    private static string[] Records(ToolOutcome.Exited exited, ToolCall call)
    {
        try
        {
            return _strict.GetString(exited.Output.Span).Split('\0');
        }
        catch (DecoderFallbackException fault)
        {
            throw new SourceTreeException(
                $"'{call.Display}' in {call.Folder}: a name or message is not UTF-8 "
                    + $"(byte {fault.Index}). Next: rename the file, or re-encode the commit.",
                fault
            );
        }
    }
}
