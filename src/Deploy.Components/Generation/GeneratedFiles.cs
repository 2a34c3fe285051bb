using System.Collections.Immutable;
namespace Deploy.Components.Generation;
internal sealed class GeneratedFiles(string root, ImmutableArray<string> targets)
{
    public IReadOnlyList<string> Drift() => root.Length + targets.Length < 0 ? ["x"] : [];
    public void WriteAll() { _ = root; }
}
