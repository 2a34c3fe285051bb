using Deploy.Host.Forwarding;
using Deploy.Host.Revisions;

namespace Deploy.Host.Tests.Forwarding;

public sealed class AttemptsTests
{
    private static readonly HttpRequestException Refused = new(HttpRequestError.ConnectionError);
    private static readonly HttpRequestException Dropped = new(HttpRequestError.ResponseEnded);
    private readonly Backend _one = new(1);
    private readonly Backend _two = new(2);
    private readonly Backend _three = new(3);

    [OneTimeTearDown]
    public void End()
    {
        _one.Dispose();
        _two.Dispose();
        _three.Dispose();
    }

    [TestCase("GET", true)]
    [TestCase("HEAD", true)]
    [TestCase("PUT", true)]
    [TestCase("DELETE", true)]
    [TestCase("POST", false)]
    [TestCase("PATCH", false)]
    public void MayFollow_DroppedWithoutAnswer_OnlyWhereTwiceIsHarmless(string method, bool may) =>
        Assert.That(Of(method).MayFollow(_one, Dropped), Is.EqualTo(may));

    [TestCase("GET")]
    [TestCase("POST")]
    public void MayFollow_Refused_WhateverTheMethod(string method) =>
        Assert.That(Of(method).MayFollow(_one, Refused), Is.True);

    [Test]
    public void MayFollow_DroppedTwice_Ends()
    {
        var attempts = Of("GET");
        attempts.MayFollow(_one, Dropped);

        Assert.That(attempts.MayFollow(_two, Dropped), Is.False);
    }

    [Test]
    public void MayFollow_TheSameProcessRefusesAgainAndAgain_GoesOn()
    {
        var attempts = Of("GET");

        Assert.That(
            Enumerable.Range(0, 50).Select(_ => attempts.MayFollow(_one, Refused)),
            Is.All.True
        );
    }

    [Test]
    public void MayFollow_ThreeProcessesFailed_Ends()
    {
        var attempts = Of("GET");
        attempts.MayFollow(_one, Refused);
        attempts.MayFollow(_two, Refused);

        Assert.That(attempts.MayFollow(_three, Refused), Is.False);
    }

    [Test]
    public void Failed_AfterAFailure_IsThatProcess()
    {
        var attempts = Of("GET");
        attempts.MayFollow(_two, Refused);

        Assert.That(attempts.Failed, Is.SameAs(_two));
    }

    private static Attempts Of(string method) => new(method, null, new ForwardingBounds());
}
