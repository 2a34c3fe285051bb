namespace DocsMcp.Tests.Published;

[Category("Integration")]
public sealed class BuildRefusalTests
{
    [Test]
    public async Task Build_WithAMalformedFault_IsRefusedByNameWithTheGrammar()
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(
            "msbuild",
            Checkout.Project,
            "-t:RefuseMalformedFault",
            "-p:Fault=slow@production"
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Not.Zero);
            Assert.That(output, Does.Contain("DOCSMCP001: Fault 'slow@production'"));
            Assert.That(output, Does.Contain("errors=0.05"));
        }
    }
}
