using System.Collections.Immutable;
using Deploy.Releases.Store;

namespace Deploy.Releases.Publishing;

/// <summary>How a wanted release came to be, or why not.</summary>
public abstract record BuildOutcome
{
    private BuildOutcome() { }

    /// <summary>One answer for each way.</summary>
    public abstract T Match<T>(
        Func<Reused, T> reused,
        Func<Built, T> built,
        Func<Failed, T> failed
    );

    /// <summary>The same input was built before: nothing was compiled.</summary>
    /// <param name="Release">The release of then.</param>
    public sealed record Reused(Release Release) : BuildOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<Reused, T> reused,
            Func<Built, T> built,
            Func<Failed, T> failed
        ) => reused(this);
    }

    /// <summary>It was compiled and stored.</summary>
    /// <param name="Release">The release.</param>
    /// <param name="Took">From the order to the stored release.</param>
    public sealed record Built(Release Release, TimeSpan Took) : BuildOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<Reused, T> reused,
            Func<Built, T> built,
            Func<Failed, T> failed
        ) => built(this);
    }

    /// <summary>There is no such release, and the store is as it was.</summary>
    /// <param name="Reasons">The compiler's first errors, or another reason and what to do.</param>
    /// <param name="Log">The file with all the output.</param>
    public sealed record Failed(ImmutableArray<string> Reasons, string Log) : BuildOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<Reused, T> reused,
            Func<Built, T> built,
            Func<Failed, T> failed
        ) => failed(this);
    }
}
