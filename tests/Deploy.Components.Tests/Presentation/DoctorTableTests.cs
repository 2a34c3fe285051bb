using Deploy.Components.Presentation;

namespace Deploy.Components.Tests.Presentation;

public sealed class DoctorTableTests
{
    private static readonly ToolCheck Sdk = new(".NET SDK", "10.0.401", "everything", "", true);

    private static readonly ToolCheck Trivy = new(
        "trivy",
        null,
        "scanning artifacts",
        "https://trivy.dev",
        false
    );

    private static readonly ToolCheck Git = new(
        "git",
        null,
        "versions",
        "apt-get install git",
        true
    );

    [Test]
    public void Render_OfAMachine_ListsWhatIsNeededFirst() =>
        Assert.That(
            DoctorTable.Render([Trivy, Git, Sdk], new(false, 100)),
            Is.EqualTo(
                """
                          tool      version   for                 how to get it
                ok        .NET SDK  10.0.401  everything
                needed    git       absent    versions            apt-get install git
                optional  trivy     absent    scanning artifacts  https://trivy.dev

                ./build.sh Full needs git: get it, then ask again.

                """
            )
        );

    [Test]
    public void Render_WithAllThatIsNeeded_SaysSo() =>
        Assert.That(
            DoctorTable.Render([Sdk, Trivy], new(false, 100)),
            Does.EndWith("This machine has all that ./build.sh Full needs.\n")
        );
}
