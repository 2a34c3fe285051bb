using System.Text;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Tests;

public sealed class LineHearingTests
{
    [TestCase("one\ntwo\n", "one|two")]
    [TestCase("one\r\n\r\ntwo\n", "one||two")]
    [TestCase("without an end", "")]
    [TestCase("grün\n", "grün")]
    public void Take_ByteByByte_HearsWholeLines(string text, string expected)
    {
        var heard = new List<string>();
        var hearing = new LineHearing(heard.Add);

        foreach (var letter in Encoding.UTF8.GetBytes(text))
            hearing.Take([letter]);

        Assert.That(string.Join('|', heard), Is.EqualTo(expected));
    }

    [Test]
    public void Take_ALineWithoutEnd_IsHeardInParts()
    {
        var heard = new List<string>();

        new LineHearing(heard.Add).Take(Encoding.UTF8.GetBytes(new string('x', 2500)));

        Assert.That(heard.Select(line => line.Length), Is.EqualTo([1000, 1000]));
    }
}
