using System.Diagnostics.CodeAnalysis;

namespace Reporting.Domain.Words;

/// <summary>A word with an alphabet of its own, parsed once at the edge; after that the type is the proof.</summary>
public interface ICode<TSelf>
    where TSelf : struct, ICode<TSelf>
{
    /// <summary>What a well-formed code looks like, for messages.</summary>
    static abstract string Expected { get; }

    static abstract bool TryParse([NotNullWhen(true)] string? text, out TSelf parsed);
}
