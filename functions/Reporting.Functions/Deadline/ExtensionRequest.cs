using Reporting.Domain.Deadlines;

namespace Reporting.Functions.Deadline;

/// <summary>What an officer grants, as it stands in the request.</summary>
public sealed record ExtensionRequest
{
    /// <summary>The units it is for; besides or instead of them, <see cref="Node"/>.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>A branch of the reporting tree: all who report at or below it.</summary>
    public string? Node { get; init; }

    public GrantKind Kind { get; init; } = GrantKind.Extension;

    /// <summary>An extension's end: a day, which counts to its 24:00 Vietnam time, or a moment with an offset.</summary>
    public string? Until { get; init; }

    public string Reason { get; init; } = "";

    public string Document { get; init; } = "";
}
