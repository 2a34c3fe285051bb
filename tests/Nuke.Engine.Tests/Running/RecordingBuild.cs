using Nuke.Common;

namespace Nuke.Engine.Tests.Running;

/// <summary>A build that remembers what ran, in order.</summary>
internal abstract class RecordingBuild : NukeBuild, IRecord
{
    public List<string> Order { get; } = [];

    public Action Ran(string name) => () => Order.Add(name);

    public bool Note(string name, bool result)
    {
        Order.Add(name);
        return result;
    }
}
