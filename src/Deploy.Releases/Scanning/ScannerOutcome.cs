using System.Collections.Immutable;

namespace Deploy.Releases.Scanning;

/// <summary>What came of a scanner.</summary>
public abstract record ScannerOutcome
{
    private ScannerOutcome() { }

    /// <summary>One answer for each case.</summary>
    public abstract T Match<T>(Func<Ran, T> ran, Func<Absent, T> absent, Func<Failed, T> failed);

    /// <summary>It looked; no findings means that it found nothing.</summary>
    /// <param name="Findings">What it found.</param>
    /// <param name="Detail">What it looked at, in a few words.</param>
    public sealed record Ran(ImmutableArray<Finding> Findings, string Detail) : ScannerOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<Ran, T> ran,
            Func<Absent, T> absent,
            Func<Failed, T> failed
        ) => ran(this);
    }

    /// <summary>
    /// It could not look: not installed, or nothing to compare with. Says nothing about safety.
    /// </summary>
    /// <param name="Reason">Why, and how to get it.</param>
    public sealed record Absent(string Reason) : ScannerOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<Ran, T> ran,
            Func<Absent, T> absent,
            Func<Failed, T> failed
        ) => absent(this);
    }

    /// <summary>It is there but gave no usable answer. Always fails the scan.</summary>
    /// <param name="Reason">What was run, what was expected, what was seen.</param>
    public sealed record Failed(string Reason) : ScannerOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<Ran, T> ran,
            Func<Absent, T> absent,
            Func<Failed, T> failed
        ) => failed(this);
    }
}
