using Nuke.Common.Tools.DotNet;

namespace Nuke.Engine.Tests.Tools;

/// <summary>What settings say of themselves.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class GetterTests
{
    [Test]
    public void UnsetOptions_AreNull()
    {
        var settings = new DotNetBuildSettings();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(settings.Configuration, Is.Null);
            Assert.That(settings.NoRestore, Is.Null);
            Assert.That(settings.Loggers, Is.Null);
            Assert.That(settings.Properties, Is.Null);
        }
    }

    [Test]
    public void SetOptions_AreReadBack()
    {
        var settings = new DotNetTestSettings()
            .SetConfiguration("Release")
            .DisableNoRestore()
            .SetVerbosity(DotNetVerbosity.minimal)
            .SetLoggers("trx", "html")
            .SetRunSetting("NUnit.Workers", 2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(settings.Configuration, Is.EqualTo("Release"));
            Assert.That(settings.NoRestore, Is.False);
            Assert.That(settings.Verbosity, Is.EqualTo(DotNetVerbosity.minimal));
            Assert.That(settings.Loggers, Is.EqualTo(["trx", "html"]));
            Assert.That(settings.RunSettings!["NUnit.Workers"], Is.EqualTo(2));
        }
    }

    [Test]
    public void ResetOption_IsNullAgain_AndTheOriginalKeepsIt()
    {
        var settings = new DotNetNuGetPushSettings().SetTimeout(30);

        Assert.That(settings.ResetTimeout().Timeout, Is.Null);
        Assert.That(settings.Timeout, Is.EqualTo(30));
    }

    [Test]
    public void NamedProperty_IsOneOfTheProperties()
    {
        var settings = new DotNetPackSettings().SetVersion("1.2.3").SetProperty("A", 1);

        Assert.That(
            settings.Properties,
            Is.EqualTo(new Dictionary<string, object> { ["A"] = 1, ["Version"] = "1.2.3" })
        );
        Assert.That(settings.ResetVersion().Properties, Does.Not.ContainKey("Version"));
    }

    [TestCase(null, null)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    public void Toggle_InvertsWhatIsSet(bool? before, bool? after)
    {
        var settings = new DotNetBuildSettings().SetNoLogo(before).SetDeterministic(before);

        var toggled = settings.ToggleNoLogo().ToggleDeterministic();

        Assert.That(toggled.NoLogo, Is.EqualTo(after));
        Assert.That(
            toggled.Properties?.GetValueOrDefault("Deterministic"),
            Is.EqualTo((object?)after)
        );
    }

    [Test]
    public void Version_OfAToolIsItsOwnOption() =>
        Assert.That(
            new DotNetToolInstallSettings().SetPackageName("x").SetVersion("1.0").Arguments(),
            Is.EqualTo(["tool", "install", "x", "--version", "1.0"])
        );

    [Test]
    public void Properties_AreReplacedWhole()
    {
        var settings = new DotNetBuildSettings()
            .SetProperty("A", 1)
            .SetProperties(new Dictionary<string, object> { ["C"] = "c", ["B"] = true });

        Assert.That(settings.Arguments(), Is.EqualTo(["build", "-p:B=true", "-p:C=c"]));
    }

    [TestCase(null, 0)]
    [TestCase("", 0)]
    [TestCase("key-123", 1)]
    public void ApiKey_IsHidden(string? key, int hidden)
    {
        var settings = new DotNetNuGetPushSettings().SetApiKey(key);

        Assert.That(settings.ApiKey, Is.EqualTo(key));
        Assert.That(settings.ProcessRedactedSecrets, Has.Count.EqualTo(hidden));
    }
}
