namespace Microsoft.Azure.Functions.Worker;

/// <summary>Features that the worker and its middleware attach to an invocation.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    void Set<T>(T instance);

    T? Get<T>();
}
