using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>A workbook such as people send, and what a sensible officer would answer.</summary>
/// <param name="Name">A short sentence; what the test is called.</param>
/// <param name="Make">Makes the file.</param>
/// <param name="Codes">The kinds of findings in the order in which each is first said, once each: <c>carried-over x26</c> when one
/// is said more than once.</param>
internal sealed record CorpusCase(string Name, Func<Task<BinaryData>> Make, Outcome Outcome, params string[] Codes)
{
    public CorpusCase(string name, Func<BinaryData> make, Outcome outcome, params string[] codes)
        : this(name, () => Task.FromResult(make()), outcome, codes)
    {
    }

    public Duty Duty { get; init; } = VanCanh.Duty;

    public ReadingOptions Options { get; init; } = new();

    /// <summary>The unit's accepted reports of earlier periods.</summary>
    public IReadOnlyList<PastReport> Past { get; init; } = [];

    /// <summary>Whether the unit gets a new form back to be confirmed.</summary>
    public bool NeedsConfirming { get; init; }

    /// <summary>What some elements must have been read as, by code: a number without separators, a day as <c>2024-05-24</c>, 1 and 0
    /// for yes and no, or a text. Where the report is to be confirmed, what was carried over, as it stood in the file.</summary>
    public IReadOnlyDictionary<string, string> Reads { get; init; } = new Dictionary<string, string>();

    /// <summary>How many rows of tables must have been read; null where it matters not.</summary>
    public int? Rows { get; init; }

    /// <summary>The names, for <c>MemberData</c>.</summary>
    public static TheoryData<string> NamesOf(IEnumerable<CorpusCase> cases) => [.. cases.Select(one => one.Name)];

    public override string ToString() => Name;
}
