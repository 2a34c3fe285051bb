using Deploy.Tidy.Tests.Rules;
using Deploy.Tidy.Tests.Sources;

namespace Deploy.Tidy.Tests;

/// <summary>A rule that never finds anything proves nothing: each is shown its prey.</summary>
public sealed class SyntaxRulesTests
{
    private const string Path = "src/Deploy.X/Words/A.cs";

    [TestCase(40, 0)]
    [TestCase(41, 1)]
    public void FunctionLength_AtTheLimit_CountsFromSignatureToBrace(int lines, int findings) =>
        Assert.That(
            FunctionLength.In(Code($"class A {{ [X]\nvoid F() {{{Breaks(lines - 1)}}} }}")).Count(),
            Is.EqualTo(findings)
        );

    [TestCase("int F(int x) => x switch {0 _ => 0 };", 60, 0)]
    [TestCase("int F(int x) => x switch {0 _ => 0 };", 61, 1)]
    [TestCase("void F(int x) { switch (x) {0 default: break; } }", 60, 0)]
    [TestCase("int F(int x) { if (x > 0) {0 return 1; } return 0; }", 60, 1)]
    public void FunctionLength_OfAFlatSwitch_MayBeSixty(string body, int lines, int findings)
    {
        var at = body.IndexOf("{0", StringComparison.Ordinal) + 1;
        var text = body.Remove(at, 1).Insert(at, Breaks(lines - 1));
        Assert.That(FunctionLength.In(Code($"class A {{ {text} }}")).Count(), Is.EqualTo(findings));
    }

    [TestCase("void F(int a, int b, int c, int d) { }", 0)]
    [TestCase("void F(int a, int b, int c, int d, int e) { }", 1)]
    [TestCase("void F(int a, int b, int c, int d, CancellationToken t) { }", 0)]
    [TestCase("override void F(int a, int b, int c, int d, int e) { }", 0)]
    [TestCase("A(ILedger a, ILeases b, IPlatform c, TimeProvider d, ILogger<A> e) { }", 0)]
    [TestCase("T F<T>(Func<A, T> a, Func<B, T> b, Func<C, T> c, Func<D, T> d, Action e) { }", 0)]
    [TestCase("record R(int A, int B, int C, int D, int E);", 0)]
    [TestCase("class B(int a, int b, int c, int d, int e);", 1)]
    [TestCase("void F() { void G(int a, int b, int c, int d, int e) { } }", 1)]
    public void ParameterCount_AboveFour_IsFound(string member, int findings) =>
        Assert.That(
            ParameterCount.In(Code($"class A {{ {member} }}")).Count(),
            Is.EqualTo(findings)
        );

    [TestCase("Nuke.Engine", "public void F(int a, int b, int c, int d, int e) { }", 0)]
    [TestCase("Nuke.Engine", "void F(int a, int b, int c, int d, int e) { }", 1)]
    [TestCase("Deploy.X", "public void F(int a, int b, int c, int d, int e) { }", 1)]
    public void ParameterCount_OfTheDialect_IsNotOurs(string project, string member, int found) =>
        Assert.That(
            ParameterCount.In(new($"src/{project}/A.cs", $"class A {{ {member} }}")).Count(),
            Is.EqualTo(found)
        );

    [TestCase("A.cs", "namespace N; class A { class B { } }", 0)]
    [TestCase("A.cs", "namespace N; class A { } class B { }", 1)]
    [TestCase("A.cs", "namespace N { enum B { } }", 1)]
    [TestCase("A.cs", "delegate void B();", 1)]
    [TestCase("A{T}.cs", "class A<T> { }", 0)]
    [TestCase("A.Log.cs", "partial class A { }", 0)]
    [TestCase("Program.cs", "System.Console.WriteLine();", 0)]
    public void TypePlacement_OfTypes_IsOneToAFile(string name, string text, int findings) =>
        Assert.That(
            TypePlacement.In(new($"src/Deploy.X/{name}", text)).Count(),
            Is.EqualTo(findings)
        );

    [TestCase("src/Deploy.X/A.cs", "namespace Deploy.X; class A;", 0)]
    [TestCase("src/Deploy.X/W/A.cs", "namespace Deploy.X.W; class A;", 0)]
    [TestCase("src/Deploy.X/W/A.cs", "namespace Deploy.X; class A;", 1)]
    [TestCase("src/Deploy.X/A.cs", "namespace Deploy.X { class A; }", 1)]
    [TestCase("src/Deploy.X/W/V/A.cs", "namespace Deploy.X.W.V; class A;", 1)]
    [TestCase("src/Deploy.X/A.cs", "class A;", 1)]
    [TestCase("src/A.cs", "namespace Deploy.X; class A;", 1)]
    [TestCase("build/Pipeline.cs", "class Pipeline;", 0)]
    public void NamespacePlacement_FollowsFolders(string path, string text, int findings) =>
        Assert.That(NamespacePlacement.In(new(path, text)).Count(), Is.EqualTo(findings));

    [TestCase("class StringUtils;", 1)]
    [TestCase("class LeaseManager;", 1)]
    [TestCase("class Managerial;", 0)]
    [TestCase("class Implied;", 0)]
    public void Naming_OfEmptyWords_IsFound(string text, int findings) =>
        Assert.That(Naming.In(Code(text)).Count(), Is.EqualTo(findings));

    [Test]
    public void Naming_OfFolders_CountsToo() =>
        Assert.That(
            Naming.In(new("src/Deploy.X/Helpers/A.cs", "class A;")).Single().Seen,
            Is.EqualTo("Helpers")
        );

    private static SourceFile Code(string text) => new(Path, text);

    private static string Breaks(int count) => new('\n', count);
}
