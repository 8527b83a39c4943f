namespace Reporting.Domain.Reports;

/// <summary>The catalogue of findings on reports. <see cref="Findings"/> fills them in; <c>functions/findings.md</c> shows them.</summary>
public static partial class FindingKinds
{
    /// <summary>Every kind, in the order in which a file is looked at.</summary>
    public static IReadOnlyList<FindingKind> All => [.. OfFiles, .. OfForms, .. OfCells, .. OfRules];

    public static FindingKind? Find(string code) => All.FirstOrDefault(kind => kind.Code == code);

    private static FindingKind Error(string code, Bilingual name, Bilingual said, Bilingual mend) => new(code, Severity.Error, name, said, mend);

    private static FindingKind Warning(string code, Bilingual name, Bilingual said, Bilingual mend) => new(code, Severity.Warning, name, said, mend);

    private static FindingKind Note(string code, Bilingual name, Bilingual said, Bilingual mend) => new(code, Severity.Note, name, said, mend);
}
