using System.Collections.Immutable;

namespace Deploy.Releases.Tools;

/// <summary>
/// One run of an outside program. Arguments go to it as they are: no shell reads them.
/// </summary>
/// <param name="Program">A name looked up on PATH, or an absolute path.</param>
/// <param name="Arguments">The argument list, one entry per argument.</param>
/// <param name="Folder">The working folder, absolute.</param>
public sealed record ToolCall(string Program, ImmutableArray<string> Arguments, string Folder)
{
    /// <summary>Changes to the inherited environment; a null value removes the variable.</summary>
    public ImmutableDictionary<string, string?> Environment { get; init; } =
        ImmutableDictionary<string, string?>.Empty;

    /// <summary>
    /// How long it may run before it is killed with its children; five minutes unless told.
    /// </summary>
    public TimeSpan TimeoutMax { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How much it may write to each of its outputs; 64 MiB unless told.</summary>
    public int OutputMaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// Hears each line of standard output when it is written; null for nobody. Called from one
    /// thread at a time. Lines past a thousand characters are heard in parts.
    /// </summary>
    public Action<string>? Heard { get; init; }

    /// <summary>The command as a person would type it, for messages only.</summary>
    public string Display =>
        string.Join(' ', Arguments.Prepend(Program).Select(a => a.Contains(' ') ? $"'{a}'" : a));
}
