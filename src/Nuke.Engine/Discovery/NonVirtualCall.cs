using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>Reads a property as its declaring type defines it, past all overrides.</summary>
internal static class NonVirtualCall
{
    public static Target Read(PropertyInfo property, object instance)
    {
        var pointer = property.GetMethod!.MethodHandle.GetFunctionPointer();
        var getter =
            (Func<Target>)Activator.CreateInstance(typeof(Func<Target>), instance, pointer)!;
        return getter();
    }
}
