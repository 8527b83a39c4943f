namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger brought: route values, blob name and the like.</summary>
public abstract class BindingContext
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
