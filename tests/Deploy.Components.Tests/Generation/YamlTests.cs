using Deploy.Components.Generation;
using YamlDotNet.RepresentationModel;

namespace Deploy.Components.Tests.Generation;

public sealed class YamlTests
{
    [TestCase("plain")]
    [TestCase("two words")]
    [TestCase("~/.nuget/packages")]
    [TestCase("${{ inputs.version }}")]
    [TestCase("(github.event_name == 'push' && !(a)) || b")]
    [TestCase("./build.sh X --reason \"$REASON\" ${V:+--to \"$V\"}")]
    [TestCase("true")]
    [TestCase("No")]
    [TestCase("0")]
    [TestCase("1.5")]
    [TestCase("")]
    [TestCase("it's")]
    [TestCase("'quoted'")]
    [TestCase("a: b")]
    [TestCase("a #b")]
    [TestCase("# a")]
    [TestCase("- a")]
    [TestCase("*")]
    [TestCase("feature/**")]
    [TestCase("[a, b]")]
    [TestCase("{a}")]
    [TestCase("@a")]
    [TestCase("ends with:")]
    [TestCase(" padded ")]
    public void Text_OfAnyKind_IsReadBackAsThatText(string text)
    {
        var root = Parsed(Yaml.Of(("a", new Yaml.Text(text)), ("b", Yaml.Texts([text, "c"]))));
        var items = (YamlSequenceNode)root.Children["b"];
        Assert.That(
            (root.Children["a"].ToString(), items[0].ToString(), items.Children.Count),
            Is.EqualTo((text, text, 2))
        );
    }

    [TestCase("plain", "plain")]
    [TestCase("true", "'true'")]
    [TestCase("0", "'0'")]
    [TestCase("it's", "it's")]
    [TestCase("'x' == 'y'", "'''x'' == ''y'''")]
    public void Quoted_OnlyWhereItMustBe(string text, string scalar) =>
        Assert.That(YamlText.Quoted(text), Is.EqualTo(scalar));

    [Test]
    public void Document_OfNestedNodes_IsInBlockStyle() =>
        Assert.That(
            YamlText.Of(
                Yaml.Of(
                    ("name", new Yaml.Text("x")),
                    ("absent", null),
                    ("empty", Yaml.Of()),
                    (
                        "steps",
                        new Yaml.List([
                            Yaml.Of(
                                ("uses", new Yaml.Text("a@1", "v1")),
                                ("with", Yaml.Of(("depth", new Yaml.Bare("0"))))
                            ),
                            new Yaml.Text("b"),
                        ])
                    )
                )
            ),
            Is.EqualTo(
                """
                name: x
                empty: {}
                steps:
                  - uses: a@1 # v1
                    with:
                      depth: 0
                  - b

                """
            )
        );

    private static YamlMappingNode Parsed(Yaml document)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(YamlText.Of(document)));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
