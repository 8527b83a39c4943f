using System.Text.Json.Serialization;
using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>The answer to a submission: every finding, and the values read. Only an accepted report's values count.</summary>
public sealed record Verdict(IReadOnlyList<Finding> Findings, IReadOnlyList<CellValue> Values)
{
    /// <summary>The rows of tables in which the unit entered something.</summary>
    public IReadOnlyList<TableRow> Rows { get; init; } = [];

    /// <summary>The cells of a form that is no longer as it was handed out, to be confirmed on a new one; empty for all others.</summary>
    public IReadOnlyDictionary<ElementCode, RawCell> CarriedOver { get; init; } = new Dictionary<ElementCode, RawCell>();

    /// <summary>Whether the unit gets a new form back, filled in, to be sent again.</summary>
    public bool NeedsConfirming { get; init; }

    public Outcome Outcome =>
        Errors > 0 ? Outcome.Rejected
        : Warnings > 0 ? Outcome.AcceptedWithWarnings
        : Outcome.Accepted;

    public bool IsAccepted => Outcome != Outcome.Rejected;

    /// <summary>Whether the file was read as the form that the unit owes. Of another nothing is known but why not.</summary>
    [JsonIgnore]
    public bool IsOfAForm => IsAccepted || NeedsConfirming || Values.Count > 0 || Rows.Count > 0 || Findings.Any(finding => finding.Element is not null);

    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);

    public int Warnings => Findings.Count(finding => finding.Severity == Severity.Warning);

    public static Verdict Rejected(Finding finding) => new([finding], []);
}
