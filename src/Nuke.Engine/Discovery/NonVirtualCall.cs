using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>Reads a property as its declaring type defines it, past all overrides.</summary>
internal static class NonVirtualCall
{
    public static Delegate Read(PropertyInfo property, object instance)
    {
        var pointer = property.GetMethod!.MethodHandle.GetFunctionPointer();
        var getter =
            (Func<Delegate>)Activator.CreateInstance(typeof(Func<Delegate>), instance, pointer)!;
        return getter();
    }
}
