using System.Globalization;
using Reporting.Domain.Reports;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>Reads and judges the file of a case, as the app does, and compares.</summary>
internal static class CorpusVerdict
{
    public static Task Check(IEnumerable<CorpusCase> cases, string name) => Check(cases.Single(one => one.Name == name));

    public static async Task Check(CorpusCase one)
    {
        var verdict = Of(await one.Make(), one);
        var (expected, actual) = (InWords(one), InWords(verdict, one));
        var messages = string.Join('\n', verdict.Findings.Take(10).Select(finding => $"  {finding.Code}: {finding.Message.En}"));
        Assert.True(expected == actual, $"{one.Name}\nexpected {expected}\nbut got  {actual}\n{messages}");
    }

    public static Verdict Of(BinaryData file, CorpusCase one) => ReportReader.Read(file, one.Duty.Programme, one.Options) switch
    {
        ReadOutcome.NotReadable no => Verdict.Rejected(no.Finding),
        ReadOutcome.Readable yes => ReportChecks.Judge(yes.Report, one.Duty.Programme, one.Duty.Period, one.Duty.Unit, one.Past),
        _ => throw new InvalidOperationException("There are two outcomes."),
    };

    private static string InWords(CorpusCase one) =>
        $"{one.Outcome}{(one.NeedsConfirming ? ", to be confirmed" : "")}: {string.Join(", ", one.Codes)}{string.Concat(one.Reads.Select(read => $"; {read.Key}={read.Value}"))}{RowsInWords(one.Rows)}";

    private static string InWords(Verdict verdict, CorpusCase one)
    {
        var codes = verdict.Findings.GroupBy(finding => finding.Code).Select(kind => kind.Count() == 1 ? kind.Key : string.Create(CultureInfo.InvariantCulture, $"{kind.Key} x{kind.Count()}"));
        return $"{verdict.Outcome}{(verdict.NeedsConfirming ? ", to be confirmed" : "")}: {string.Join(", ", codes)}{string.Concat(one.Reads.Keys.Select(element => $"; {element}={ReadOf(verdict, element)}"))}{RowsInWords(one.Rows is null ? null : verdict.Rows.Count)}";
    }

    private static string RowsInWords(int? rows) => rows is null ? "" : $"; {rows} rows";

    private static string ReadOf(Verdict verdict, string element)
    {
        if (verdict.NeedsConfirming) return verdict.CarriedOver.FirstOrDefault(cell => cell.Key.ToString() == element).Value?.Text ?? "nothing";
        return verdict.Values.SingleOrDefault(value => value.Element.ToString() == element) switch
        {
            null => "nothing",
            { NotApplicable: true } => "not applicable",
            { Number: { } number } => Numbers.Plain(number),
            { Date: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            { Text: { } text } => text,
            _ => "nothing",
        };
    }
}
