using Microsoft.AspNetCore.Http;
using Reporting.Domain.Deadlines;
using Reporting.Functions.Deadline;

namespace Reporting.Functions.Portal.Desk.Extensions;

/// <summary>What an officer has typed into the form, word for word, so that it is still there when something is wrong with it.</summary>
public sealed record ExtensionForm
{
    public IReadOnlyList<string> Units { get; init; } = [];

    public string Node { get; init; } = "";

    public string Kind { get; init; } = nameof(GrantKind.Extension);

    public string Until { get; init; } = "";

    public string Reason { get; init; } = "";

    public string Document { get; init; } = "";

    /// <summary>What units are searched for.</summary>
    public string Words { get; init; } = "";

    public static ExtensionForm Read(IFormCollection form) => new()
    {
        Units = DeskForm.Codes(form["units"]),
        Node = form["node"].ToString().Trim(),
        Kind = form["kind"].ToString(),
        Until = form["until"].ToString(),
        Reason = form["reason"].ToString(),
        Document = form["document"].ToString(),
        Words = form["q"].ToString().Trim(),
    };

    /// <returns>The same as the API takes it; null when the kind is none.</returns>
    public ExtensionRequest? ToRequest() => Enum.TryParse<GrantKind>(Kind, out var kind) && Enum.IsDefined(kind)
        ? new ExtensionRequest { Units = Units, Node = Node.Length > 0 ? Node : null, Kind = kind, Until = Until.Length > 0 ? Until : null, Reason = Reason, Document = Document }
        : null;
}
