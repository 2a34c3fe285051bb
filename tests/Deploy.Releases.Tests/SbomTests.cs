using System.Text.Json;
using Deploy.Releases.Sboms;
using Deploy.Releases.Store;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Tests;

public sealed class SbomTests
{
    private const string Dependencies = """
        { "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0", "signature": "" },
          "targets": { ".NETCoreApp,Version=v10.0": {
            "App/1.2.3-4": { "dependencies": { "Pack.One": "1.0.0", "Own.Lib": "1.2.3-4" } },
            "Pack.One/1.0.0": { "dependencies": { "Pack.Two": "2.0.0-rc.1" } },
            "Pack.Two/2.0.0-rc.1": {},
            "Own.Lib/1.2.3-4": {} } },
          "libraries": {
            "App/1.2.3-4": { "type": "project", "serviceable": false, "sha512": "" },
            "Pack.One/1.0.0": { "type": "package", "serviceable": true, "sha512": "sha512-%HASH%" },
            "Pack.Two/2.0.0-rc.1": { "type": "package", "serviceable": true, "sha512": "" },
            "Own.Lib/1.2.3-4": { "type": "project", "serviceable": false, "sha512": "" } } }
        """;

    private const string Runtime = """
        { "runtimeOptions": { "tfm": "net10.0", "frameworks": [
          { "name": "Microsoft.NETCore.App", "version": "10.0.0" },
          { "name": "Microsoft.AspNetCore.App", "version": "10.0.0" } ] } }
        """;

    private TempFolder _folder = null!;

    [SetUp]
    public void Publish()
    {
        _folder = new();
        var hash = Convert.ToBase64String(new byte[64]);
        _folder.Write("app/App.deps.json", Dependencies.Replace("%HASH%", hash));
        _folder.Write("app/App.runtimeconfig.json", Runtime);
        _folder.Write("app/App.dll", "code");
        _folder.Write(
            "packages/pack.one/1.0.0/pack.one.nuspec",
            Nuspec("<license type=\"expression\">MIT</license>")
        );
        _folder.Write(
            "packages/pack.two/2.0.0-rc.1/pack.two.nuspec",
            Nuspec("<licenseUrl>https://example.org/l</licenseUrl>")
        );
    }

    [TearDown]
    public void Remove() => _folder.Dispose();

    private static string Nuspec(string licence) =>
        $"<package xmlns='http://example.org/nuspec'><metadata>{licence}</metadata></package>";

    private ReleaseManifest Manifest(string version = "1.2.3-4+dirty.00ff") =>
        new()
        {
            Schema = 1,
            Service = "docs",
            Version = version,
            Entry = ["dotnet", "App.dll"],
            Source = new(Digest.Of("s"u8), null, null, false),
            BuiltAt = default,
            Sdk = "10",
            Sbom = default,
            Files = FolderContent.Read(_folder.At("app"), CancellationToken.None),
        };

    private JsonElement Write(ReleaseManifest? manifest = null) =>
        JsonDocument
            .Parse(Sbom.Write(manifest ?? Manifest(), _folder.At("app"), _folder.At("packages")))
            .RootElement;

    private JsonElement Component(string name) =>
        Write()
            .GetProperty("components")
            .EnumerateArray()
            .Single(c => c.GetProperty("name").GetString() == name);

    [Test]
    public void Write_APublishedProgram_HasTheStructureOfCycloneDx() =>
        Assert.That(SmallSchema.Faults(SbomSchema.Text, Write()), Is.Empty);

    [Test]
    public void Write_EveryReference_IsUniqueAndLeadsToAComponent()
    {
        var document = Write();
        var refs = document
            .GetProperty("components")
            .EnumerateArray()
            .Append(document.GetProperty("metadata").GetProperty("component"))
            .Select(c => c.GetProperty("bom-ref").GetString())
            .ToList();
        var used = document
            .GetProperty("dependencies")
            .EnumerateArray()
            .SelectMany(d =>
                d.GetProperty("dependsOn").EnumerateArray().Append(d.GetProperty("ref"))
            )
            .Select(r => r.GetString());
        Assert.That(refs, Is.Unique);
        Assert.That(used.Distinct(), Is.SubsetOf(refs));
    }

