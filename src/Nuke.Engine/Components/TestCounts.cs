using System.Globalization;
using System.Xml.Linq;
using Nuke.Common.IO;

namespace Nuke.Components;

/// <summary>Adds up the counters of test result files.</summary>
internal static class TestCounts
{
    public static Dictionary<string, string> Read(
        AbsolutePath folder,
        Dictionary<string, string> facts
    )
    {
        var counters = folder
            .GlobFiles("*.trx")
            .Select(x => XDocument.Load(x))
            .SelectMany(x => x.Descendants().Where(y => y.Name.LocalName == "Counters"))
            .ToList();
        int Sum(string name) => counters.Sum(x => (int?)x.Attribute(name) ?? 0);
        var passed = Sum("passed");
        var failed = Sum("failed");
        var skipped = Sum("total") - passed - failed;
        foreach (
            var (name, count) in new[]
            {
                ("Failed", failed),
                ("Passed", passed),
                ("Skipped", skipped),
            }
        )
        {
            if (count > 0)
            {
                facts[name] = count.ToString(CultureInfo.InvariantCulture);
            }
        }
        return facts;
    }
}
