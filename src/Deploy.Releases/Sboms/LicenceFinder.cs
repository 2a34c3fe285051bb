using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace Deploy.Releases.Sboms;

/// <summary>Finds the licence of a package in the local package folder.</summary>
internal static class LicenceFinder
{
    /// <summary>
    /// The value of CycloneDX's <c>licenses</c>; null where nothing is known here.
    /// </summary>
    public static JsonArray? Of(ShippedPackage package, string packages)
    {
        // NuGet's folders are lower-case.
#pragma warning disable CA1308
        var id = package.Name.ToLowerInvariant();
        var version = package.Version.ToLowerInvariant();
#pragma warning restore CA1308
        var path = Path.Combine(packages, id, version, id + ".nuspec");
        if (!package.IsPackage || !File.Exists(path))
            return null;
        var metadata = Load(path)?.Elements().FirstOrDefault(e => e.Name.LocalName == "metadata");
        var licence = metadata?.Elements().FirstOrDefault(e => e.Name.LocalName == "license");
        if (licence is not null)
            return licence.Attribute("type")?.Value == "expression"
                ? new JsonArray(new JsonObject { ["expression"] = licence.Value.Trim() })
                : Named($"file {licence.Value.Trim()} in the package", null);
        var url = metadata?.Elements().FirstOrDefault(e => e.Name.LocalName == "licenseUrl")?.Value;
        return url is null ? null : Named("see url", url.Trim());
    }

    private static JsonArray Named(string name, string? url)
    {
        var licence = new JsonObject { ["name"] = name };
        if (url is not null)
            licence["url"] = url;
        return new(new JsonObject { ["license"] = licence });
    }

    private static XElement? Load(string path)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
        using var reader = XmlReader.Create(path, settings);
        return XDocument.Load(reader).Root;
    }
}
