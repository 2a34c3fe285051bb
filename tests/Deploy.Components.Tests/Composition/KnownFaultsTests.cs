using Deploy.Components.Composition;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Tests.Composition;

public sealed class KnownFaultsTests
{
    private static readonly TestCaseData<Exception, int>[] Known =
    [
        new(new PlatformException("gone"), ExitCodes.Unknown),
        new(new FencedException("overruled"), ExitCodes.Refused),
        new(new LedgerCorruptException("altered"), ExitCodes.Refused),
        new(new TimeoutException("late"), ExitCodes.Failed),
        new(new UnauthorizedAccessException("denied"), ExitCodes.Failed),
    ];

    [TestCaseSource(nameof(Known))]
    public void Translate_AKnownFault_HasItsExitCodeAndSaysWhy(Exception fault, int exitCode)
    {
        var known = KnownFaults.Translate(fault);

        Assert.That(known?.ExitCode, Is.EqualTo(exitCode));
        Assert.That(known?.Message, Does.StartWith(fault.Message));
    }

    [Test]
    public void Translate_ADefect_IsNotMadeNice() =>
        Assert.That(KnownFaults.Translate(new InvalidOperationException()), Is.Null);
}
