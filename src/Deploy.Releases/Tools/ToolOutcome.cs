using System.Text;

namespace Deploy.Releases.Tools;

/// <summary>How a run of an outside program ended.</summary>
public abstract record ToolOutcome
{
    private ToolOutcome() { }

    /// <summary>One answer for each way a run can end.</summary>
    public abstract T Match<T>(
        Func<Exited, T> exited,
        Func<NotInstalled, T> notInstalled,
        Func<TimedOut, T> timedOut
    );

    /// <summary>It ran and left an exit code.</summary>
    /// <param name="Code">The exit code; zero is success for most programs.</param>
    /// <param name="Output">What it wrote to standard output, as bytes.</param>
    /// <param name="Error">What it wrote to standard error.</param>
    public sealed record Exited(int Code, ReadOnlyMemory<byte> Output, string Error) : ToolOutcome
    {
        /// <summary>The output read as UTF-8; bytes that are not are replaced.</summary>
        public string Text => Encoding.UTF8.GetString(Output.Span);

        /// <inheritdoc/>
        public override T Match<T>(
            Func<Exited, T> exited,
            Func<NotInstalled, T> notInstalled,
            Func<TimedOut, T> timedOut
        ) => exited(this);
    }

    /// <summary>There is no such program on PATH.</summary>
    /// <param name="Program">The program that was looked for.</param>
    public sealed record NotInstalled(string Program) : ToolOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<Exited, T> exited,
            Func<NotInstalled, T> notInstalled,
            Func<TimedOut, T> timedOut
        ) => notInstalled(this);
    }

    /// <summary>It ran longer than it was allowed to and was killed.</summary>
    /// <param name="After">The limit it exceeded.</param>
    public sealed record TimedOut(TimeSpan After) : ToolOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<Exited, T> exited,
            Func<NotInstalled, T> notInstalled,
            Func<TimedOut, T> timedOut
        ) => timedOut(this);
    }
}
