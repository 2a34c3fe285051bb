using System.Collections.Immutable;
using System.Text;
using Deploy.Releases.Sources;
using Deploy.Rollouts.Releases;
using FsCheck;
using FsCheck.Fluent;

namespace Deploy.Releases.Tests;

/// <summary>
/// The digest of a tree changes with everything that makes it another tree, and only then.
/// </summary>
public sealed class TreeDigestProperties
{
    private static readonly Gen<string> _path =
        from folder in Gen.Elements("", "a/", "a/b/", "sp ace/", "line\nbreak/")
        from name in Gen.Elements("x", "y", "x 64", "ä", "file x")
        select folder + name;

    private static readonly Gen<TreeEntryKind> _kind = Gen.Elements(
        Enum.GetValues<TreeEntryKind>()
    );

    private static readonly Gen<TreeEntry> _entry =
        from path in _path
        from kind in _kind
        from content in Gen.Choose(0, 5)
        select new TreeEntry(path, kind, Content(content));

    private static readonly Arbitrary<ImmutableArray<TreeEntry>> _trees = Arb.From(
        from entries in Gen.NonEmptyListOf(_entry)
        select entries.DistinctBy(e => e.Path).ToImmutableArray()
    );

    private static Digest Content(int number) => Digest.Of(Encoding.UTF8.GetBytes($"{number}"));

    private static void Holds(Func<ImmutableArray<TreeEntry>, bool> property) =>
        Prop.ForAll(_trees, property).Holds();

    private static bool Differs(ImmutableArray<TreeEntry> one, ImmutableArray<TreeEntry> other) =>
        TreeDigest.Of(one) != TreeDigest.Of(other);

    [Test]
    public void Digest_OfTheEntriesInAnotherOrder_IsTheSame() =>
        Holds(tree => TreeDigest.Of(tree.Reverse()) == TreeDigest.Of(tree));

    [Test]
    public void Digest_AfterAnEdit_IsAnother() =>
        Holds(tree => Differs(tree, tree.SetItem(0, tree[0] with { Content = Content(99) })));

    [Test]
    public void Digest_AfterADeletion_IsAnother() => Holds(tree => Differs(tree, tree.RemoveAt(0)));

    [Test]
    public void Digest_AfterAnAddition_IsAnother() =>
        Holds(tree => Differs(tree, tree.Add(new("new", TreeEntryKind.File, Content(0)))));

    [Test]
    public void Digest_AfterARename_IsAnother() =>
        Holds(tree => Differs(tree, tree.SetItem(0, tree[0] with { Path = tree[0].Path + "2" })));

    [Test]
    public void Digest_AfterAChangeOfKind_IsAnother() =>
        Holds(tree =>
            Enum.GetValues<TreeEntryKind>()
                .Where(kind => kind != tree[0].Kind)
                .All(kind => Differs(tree, tree.SetItem(0, tree[0] with { Kind = kind })))
        );

    [Test]
    public void Digest_OfTwoTrees_IsEqualExactlyWhereTheTreesAre() =>
        Prop.ForAll(
                _trees,
                _trees,
                (one, other) => one.ToHashSet().SetEquals(other) != Differs(one, other)
            )
            .Holds();
}
