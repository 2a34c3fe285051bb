using System.Collections.Immutable;

namespace Deploy.Releases.Scanning;

/// <summary>Whether the policy is met.</summary>
public abstract record ScanVerdict
{
    private ScanVerdict() { }

    /// <summary>One answer for each case.</summary>
    public abstract T Match<T>(Func<Pass, T> pass, Func<Fail, T> fail);

    /// <summary>It is met.</summary>
    /// <param name="Reasons">What it rests on: which scanners ran, which were absent.</param>
    public sealed record Pass(ImmutableArray<string> Reasons) : ScanVerdict
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Pass, T> pass, Func<Fail, T> fail) => pass(this);
    }

    /// <summary>It is not met.</summary>
    /// <param name="Reasons">Every reason, each enough by itself.</param>
    public sealed record Fail(ImmutableArray<string> Reasons) : ScanVerdict
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Pass, T> pass, Func<Fail, T> fail) => fail(this);
    }
}
