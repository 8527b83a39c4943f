using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Reporting.LocalHost.Hosting;

/// <summary>A method that says by its attributes that it is a function, and what starts it.</summary>
public sealed class FoundFunction
{
    internal FoundFunction(string name, MethodInfo method, ParameterInfo triggerParameter, TriggerBindingAttribute trigger)
    {
        (Name, Method, TriggerParameter, Trigger) = (name, method, triggerParameter, trigger);
        TriggerType = trigger switch
        {
            HttpTriggerAttribute => "httpTrigger",
            BlobTriggerAttribute => "blobTrigger",
            TimerTriggerAttribute => "timerTrigger",
            _ => throw new NotSupportedException($"LocalHost has no {trigger.GetType().Name}, which {name} asks for."),
        };
        Definition = new LocalFunctionDefinition(this);
    }

    public string Name { get; }

    public MethodInfo Method { get; }

    public ParameterInfo TriggerParameter { get; }

    public TriggerBindingAttribute Trigger { get; }

    public string TriggerType { get; }

    public FunctionDefinition Definition { get; }
}
