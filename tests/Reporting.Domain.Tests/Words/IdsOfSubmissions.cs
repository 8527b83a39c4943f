using FsCheck;
using FsCheck.Xunit;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Words;

public sealed class IdsOfSubmissions
{
    private static readonly string[] Parts = ["6T", "NAM", "Q1", "Q2", "Q3", "Q4", "01", "05", "12"];

    [Property]
    public bool Every_id_survives_being_written_and_read(PositiveInt programme, byte year, byte part, PositiveInt unit, uint seconds, ulong suffix)
    {
        var id = SubmissionId.At(
            ProgrammeId.Parse($"P-{programme.Get}"), new PeriodId(2000 + (year % 100), Parts[part % Parts.Length]), UnitCode.Parse($"U_{unit.Get}"),
            DateTimeOffset.UnixEpoch.AddSeconds(seconds), $"{suffix:x}");

        return SubmissionId.Parse(id.ToString()) == id && id.Moment == DateTimeOffset.UnixEpoch.AddSeconds(seconds);
    }

    [Property]
    public bool Ids_of_one_unit_sort_by_time(ulong first, ulong second)
    {
        var (one, other) = (Moment(first), Moment(second));

        return Math.Sign(string.CompareOrdinal(At(one).SortKey, At(other).SortKey)) == one.CompareTo(other);

        static DateTimeOffset Moment(ulong milliseconds) => DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds % 4_000_000_000_000);
    }

    [Fact]
    public void An_id_names_programme_period_unit_and_moment() =>
        Assert.Equal("VANCANH-BDG.2024-6T.TYT-CANHLIEN.20240524T165959000Z-a1", At(Moments.Moment("2024-05-24T23:59:59")).ToString());

    [Theory]
    //          entered                                            why
    [InlineData(null,                                              "nothing")]
    [InlineData("P.2024-6T.U",                                     "no key")]
    [InlineData("P.2024-6T.U.20240524T165959000Z-a1.x",            "a part too many")]
    [InlineData("P.2024-6T.U.20240524T165959000Z",                 "no suffix")]
    [InlineData("P.2024-6T.U.20240524T165959000Z-",                "an empty suffix")]
    [InlineData("P.2024-6T.U.20240524T165959000Z-A1",              "a capital in the suffix")]
    [InlineData("P.2024-6T.U.20240524T165959000Z-a/b",             "a slash")]
    [InlineData("P.2024-6T.U.20240230T165959000Z-a1",              "30 February")]
    [InlineData("P.2024-6T.U.20240524T245959000Z-a1",              "hour 24")]
    [InlineData("P.2024-9T.U.20240524T165959000Z-a1",              "no such period")]
    [InlineData("P/.2024-6T.U.20240524T165959000Z-a1",             "no programme code")]
    [InlineData("P.2024-6T.Trạm.20240524T165959000Z-a1",           "no unit code")]
    public void Anything_else_is_refused(string? entered, string why) => Assert.False(SubmissionId.TryParse(entered, out _), why);

    private static SubmissionId At(DateTimeOffset moment) => SubmissionId.At(ProgrammeId.Parse("VANCANH-BDG"), PeriodId.Parse("2024-6T"), UnitCode.Parse("TYT-CANHLIEN"), moment, "a1");
}
