using Nuke.Common;

namespace Deploy.Components;

/// <summary>A build that checks the repository itself.</summary>
public interface IVerify : IHazDelivery
{
    /// <summary>Formatting, analyzers, all tests, and no drift of generated files.</summary>
    Target Verify =>
        _ =>
            _.Description("Formatting, analyzers, all tests, generated files: what CI runs")
                .Executes(() => Delivery.VerifyAsync());

    /// <summary>Writes the generated files anew.</summary>
    Target Generate =>
        _ =>
            _.Description("Writes workflows and IDE files anew from the pipeline")
                .Executes(() => Delivery.GenerateAsync());
}
