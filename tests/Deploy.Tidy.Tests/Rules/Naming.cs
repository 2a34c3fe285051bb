using System.Text.RegularExpressions;
using Deploy.Tidy.Tests.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deploy.Tidy.Tests.Rules;

/// <summary>Words that say nothing name no type and no folder.</summary>
internal static partial class Naming
{
    private const string Limit = "no type or folder called Utils, Helpers, Common, Manager or Impl";

    public static IEnumerable<Finding> In(SourceFile file)
    {
        if (file.IsUnder("src/Nuke.Engine", "tests/Nuke.Engine.Tests"))
            return [];
        var folders = file
            .Parts.SkipLast(1)
            .Where(folder => Empty().IsMatch(folder))
            .Select(folder => new Finding(file.Path, 1, Limit, folder));
        var types = file
            .Syntax.DescendantNodes()
            .OfType<BaseTypeDeclarationSyntax>()
            .Where(type => Empty().IsMatch(type.Identifier.Text))
            .Select(type => file.At(type.Identifier, Limit, type.Identifier.Text));
        return folders.Concat(types);
    }

    [GeneratedRegex("(Util|Utils|Utility|Utilities|Helper|Helpers|Common|Manager|Impl)(?![a-z])")]
    private static partial Regex Empty();
}