    [Test]
    public void Write_TheApplication_IsTheReleaseWithItsVersion()
    {
        var component = Write().GetProperty("metadata").GetProperty("component");
        Assert.That(component.GetProperty("version").GetString(), Is.EqualTo("1.2.3-4+dirty.00ff"));
        Assert.That(
            component.GetProperty("purl").GetString(),
            Is.EqualTo("pkg:generic/docs@1.2.3-4%2Bdirty.00ff")
        );
    }

    [TestCase("Pack.One", "library", "pkg:nuget/Pack.One@1.0.0")]
    [TestCase("Pack.Two", "library", "pkg:nuget/Pack.Two@2.0.0-rc.1")]
    [TestCase("Own.Lib", "library", "pkg:generic/Own.Lib@1.2.3-4")]
    [TestCase("Microsoft.NETCore.App", "framework", "framework:Microsoft.NETCore.App@10.0.0")]
    [TestCase("Microsoft.AspNetCore.App", "framework", "framework:Microsoft.AspNetCore.App@10.0.0")]
    [TestCase("App.dll", "file", "file:App.dll")]
    public void Write_WhatIsShipped_IsAComponent(string name, string type, string reference)
    {
        var component = Component(name);
        Assert.That(component.GetProperty("type").GetString(), Is.EqualTo(type));
        Assert.That(component.GetProperty("bom-ref").GetString(), Is.EqualTo(reference));
    }

    [Test]
    public void Write_Licences_ComeFromTheLocalPackages()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Component("Pack.One").GetProperty("licenses").ToString(),
                Does.Contain("\"MIT\"")
            );
            Assert.That(
                Component("Pack.Two").GetProperty("licenses").ToString(),
                Does.Contain("example.org/l")
            );
            Assert.That(Component("Own.Lib").TryGetProperty("licenses", out _), Is.False);
        }
    }

    [Test]
    public void Write_Hashes_AreThoseOfPackageAndFile()
    {
        var package = Component("Pack.One")
            .GetProperty("hashes")[0]
            .GetProperty("content")
            .GetString();
        var file = Component("App.dll").GetProperty("hashes")[0].GetProperty("content").GetString();
        Assert.That((package, file), Is.EqualTo((new string('0', 128), Digest.Of("code"u8).Hex)));
    }

    [Test]
    public void Write_DependenciesOfTheProgram_AreItsDirectOnes()
    {
        var own = Write().GetProperty("dependencies")[0].GetProperty("dependsOn").EnumerateArray();
        Assert.That(
            own.Select(r => r.GetString()),
            Is.EquivalentTo(
                new[]
                {
                    "pkg:nuget/Pack.One@1.0.0",
                    "pkg:generic/Own.Lib@1.2.3-4",
                    "framework:Microsoft.AspNetCore.App@10.0.0",
                    "framework:Microsoft.NETCore.App@10.0.0",
                }
            )
        );
    }

    [Test]
    public void Write_TheSameReleaseTwice_IsTheSameDocument()
    {
        var first = Write().ToString();
        Assert.That(Write().ToString(), Is.EqualTo(first));
    }

    [Test]
    public void Write_AnotherRelease_HasAnotherSerialNumber() =>
        Assert.That(
            Write(Manifest("2.0.0")).GetProperty("serialNumber").GetString(),
            Is.Not.EqualTo(Write().GetProperty("serialNumber").GetString())
        );

    [Test]
    public void Write_ProgramOfAnotherPlatform_ListsItsFilesOnly()
    {
        File.Delete(_folder.At("app/App.deps.json"));
        File.Delete(_folder.At("app/App.runtimeconfig.json"));
        var names = Write()
            .GetProperty("components")
            .EnumerateArray()
            .Select(c => c.GetProperty("name").GetString());
        Assert.That(names, Is.EqualTo(new[] { "App.dll" }));
    }

    // The example of RFC 9562, appendix A.4, is of the DNS namespace; this is the URL namespace's.
    [Test]
    public void NamedUuid_OfAName_IsVersionFiveAndStable() =>
        Assert.That(
            NamedUuid.Of("http://www.example.com/").ToString(),
            Is.EqualTo("fcde3c85-2270-590f-9e7c-ee003d65e0e2")
        );
}
