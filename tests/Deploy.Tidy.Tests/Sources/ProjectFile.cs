using System.Xml.Linq;
using static System.StringComparison;

namespace Deploy.Tidy.Tests.Sources;

/// <summary>What a project file says it needs.</summary>
internal sealed class ProjectFile(SourceFile file)
{
    private readonly XElement _root = XElement.Parse(file.Text, LoadOptions.SetLineInfo);

    public SourceFile File { get; } = file;

    public string Name { get; } = Path.GetFileNameWithoutExtension(file.Name);

    public string Sdk => _root.Attribute("Sdk")?.Value ?? "";

    /// <summary>Names of the projects it refers to.</summary>
    public IEnumerable<Reference> Projects =>
        References("ProjectReference")
            .Select(r => r with { Name = Path.GetFileNameWithoutExtension(r.Name) });

    public IEnumerable<Reference> Packages => References("PackageReference");

    public IEnumerable<Reference> Frameworks => References("FrameworkReference");

    private IEnumerable<Reference> References(string kind) =>
        _root
            .Descendants(kind)
            .Where(item => item.Attribute("Include") is not null)
            .Select(item => new Reference(
                Resolved(item.Attribute("Include")!.Value).Replace('\\', '/'),
                ((System.Xml.IXmlLineInfo)item).LineNumber
            ));

    /// <summary>A reference may be written through a property of the same file.</summary>
    private string Resolved(string text) =>
        _root
            .Descendants("PropertyGroup")
            .Elements()
            .Aggregate(text, (t, p) => t.Replace($"$({p.Name})", p.Value, Ordinal));
}
