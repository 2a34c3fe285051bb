using Deploy.Releases.Publishing;

namespace Deploy.Releases.Tests;

public sealed class PublishArgumentsTests
{
    private static PublishOrder Order(string? fault = null, string root = "/srv/app") =>
        new()
        {
            Root = root,
            Project = "/srv/app/a.csproj",
            Version = "1.2.3-4+dirty.00ff",
            Fault = fault,
            Stage = "/srv/app/.deploy/stage",
            Work = "/srv/app/.deploy/work",
            Log = "/srv/app/.deploy/log",
        };

    [TestCase("-p:Version=1.2.3-4+dirty.00ff")]
    [TestCase("-p:InformationalVersion=1.2.3-4+dirty.00ff")]
    [TestCase("-p:ContinuousIntegrationBuild=true")]
    [TestCase("-p:PathMap=/srv/app=/_")]
    [TestCase("-p:UseSharedCompilation=false")]
    [TestCase("-nodeReuse:false")]
    public void Of_AnOrder_HasTheArgument(string argument) =>
        Assert.That(PublishArguments.Of(Order()), Has.Member(argument));

    [TestCase("errors=0.05", "-p:Fault=errors=0.05")]
    [TestCase("errors=0.05@production", "-p:Fault=errors=0.05%40production")]
    [TestCase("a;b,c", "-p:Fault=a%3Bb%2Cc")]
    [TestCase("$(Secret)", "-p:Fault=%24%28Secret%29")]
    [TestCase("100%", "-p:Fault=100%25")]
    [TestCase("\"quoted\"", "-p:Fault=%22quoted%22")]
    public void Of_AFault_MeansNothingToTheBuild(string fault, string argument) =>
        Assert.That(PublishArguments.Of(Order(fault)), Has.Member(argument));

    [TestCase(null)]
    [TestCase("")]
    public void Of_NoFault_OverridesWhatTheEnvironmentMaySay(string? fault) =>
        Assert.That(PublishArguments.Of(Order(fault)), Has.One.EqualTo("-p:Fault="));

    [TestCase("/srv/a,b")]
    [TestCase("/srv/a=b")]
    public void Of_RootThatPathMapCannotName_GoesWithoutIt(string root) =>
        Assert.That(PublishArguments.Of(Order(root: root)), Has.None.Contains("PathMap"));

    [Test]
    public void ErrorsOf_ALog_AreItsDistinctErrorLines()
    {
        const string Log = """
              Determining projects to restore...
            /srv/a.cs(1,2): warning CS0168: unused [/srv/a.csproj]
            /srv/a.cs(3,4): error CS1002: ; expected [/srv/a.csproj]
            /srv/a.cs(3,4): error CS1002: ; expected [/srv/a.csproj]
            MSBUILD : error MSB1009: Project file does not exist.
                2 Error(s)
            """;
        Assert.That(
            DotNetPublisher.ErrorsOf(Log),
            Is.EqualTo(
                new[]
                {
                    "/srv/a.cs(3,4): error CS1002: ; expected [/srv/a.csproj]",
                    "MSBUILD : error MSB1009: Project file does not exist.",
                }
            )
        );
    }

    [Test]
    public void ErrorsOf_ALogWithoutErrors_AreItsLastLines() =>
        Assert.That(DotNetPublisher.ErrorsOf("a\nb\nc\nd\n"), Is.EqualTo(new[] { "b | c | d" }));
}
