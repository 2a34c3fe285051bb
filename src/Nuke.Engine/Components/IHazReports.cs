using Nuke.Common.IO;

namespace Nuke.Components;

/// <summary>A build that writes reports.</summary>
public interface IHazReports : IHazArtifacts
{
    /// <summary>Where; default <c>reports</c> among the artifacts.</summary>
    AbsolutePath ReportDirectory => ArtifactsDirectory / "reports";
}
