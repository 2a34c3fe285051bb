using System.Collections.Immutable;
using System.Text;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Store;

/// <summary>
/// What a build depends on. Two equal inputs need one build. The SDK is deliberately not part of
/// it:
/// an update of the machine between two stages must not make another release.
/// </summary>
/// <param name="Source">The content of the working tree.</param>
/// <param name="Parameters">Everything else that the result depends on, by name.</param>
public sealed record BuildInput(Digest Source, ImmutableSortedDictionary<string, string> Parameters)
{
    /// <summary>The digest of all of it, in the order of the names.</summary>
    public Digest Key
    {
        get
        {
            var text = new StringBuilder("deploy-input 1\n").Append(Source).Append('\n');
            foreach (var (name, value) in Parameters.OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                text.Append(name.Length).Append(' ').Append(name).Append(' ');
                text.Append(value.Length).Append(' ').Append(value).Append('\n');
            }
            return Digest.Of(Encoding.UTF8.GetBytes(text.ToString()));
        }
    }
}
