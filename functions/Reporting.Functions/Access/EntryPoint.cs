using System.Reflection;

namespace Reporting.Functions.Access;

/// <summary>Finds the method of a function by what the platform calls its entry point: the type's full name, a dot, the method's name.</summary>
internal static class EntryPoint
{
    /// <returns>Null when the method does not have the attribute, or is not found.</returns>
    public static T? Attribute<T>(string entryPoint)
        where T : Attribute
    {
        var dot = entryPoint.LastIndexOf('.');
        return typeof(EntryPoint).Assembly.GetType(entryPoint[..dot])?.GetMethod(entryPoint[(dot + 1)..])?.GetCustomAttribute<T>();
    }
}
