using System.Diagnostics.CodeAnalysis;

namespace Reporting.Functions.Api;

/// <summary>What an address names, or the problem that says which part of it is unknown.</summary>
public sealed record Found<T>
    where T : class
{
    private readonly T? thing;
    private readonly Problem? problem;

    public Found(T thing) => this.thing = thing;

    public Found(Problem problem) => this.problem = problem;

    public static implicit operator Found<T>(T thing) => new(thing);

    public static implicit operator Found<T>(Problem problem) => new(problem);

    /// <summary>Takes it out: <c>if (!found.Is(out var duty, out var unknown)) return Problems.Result(unknown);</c></summary>
    public bool Is([NotNullWhen(true)] out T? found, [NotNullWhen(false)] out Problem? unknown)
    {
        (found, unknown) = (thing, problem);
        return found is not null;
    }
}
