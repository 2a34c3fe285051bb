using Nuke.Common;

namespace Nuke.Engine.Tests.Parameters;

[ParameterPrefix("PrePrefix")]
internal interface IHaveTitle : INukeBuild
{
    [Parameter]
    string? Title => TryGetValue(() => Title);

    [Parameter(Name = "Loud")]
    bool Loud => TryGetValue<bool?>(() => Loud) ?? false;
}
