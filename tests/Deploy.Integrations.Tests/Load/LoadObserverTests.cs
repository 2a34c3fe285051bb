using Deploy.Integrations.Load;

namespace Deploy.Integrations.Tests.Load;

public sealed class LoadObserverTests : IProgress<LoadSnapshot>
{
    private readonly List<double> _toldAtMs = [];

    public void Report(LoadSnapshot value) => _toldAtMs.Add(value.Elapsed.TotalMilliseconds);

    [TestCase(new[] { 0.0, 100, 249 }, new double[0])]
    [TestCase(new[] { 0.0, 250, 251, 499 }, new[] { 250.0 })]
    [TestCase(new[] { 250.0, 500, 750 }, new[] { 250.0, 500, 750 })]
    [TestCase(new[] { 1000.0, 1001, 1250 }, new[] { 1000.0, 1250 })]
    public void Report_AtTheseTimes_TellsAboutFourPerSecond(double[] atMs, double[] toldAtMs)
    {
        var observer = new LoadObserver(this, CancellationToken.None);

        foreach (var ms in atMs)
            observer.Report(new(), TimeSpan.FromMilliseconds(ms));

        Assert.That(_toldAtMs, Is.EqualTo(toldAtMs));
    }

    [Test]
    public void Report_WithNobodyListening_DoesNothing() =>
        Assert.That(
            () => new LoadObserver(null, CancellationToken.None).Report(new(), TimeSpan.MaxValue),
            Throws.Nothing
        );
}
