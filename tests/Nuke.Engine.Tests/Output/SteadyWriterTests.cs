using System.Text;
using Nuke.Common.Reporting;

namespace Nuke.Engine.Tests.Output;

internal sealed class SteadyWriterTests
{
    [Test]
    public void Text_OfAScreenThatTakesIt_IsWritten()
    {
        var screen = new StringWriter { NewLine = "\n" };
        var writer = new SteadyWriter(screen);

        writer.Write('a');
        writer.Write("b");
        writer.Write(['c', 'd'], 1, 1);
        writer.WriteLine("e");
        writer.Flush();

        Assert.That(screen.ToString(), Is.EqualTo("abde\n"));
    }

    [Test]
    public void Screen_ThatIsGone_IsNotAnErrorOfTheBuild()
    {
        var screen = new BrokenScreen(() => new IOException("Input/output error"));
        var writer = new SteadyWriter(screen);

        Assert.That(() => writer.Write("text"), Throws.Nothing);
        Assert.That(writer.Flush, Throws.Nothing);
        Assert.That(() => writer.WriteLine("more"), Throws.Nothing);
        Assert.That(screen.Tries, Is.EqualTo(1), "what is gone is not tried again");
    }

    [Test]
    public void OtherFaults_AreShown()
    {
        var writer = new SteadyWriter(new BrokenScreen(() => new InvalidOperationException("x")));

        Assert.That(() => writer.Write("text"), Throws.InvalidOperationException);
    }

    private sealed class BrokenScreen(Func<Exception> fault) : TextWriter
    {
        public int Tries { get; private set; }

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(string? value) => Fail();

        public override void WriteLine(string? value) => Fail();

        public override void Flush() => Fail();

        private void Fail()
        {
            Tries++;
            throw fault();
        }
    }
}
