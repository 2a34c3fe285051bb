using System.Collections.Immutable;
using Deploy.Releases.Store;
using Deploy.Rollouts.Releases;
using FsCheck;
using FsCheck.Fluent;

namespace Deploy.Releases.Tests;

/// <summary>What enters a release's digest and an input's key, and what does not.</summary>
public sealed class StoreProperties
{
    private static readonly Gen<ReleaseFile> _file =
        from path in Gen.Elements("a", "b", "c/d", "c/e", "line\nbreak", "10 x")
        from size in Gen.Choose(0, 3)
        from content in Gen.Choose(0, 3)
        from executable in Gen.Elements(true, false)
        select new ReleaseFile(path, size, Digest.Of([(byte)content]), executable);

    private static readonly Gen<string> _text = Gen.Elements("1.0.0", "1.0.1", "a b", "a\nb", "x");

    private static readonly Arbitrary<ReleaseManifest> _manifests = Arb.From(
        from files in Gen.ListOf(_file)
        from version in _text
        from fault in _text
        from entry in Gen.NonEmptyListOf(_text)
        select new ReleaseManifest
        {
            Schema = 1,
            Service = "docs",
            Version = version,
            Fault = fault == "x" ? null : fault,
            Entry = [.. entry],
            Source = new(Digest.Of([]), null, null, false),
            BuiltAt = default,
            Sdk = "",
            Sbom = default,
            Files = [.. files.DistinctBy(f => f.Path)],
        }
    );

    private static string Essence(ReleaseManifest m)
    {
        var files = m.Files.OrderBy(f => f.Path, StringComparer.Ordinal);
        return string.Join(
            '|',
            [m.Version, m.Fault ?? "", .. m.Entry, .. files.Select(f => $"{f}")]
        );
    }

    [Test]
    public void Digest_FilesInAnotherOrder_IsTheSame() =>
        Prop.ForAll(
                _manifests,
                m =>
                    (m with { Files = [.. m.Files.Reverse()] }).ComputeDigest() == m.ComputeDigest()
            )
            .Holds();

    [Test]
    public void Digest_OtherCommitTimeSdkAndSbom_IsTheSame() =>
        Prop.ForAll(
                _manifests,
                m =>
                    (
                        m with
                        {
                            Source = new(Digest.Of("y"u8), "c", "b", true),
                            BuiltAt = DateTimeOffset.UnixEpoch,
                            Sdk = "11",
                            Sbom = Digest.Of("z"u8),
                        }
                    ).ComputeDigest() == m.ComputeDigest()
            )
            .Holds();

    [Test]
    public void Digest_OfTwoManifests_IsEqualExactlyWhereWhatShipsIs() =>
        Prop.ForAll(
                _manifests,
                _manifests,
                (a, b) => (Essence(a) == Essence(b)) == (a.ComputeDigest() == b.ComputeDigest())
            )
            .Holds();

    [Test]
    public void Manifest_WrittenAndRead_IsTheSame() =>
        Prop.ForAll(
                _manifests,
                m =>
                {
                    var json = ManifestJson.Write(m with { Sbom = Digest.Of([]), Files = Safe(m) });
                    return m.Files.Length != Safe(m).Length
                        || Rewritten(json).AsSpan().SequenceEqual(json);
                }
            )
            .Holds();

    private static ImmutableArray<ReleaseFile> Safe(ReleaseManifest manifest) =>
        [.. manifest.Files.Where(f => ReleasePath.FaultOf(f.Path) is null)];

    private static byte[] Rewritten(byte[] json) =>
        ManifestJson.Write(ManifestJson.Read(json, "manifest.json"));

    [TestCase("a", "bc", "ab", "c")]
    [TestCase("a", "1\n1 b 1 2", "a", "1")]
    public void InputKey_OtherBoundaries_IsAnother(string n1, string v1, string n2, string v2) =>
        Assert.That(Input(n1, v1).Key, Is.Not.EqualTo(Input(n2, v2).Key));

    private static BuildInput Input(string name, string value) =>
        new(Digest.Of("s"u8), ImmutableSortedDictionary<string, string>.Empty.Add(name, value));

    [Test, CancelAfter(20_000)]
    public async Task Store_AnyFiles_AreGivenBackByteForByte(CancellationToken token)
    {
        using var bench = new StoreBench();
        var random = new Random(7);
        for (var i = 0; i < 12; i++)
        {
            var bytes = new byte[random.Next(0, 9_000)];
            random.NextBytes(bytes);
            File.WriteAllBytes(bench.Folder.At($"stage/f{i} ü.bin"), bytes);
        }
        var saved = await bench.Save(StoreBench.Draft(), token);
        foreach (var file in saved.Manifest.Files)
            Assert.That(
                File.ReadAllBytes(Path.Combine(saved.FilesFolder, file.Path)),
                Is.EqualTo(File.ReadAllBytes(bench.Folder.At("stage/" + file.Path)))
            );
        Assert.That(await bench.Store.VerifyAsync(saved.Id.Digest, token), Is.Empty);
    }
}
