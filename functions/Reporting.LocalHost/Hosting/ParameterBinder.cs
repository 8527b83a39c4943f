using System.ComponentModel;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Reporting.LocalHost.Hosting;

/// <summary>Gives a function its arguments: the trigger's value, what the invocation offers by type, and the rest by name.</summary>
public static class ParameterBinder
{
    public static async Task<object?[]> Bind(TriggerCall call, FunctionContext context)
    {
        var parameters = call.Function.Method.GetParameters();
        var arguments = new object?[parameters.Length];
        foreach (var parameter in parameters)
            arguments[parameter.Position] = await Value(parameter, call, context);
        return arguments;
    }

    private static ValueTask<object?> Value(ParameterInfo parameter, TriggerCall call, FunctionContext context)
    {
        if (parameter.Position == call.Function.TriggerParameter.Position) return call.Value(parameter.ParameterType);
        if (parameter.ParameterType == typeof(FunctionContext)) return new(context);
        if (parameter.ParameterType == typeof(CancellationToken)) return new(context.CancellationToken);
        return new(ByName(parameter, call));
    }

    private static object? ByName(ParameterInfo parameter, TriggerCall call)
    {
        var found = call.BindingData.FirstOrDefault(data => string.Equals(data.Key, parameter.Name, StringComparison.OrdinalIgnoreCase)).Value;
        if (found is not null) return Converted(found, parameter.ParameterType);
        if (parameter.HasDefaultValue) return parameter.DefaultValue;
        if (MayBeNull(parameter)) return null;
        throw new InvalidOperationException($"{call.Function.Name} asks for \"{parameter.Name}\", which its {call.Function.TriggerType} does not bring.");
    }

    private static object? Converted(object value, Type wanted) => wanted.IsInstanceOfType(value)
        ? value
        : TypeDescriptor.GetConverter(wanted).ConvertFromInvariantString(value.ToString()!);

    private static bool MayBeNull(ParameterInfo parameter) =>
        new NullabilityInfoContext().Create(parameter).WriteState is NullabilityState.Nullable;
}
