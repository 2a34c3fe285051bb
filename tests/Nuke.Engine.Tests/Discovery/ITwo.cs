using Nuke.Common;

namespace Nuke.Engine.Tests.Discovery;

internal interface ITwo : INukeBuild
{
    Target One => _ => _;

    Target Two => _ => _;
}
