using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Reporting.LocalHost.Hosting;

/// <summary>Finds functions as the platform's tooling does at build time: by their attributes.</summary>
public static class FunctionFinder
{
    public static IReadOnlyList<FoundFunction> In(Assembly assembly) => Among(assembly.GetExportedTypes());

    public static IReadOnlyList<FoundFunction> Among(IEnumerable<Type> types)
    {
        FoundFunction[] found =
        [
            .. from type in types
               from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
               let function = method.GetCustomAttribute<FunctionAttribute>()
               where function is not null
               orderby function.Name
               select Describe(function.Name, method),
        ];
        var twice = found.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? found : throw new InvalidOperationException($"Two functions are named {twice.Key}.");
    }

    private static FoundFunction Describe(string name, MethodInfo method)
    {
        var triggers = from parameter in method.GetParameters()
                       let trigger = parameter.GetCustomAttribute<TriggerBindingAttribute>()
                       where trigger is not null
                       select (Parameter: parameter, Attribute: trigger);
        return triggers.ToList() is [var only]
            ? new(name, method, only.Parameter, only.Attribute)
            : throw new InvalidOperationException($"{name} needs exactly one parameter with a trigger attribute.");
    }
}
