using System.Collections.Immutable;

namespace Deploy.Releases.Publishing;

/// <summary>How a publish ended.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome() { }

    /// <summary>One answer for each way.</summary>
    public abstract T Match<T>(Func<Published, T> published, Func<Failed, T> failed);

    /// <summary>The stage holds what is shipped.</summary>
    /// <param name="Sdk">The version of the SDK that did it.</param>
    public sealed record Published(string Sdk) : PublishOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Published, T> published, Func<Failed, T> failed) =>
            published(this);
    }

    /// <summary>Nothing can be shipped.</summary>
    /// <param name="Errors">The first errors, as the compiler or the SDK wrote them.</param>
    /// <param name="Log">The file with all the output.</param>
    public sealed record Failed(ImmutableArray<string> Errors, string Log) : PublishOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Published, T> published, Func<Failed, T> failed) =>
            failed(this);
    }
}
