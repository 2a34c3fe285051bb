using Nuke.Common;

namespace Nuke.Engine.Tests.Running;

/// <summary>Lets components remember what ran.</summary>
internal interface IRecord : INukeBuild
{
    Action Ran(string name);
}
