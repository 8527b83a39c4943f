using System.Collections.Immutable;

namespace Reporting.LocalHost.Hosting;

/// <summary>What a trigger hands to the host when it starts a function.</summary>
public sealed record TriggerCall(FoundFunction Function, CancellationToken Stop)
{
    /// <summary>Makes the trigger parameter's value, given the type the function wants it in.</summary>
    public required Func<Type, ValueTask<object?>> Value { get; init; }

    /// <summary>Route values, or the parts of a blob's path, by the names that the attribute gives them.</summary>
    public IReadOnlyDictionary<string, object?> BindingData { get; init; } = ImmutableDictionary<string, object?>.Empty;

    public HttpContext? Http { get; init; }

    public int Retry { get; init; }

    public int MaxRetries { get; init; }
}
