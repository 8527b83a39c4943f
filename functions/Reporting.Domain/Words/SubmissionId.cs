using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Reporting.Domain.Words;

/// <summary>Names a submission (lần nộp): <c>programme.period.unit.key</c>, so that whoever holds the id knows the row and the
/// blobs without a look-up. The key begins with a moment in UTC to the millisecond, so keys of one unit sort by time.</summary>
[JsonConverter(typeof(CodeConverter<SubmissionId>))]
public readonly partial record struct SubmissionId : ICode<SubmissionId>
{
    private const string MomentFormat = "yyyyMMdd'T'HHmmssfff'Z'";

    public SubmissionId(ProgrammeId programme, PeriodId period, UnitCode unit, string key)
    {
        if (!Key().IsMatch(key)) throw new FormatException($"'{key}' is no submission key.");
        Programme = programme;
        Period = period;
        Unit = unit;
        SortKey = key;
    }

    public static string Expected => "programme.period.unit.key";

    public ProgrammeId Programme { get; }

    public PeriodId Period { get; }

    public UnitCode Unit { get; }

    /// <summary>The last part of the id: a moment and a suffix that tells submissions of one millisecond apart.</summary>
    public string SortKey { get; }

    /// <summary>The moment within the id. It is the moment of receipt only where the server made the id as the bytes came in.</summary>
    public DateTimeOffset Moment =>
        DateTimeOffset.ParseExact(SortKey[..SortKey.IndexOf('-', StringComparison.Ordinal)], MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static SubmissionId At(ProgrammeId programme, PeriodId period, UnitCode unit, DateTimeOffset moment, string suffix) =>
        new(programme, period, unit, $"{moment.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture)}-{suffix}");

    public static SubmissionId Parse(string text) =>
        TryParse(text, out var parsed) ? parsed : throw new FormatException($"'{text}' is no submission id: expected {Expected}.");

    public static bool TryParse([NotNullWhen(true)] string? text, out SubmissionId parsed)
    {
        parsed = default;
        if (text?.Split('.') is not [var programmeText, var periodText, var unitText, var key]) return false;
        if (!ProgrammeId.TryParse(programmeText, out var programme) || !PeriodId.TryParse(periodText, out var period)) return false;
        if (!UnitCode.TryParse(unitText, out var unit) || !IsKey(key)) return false;
        parsed = new SubmissionId(programme, period, unit, key);
        return true;
    }

    /// <returns>Whether the text could be the last part of an id.</returns>
    public static bool IsKey(string text) =>
        Key().IsMatch(text)
        && DateTime.TryParseExact(text[..text.IndexOf('-', StringComparison.Ordinal)], MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public override string ToString() => $"{Programme}.{Period}.{Unit}.{SortKey}";

    [GeneratedRegex(@"\A[0-9]{8}T[0-9]{9}Z-[a-z0-9]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
