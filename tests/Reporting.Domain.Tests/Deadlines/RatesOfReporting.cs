using Reporting.Domain.Deadlines;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Deadlines;

public sealed class RatesOfReporting
{
    [Theory]
    //          on time  late  missed  awaited  not expected  exempt  completeness  timeliness
    [InlineData(3,       1,    0,      0,       0,            0,      "100",        "75")]
    [InlineData(1,       1,    1,      0,       0,            0,      "66.7",       "33.3")]
    [InlineData(0,       0,    0,      4,       0,            0,      "0",          "0")]
    [InlineData(1,       0,    0,      0,       9,            0,      "100",        "100")]     // who owes nothing is not counted
    [InlineData(1,       0,    15,     0,       0,            0,      "6.3",        "6.3")]     // 6.25, half away from zero
    [InlineData(0,       0,    0,      0,       3,            0,      null,         null)]      // nobody owes a report
    [InlineData(1,       0,    0,      1,       0,            8,      "50",         "50")]       // nor is who is exempt
    [InlineData(0,       0,    0,      0,       0,            0,      null,         null)]
    public void Rates_are_per_cent_of_the_reports_owed(int onTime, int late, int missed, int awaited, int notExpected, int exempt, string? completeness, string? timeliness)
    {
        Obligation[] obligations =
        [
            .. Many(onTime, ObligationState.OnTime), .. Many(late, ObligationState.Late), .. Many(missed, ObligationState.Missed),
            .. Many(awaited, ObligationState.Awaited), .. Many(notExpected, ObligationState.NotExpected), .. Many(exempt, ObligationState.Exempt),
        ];

        var rate = ReportingRate.Of(obligations);

        Assert.Equal((onTime + late + missed + awaited, onTime + late, onTime), (rate.Expected, rate.Received, rate.OnTime));
        Assert.Equal((Number(completeness), Number(timeliness)), (rate.Completeness, rate.Timeliness));
    }

    [Theory]
    [InlineData(ObligationState.NotOpen)]
    [InlineData(ObligationState.Awaited)]
    [InlineData(ObligationState.Checking)]
    [InlineData(ObligationState.Returned)]
    [InlineData(ObligationState.Missed)]
    [InlineData(ObligationState.Extended)]
    public void Only_an_accepted_report_is_received(ObligationState state) => Assert.Equal(new ReportingRate(1, 0, 0), ReportingRate.Of(Many(1, state)));

    private static IEnumerable<Obligation> Many(int count, ObligationState state) =>
        Enumerable.Repeat(new Obligation(VanCanh.CanhLien, VanCanh.Deadline, state, null, 0, new Bilingual("", "")), count);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
